using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Commands;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Samples.HouseholdBoard.Storage;

namespace RelationshipKit.Samples.HouseholdBoard.Access;

/// <summary>
/// The home and the person of this request. Both come from the signed cookie and from nowhere else: no address, form or header names a
/// home, so no request can reach into another one.
/// </summary>
public sealed class CurrentHome(HomeStore store)
{
    private const string HomeClaim = "home";
    private const string StampClaim = "stamp";

    private StoredHome? _stored;
    private PersonId? _person;
    private HomeFormatException? _unreadable;

    /// <summary>Whether the cookie is of a home that can't be read.</summary>
    public bool IsUnreadable => _unreadable is not null;

    public bool IsEntered => _stored is not null;

    public Home Home => Stored.Home;

    public long Version => Stored.Version;

    /// <summary>Who is signed in.</summary>
    public PersonId Me => _person ?? throw new InvalidOperationException("Nobody is signed in.");

    public Person MyPerson => Home.Household.People[Home.Household.IndexOf(Me)];

    public Member MyMember => Home.MemberOf(Me) ?? throw new InvalidOperationException("The person is no member.");

    private StoredHome Stored => _stored ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>What a cookie says of a person.</summary>
    public static ClaimsPrincipal PrincipalOf(Home home, Member member)
    {
        ArgumentNullException.ThrowIfNull(home);
        ArgumentNullException.ThrowIfNull(member);
        Claim[] claims =
        [
            new(HomeClaim, home.Id.Value),
            new(ClaimTypes.NameIdentifier, member.Person.Value),
            new(StampClaim, member.Stamp),
            .. member.Culture is { } culture ? [new Claim(ClaimTypes.Locality, culture)] : Array.Empty<Claim>(),
        ];
        return new ClaimsPrincipal(new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme));
    }

    /// <summary>Signs somebody in.</summary>
    public static Task SignInAsync(HttpContext context, Home home, Member member) =>
        context.SignInAsync(PrincipalOf(home, member), new AuthenticationProperties { IsPersistent = true });

    /// <summary>Finds the home of a cookie, if its person is still a member under the same stamp.</summary>
    public async Task<bool> TryEnterAsync(ClaimsPrincipal principal, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(principal);
        if (!HomeId.TryParse(principal.FindFirstValue(HomeClaim), out HomeId id)) return false;
        if (await FindAsync(id, cancellationToken) is not { } stored) return false;
        Member? member = stored.Home.Members.FirstOrDefault(known => known.Person.Value == principal.FindFirstValue(ClaimTypes.NameIdentifier));
        if (member is not { HasJoined: true } || member.Stamp != principal.FindFirstValue(StampClaim)) return false;
        (_stored, _person) = (stored, member.Person);
        return true;
    }

    /// <summary>
    /// Says that the home can't be read, if so. Not while the cookie is looked at: the page that tells it would look at the cookie again.
    /// </summary>
    /// <exception cref="HomeFormatException">The home can't be read.</exception>
    public void ThrowIfUnreadable()
    {
        if (_unreadable is not null) throw _unreadable;
    }

    /// <summary>Does what the signed-in person asks, and goes on with the home as it is afterwards.</summary>
    /// <param name="command">The command's id.</param>
    /// <param name="what">What is wished.</param>
    /// <param name="cancellationToken">Gives up before anything is written.</param>
    /// <param name="seen">The only version it is to be done over, or null for whichever it is.</param>
    public async Task<CommandOutcome> DoAsync(CommandId command, HomeCommand what, CancellationToken cancellationToken, long? seen = null)
    {
        CommandOutcome outcome = await store.DoAsync(Home.Id, command, Actor.Of(Me), what, cancellationToken, seen);
        _stored = outcome.Home ?? _stored;
        return outcome;
    }

    private async Task<StoredHome?> FindAsync(HomeId id, CancellationToken cancellationToken)
    {
        try
        {
            return await store.FindAsync(id, cancellationToken);
        }
        catch (HomeFormatException fault)
        {
            _unreadable = fault;
            return null;
        }
    }
}
