using System.Globalization;
using RelationshipKit.FairDivision;
using RelationshipKit.FairDivision.Rules;
using RelationshipKit.Households;
using RelationshipKit.Splitting;

namespace RelationshipKit.Agreements;

/// <summary>
/// After a change of the household, ways to go on from what is agreed: from the fewest tasks changing hands to a split as fair as the recommended
/// one, each as a proposal with its difference, its evidence and a way there. People choose; nothing is decided here. Immutable.
/// </summary>
public sealed class Renegotiation
{
    private Renegotiation(AgreementTerms inForce, LeastChange change, TransitionOptions options)
    {
        (InForce, Change) = (inForce, change);
        Proposals = [.. change.Points.Select(point => new RenegotiationProposal(inForce, change.Household, point, options))];
    }

    /// <summary>What is agreed today.</summary>
    public AgreementTerms InForce { get; }

    /// <summary>The changed household, with its owners of today.</summary>
    public Household Household => Change.Household;

    /// <summary>The frontier behind the proposals, with the wishes that clash where there is no allowed split.</summary>
    public LeastChange Change { get; }

    /// <summary>The proposals in rising order of handovers; none where no split is allowed.</summary>
    public IReadOnlyList<RenegotiationProposal> Proposals { get; }

    /// <summary>Looks for ways to go on. All wishes of the household are kept.</summary>
    /// <param name="inForce">What is agreed today; owners of tasks and people that are gone do not count.</param>
    /// <param name="changed">The household as it is now.</param>
    /// <param name="options">From when and how fast.</param>
    /// <param name="rules">Budgets of the search; the default ones give the same proposals on every machine.</param>
    /// <param name="progress">Told now and then how far the search is.</param>
    /// <param name="cancellationToken">Stops the search early: the best so far is proposed.</param>
    /// <returns>The ways to go on.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    public static Renegotiation Of(
        AgreementTerms inForce,
        Household changed,
        TransitionOptions options,
        RuleOptions? rules = null,
        IProgress<SearchProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        Guard.Against.Null(inForce);
        Household owned = Guard.Against.Null(changed).WithCurrentOwners(
            inForce.Owners.Where(pair => changed.TryIndexOf(pair.Key, out _) && changed.TryIndexOf(pair.Value, out _)));
        return new Renegotiation(inForce, LeastChange.Of(owned, rules, progress, cancellationToken), Guard.Against.Null(options));
    }
}

/// <summary>One way to go on: a split with its evidence, what it changes, and how to get there. Immutable.</summary>
public sealed class RenegotiationProposal
{
    internal RenegotiationProposal(AgreementTerms inForce, Household household, LeastChangePoint point, TransitionOptions options)
    {
        (Household, Point, From) = (household, point, options.From);
        Terms = TermsOf(inForce, household, point);
        Difference = AgreementDifference.Between(inForce, Terms);
        Plan = TransitionPlan.Of(household, point.Owners, Terms.Standards, options);
    }

    /// <summary>The changed household, with its owners of today.</summary>
    public Household Household { get; }

    /// <summary>The split: owners, handovers, loads, how near it is to the fairest.</summary>
    public LeastChangePoint Point { get; }

    /// <summary>The first day.</summary>
    public DateOnly From { get; }

    /// <summary>
    /// The terms: the owners of the split, the shares of the household, and of standards, roles and ways of deciding what is agreed today, as far
    /// as its people and tasks are still there.
    /// </summary>
    public AgreementTerms Terms { get; }

    /// <summary>What they change.</summary>
    public AgreementDifference Difference { get; }

    /// <summary>When which task changes hands, what passes on with it, and the end of the trial.</summary>
    public TransitionPlan Plan { get; }

    /// <summary>The proposal as a trial that people can propose to one another.</summary>
    /// <param name="reason">Why, for everyone to read, 1–500 characters, or null.</param>
    /// <returns>A draft, to be looked at again at the end of the trial.</returns>
    /// <exception cref="ArgumentException">The reason is blank or too long.</exception>
    public RevisionDraft ToDraft(string? reason = null) => RevisionDraft.Create(Terms, From, Plan.Review, reason, isTrial: true);

    /// <summary>The proposal in words for all.</summary>
    /// <param name="culture">The language; English where there are no words for it.</param>
    /// <returns>A page.</returns>
    public WordedPage Explain(CultureInfo culture) => RenegotiationExplanation.Of(this, reader: null, Guard.Against.Null(culture));

    /// <summary>The proposal in words for one person: the own load before and after, what they hand over and take on, and when.</summary>
    /// <param name="person">The person.</param>
    /// <param name="culture">The language; English where there are no words for it.</param>
    /// <returns>A page.</returns>
    /// <exception cref="ArgumentException">The household has no such person.</exception>
    public WordedPage Explain(PersonId person, CultureInfo culture) =>
        RenegotiationExplanation.Of(this, Household.People[Household.IndexOf(person)].Id, Guard.Against.Null(culture));

    private static AgreementTerms TermsOf(AgreementTerms inForce, Household household, LeastChangePoint point)
    {
        bool saysShares = inForce.Shares.Count > 0 || household.People.DistinctBy(person => person.Share).Count() > 1;
        return AgreementTerms.Create(
            point.Owners,
            saysShares ? household.People.Select(person => KeyValuePair.Create(person.Id, person.Share)) : null,
            inForce.Standards.Where(standard => household.TryIndexOf(standard.Task, out _)),
            inForce.Roles.Where(role => AgreementTerms.PeopleOf(role).All(IsThere)),
            inForce.Decisions.Where(decision => decision.By.All(IsThere)));

        bool IsThere(PersonId person) => household.TryIndexOf(person, out _);
    }
}
