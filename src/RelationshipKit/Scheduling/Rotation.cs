using System.Collections.Immutable;
using System.Numerics;
using RelationshipKit.Households;

namespace RelationshipKit.Scheduling;

/// <summary>
/// Whose turn it is of a task that has no days of its own, or whose turns move by what really happens: a wheel of turns and where it stands.
/// Immutable, equal by value; what happens gives the next state.
/// </summary>
public sealed record Rotation
{
    /// <summary>The most turns of a wheel: the sum of the weights in lowest terms.</summary>
    public const int MostTurns = 10_000;

    private readonly ValueList<PersonId> _wheel;

    private Rotation(ImmutableArray<PersonId> wheel, int place) => (_wheel, Place) = (new ValueList<PersonId>(wheel), place);

    /// <summary>The turns of one round, in order: everyone as often as their weight says, spread evenly.</summary>
    public IReadOnlyList<PersonId> Wheel => _wheel.Items;

    /// <summary>Where it stands on the wheel, from 0.</summary>
    public int Place { get; private init; }

    /// <summary>Whose turn it is.</summary>
    public PersonId Holder => _wheel.Items[Place];

    /// <summary>A rotation at the beginning of its round.</summary>
    /// <param name="ownership">An alternation, or one person's task.</param>
    /// <returns>The rotation.</returns>
    /// <exception cref="ArgumentException">The ownership is of another kind, or its weights need more than <see cref="MostTurns"/> turns to come out even.</exception>
    public static Rotation Of(Ownership ownership)
    {
        if (Guard.Against.Null(ownership) is Ownership.One one) return new Rotation([one.Person], 0);
        if (ownership is not Ownership.Alternating alternating) throw new ArgumentException("Only an alternation goes round.", nameof(ownership));
        BigInteger[] weights = TurnWeights.WholeOf(alternating.Shares);
        BigInteger turns = weights.Aggregate(BigInteger.Zero, (sum, weight) => sum + weight);
        if (turns > MostTurns) throw new ArgumentException("The weights need too many turns to come out even.", nameof(ownership));
        ulong everyone = (1UL << weights.Length) - 1;
        int[] owners = ExactTurns.Assign([.. Enumerable.Repeat(everyone, (int)turns)], weights, [.. Enumerable.Range(0, weights.Length)]);
        return new Rotation([.. owners.Select(owner => alternating.Shares[owner].Person)], 0);
    }

    /// <summary>The rotation at another place, such as one that was stored.</summary>
    /// <param name="place">The place on the wheel, from 0.</param>
    /// <returns>A rotation of its own.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The wheel has no such place.</exception>
    public Rotation At(int place) => this with { Place = Guard.Against.OutOfRange(place, 0, _wheel.Items.Length - 1) };

    /// <summary>
    /// An event sets the task off: it is the turn of whoever the wheel has next among those who can take it. Those who are passed over because they cannot
    /// owe nothing. Each event moves the wheel by one turn of somebody.
    /// </summary>
    /// <param name="canTake">Who is there and can do it; everyone when left out.</param>
    /// <returns>Whose turn it is, who was passed over, and the rotation after it.</returns>
    public RotationStep Trigger(Func<PersonId, bool>? canTake = null)
    {
        var passedOver = ImmutableArray.CreateBuilder<PersonId>();
        for (int step = 0; step < _wheel.Items.Length; step++)
        {
            int place = (Place + step) % _wheel.Items.Length;
            PersonId person = _wheel.Items[place];
            if (canTake?.Invoke(person) != false) return new RotationStep(person, passedOver.ToImmutable(), Next(place));
            if (!passedOver.Contains(person)) passedOver.Add(person);
        }

        return new RotationStep(Taker: null, passedOver.ToImmutable(), this);
    }

    /// <summary>The rotation after something happened with the turn that is due.</summary>
    /// <param name="happened">An entry of the ledger about the task, one that counts.</param>
    /// <param name="policy">Who leads on, and what becomes of a missed turn; the default when left out.</param>
    /// <returns>
    /// Done or skipped, the wheel moves on from the turn that was due; done by somebody else, and with <see cref="RotationLead.LastCompleter"/>, from their
    /// next turn, if they have one. Missed, it holds or moves on by the policy. Help, swaps and undoings leave it where it is.
    /// </returns>
    public Rotation After(LedgerEntry happened, LedgerPolicy? policy = null)
    {
        Guard.Against.Null(happened);
        policy ??= LedgerPolicy.Default;
        return happened.Kind switch
        {
            LedgerEntryKind.Done when policy.Lead is RotationLead.LastCompleter && happened.By is { } doer => Next(NextPlaceOf(doer)),
            LedgerEntryKind.Done or LedgerEntryKind.Skipped => Next(Place),
            LedgerEntryKind.Missed when policy.Missed is MissedTurn.Advance => Next(Place),
            _ => this,
        };
    }

    private int NextPlaceOf(PersonId person)
    {
        for (int step = 0; step < _wheel.Items.Length; step++)
        {
            int place = (Place + step) % _wheel.Items.Length;
            if (_wheel.Items[place] == person) return place;
        }

        return Place;
    }

    private Rotation Next(int place) => this with { Place = (place + 1) % _wheel.Items.Length };
}

/// <summary>What a turn of a rotation came to.</summary>
/// <param name="Taker">Whose turn it is; null if nobody can take it, and then the wheel stays.</param>
/// <param name="PassedOver">Who would have been before, in order, each once.</param>
/// <param name="After">The rotation after it.</param>
public sealed record RotationStep(PersonId? Taker, IReadOnlyList<PersonId> PassedOver, Rotation After);
