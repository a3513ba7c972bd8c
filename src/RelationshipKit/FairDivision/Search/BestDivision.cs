namespace RelationshipKit.FairDivision.Search;

/// <summary>The best division of the units that a search has met so far.</summary>
internal sealed class BestDivision(SearchInstance search, bool whateverTheEnvy)
{
    private DivisionScore? _score;

    /// <summary>Gets the owner of each unit.</summary>
    public int[] Owners { get; private set; } = [];

    /// <summary>Gets how good it is.</summary>
    public DivisionScore Score => _score!;

    /// <summary>Gets a value indicating whether it is EF1, or envy does not count.</summary>
    public bool HasNoViolation => _score!.Violation.Sign == 0;

    /// <summary>Gets a value indicating whether there is one yet.</summary>
    public bool Exists => _score is not null;

    /// <summary>How good a division is.</summary>
    public DivisionScore ScoreOf(int[] owners) => DivisionScore.Of(search.Original, search.Expand(owners), whateverTheEnvy);

    /// <summary>Keeps a division if it is better than the best so far.</summary>
    public void Keep(int[] owners)
    {
        DivisionScore score = ScoreOf(owners);
        if (score.IsBetterThan(_score)) (Owners, _score) = ((int[])owners.Clone(), score);
    }

    /// <summary>Whether the constraints allow a division.</summary>
    public bool IsAllowed(ReadOnlySpan<int> owners) => ChoreDivision.Create(search.Original, search.Expand(owners)).IsAllowedBy(search.Original);
}
