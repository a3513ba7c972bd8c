using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace RelationshipKit.Samples.HouseholdBoard.Access;

/// <summary>How often one address may knock. Failures at one door are counted by <see cref="DoorGuard"/>, over all instances.</summary>
public static class DoorRates
{
    /// <summary>The policy of pages that open without being signed in.</summary>
    public const string Doors = "doors";

    private const int AMinute = 60;

    private const int AnywhereAMinute = 600;

    public static void Configure(RateLimiterOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(Doors, context => Window(context, AMinute));
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, IPAddress>(context => Window(context, AnywhereAMinute));
    }

    private static RateLimitPartition<IPAddress> Window(HttpContext context, int permits)
    {
        int most = context.RequestServices.GetRequiredService<IConfiguration>().GetValue("RequestsAMinute", permits);
        return RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress ?? IPAddress.None,
            _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1) });
    }
}
