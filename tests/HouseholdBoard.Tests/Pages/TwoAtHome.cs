using RelationshipKit.Samples.HouseholdBoard.Commands;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Samples.HouseholdBoard.Tests.Security;

namespace RelationshipKit.Samples.HouseholdBoard.Tests.Pages;

/// <summary>A home of two on a board, both signed in, each on a device of their own.</summary>
public sealed class TwoAtHome : IDisposable
{
    private static readonly string Hash = Passphrases.Hash(TestHome.Passphrase);

    private TwoAtHome(TestHome home, TestBoard board) => (Of, Board) = (home, board);

    public TestBoard Board { get; }

    public TestHome Of { get; }

    public required Visitor Ada { get; init; }

    public required Visitor Bea { get; init; }

    public static async Task<TwoAtHome> SignedInAsync(TestBoard board, string? culture = null)
    {
        ArgumentNullException.ThrowIfNull(board);
        var of = new TestHome("oak");
        Home home = of.Home with { Since = new DateOnly(2026, 11, 16), Members = [.. of.Home.Members.Select(member => member with { Passphrase = Hash, Invitation = null, Culture = culture })] };
        await board.KeepAsync(home);
        var two = new TwoAtHome(of, board) { Ada = board.Visit(), Bea = board.Visit() };
        await two.Ada.SignInAsync(of);
        await two.Bea.PostAsync("/sign-in", ("code", home.Id.Value), ("name", of.Names[1]), ("passphrase", TestHome.Passphrase));
        return two;
    }

    public async Task<Home> HomeAsync() => (await Board.Store.FindAsync(Of.Home.Id, CancellationToken.None))!.Home;

    public void Dispose()
    {
        Ada.Dispose();
        Bea.Dispose();
    }
}
