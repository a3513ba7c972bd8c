using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RelationshipKit.Samples.HouseholdBoard.Storage;
using RelationshipKit.Samples.HouseholdBoard.Tests.Storage;

namespace RelationshipKit.Samples.HouseholdBoard.Tests;

/// <summary>Instances of the board that start at the same moment on an empty server.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class InstanceStartTests(DatabaseServer server)
{
    [DatabaseFact]
    public async Task StartAsync_of_several_at_once_makes_one_key_that_each_of_them_reads()
    {
        await using TestDatabase database = await server.CreateAsync();
        WebApplication[] instances = [.. Enumerable.Range(0, 4).Select(_ => Build(database))];
        try
        {
            await Task.WhenAll(instances.Select(instance => Task.Run(() => BoardApp.StartAsync(instance))));

            await using BoardContext context = database.CreateDbContext();
            Assert.Equal(1, await context.Keys.CountAsync());
            string closed = ProtectorOf(instances[0]).Protect("a form");
            Assert.All(instances, instance => Assert.Equal("a form", ProtectorOf(instance).Unprotect(closed)));
        }
        finally
        {
            foreach (WebApplication instance in instances) await instance.DisposeAsync();
        }
    }

    private static WebApplication Build(TestDatabase database) => BoardApp.Build(
    [
        $"--ConnectionStrings:{StorageSetup.PostgresSetting}={database.Postgres}",
        "--Planning:Enabled=false",
        "--Urls=http://127.0.0.1:0",
    ]);

    private static IDataProtector ProtectorOf(WebApplication instance) => instance.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");
}
