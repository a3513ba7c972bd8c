using RelationshipKit.Roles;

namespace RelationshipKit.Agreements;

/// <summary>The log of an agreement with a person taken out of it.</summary>
internal sealed class ErasedAgreement
{
    // Leaves room for a number in the shortest text there is, a name of 200 characters.
    private const int LongestKept = 190;

    private readonly Erasure _erasure;
    private readonly NameRedaction _names;
    private readonly HashSet<string> _theirNotes = new(StringComparer.Ordinal), _kept = new(StringComparer.Ordinal), _used = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _worded = new(StringComparer.Ordinal);

    private ErasedAgreement(Agreement agreement, Erasure erasure, NameRedaction names)
    {
        (_erasure, _names) = (erasure, names);
        foreach (Revision revision in agreement.Revisions)
        {
            bool isAgreed = revision.Status is RevisionStatus.InForce or RevisionStatus.Superseded or RevisionStatus.Withdrawn;
            foreach (RoleTerm term in revision.Terms.Roles.SelectMany(role => role.Terms).Where(term => term.By == erasure.Person && term.HandOn is not null))
                _theirNotes.Add(term.HandOn!);
            if (isAgreed || revision.ProposedBy != erasure.Person) _kept.UnionWith(TextsOf(revision.Terms));
        }
    }

    public static Agreement Of(Agreement agreement, Erasure erasure, NameRedaction names)
    {
        if (agreement.Founders.Concat(agreement.Events.Select(done => done.By)).Contains(erasure.Becomes))
            throw new ArgumentException("The new id is somebody's at the table.", nameof(erasure));
        var erased = new ErasedAgreement(agreement, erasure, names);
        return Agreement.From(
            agreement.Founders.Select(erasure.In),
            agreement.Events.Select(done => new AgreementEvent(done.At, erasure.In(done.By), erased.In(done.Move, done.By == erasure.Person))));
    }

    private static IEnumerable<string> TextsOf(AgreementTerms terms) => terms.Standards.SelectMany(standard => standard.Points).Select(point => point.Text)
        .Concat(terms.Roles.Select(role => role.Name).OfType<string>())
        .Concat(terms.Roles.SelectMany(role => role.Terms).Select(term => term.HandOn).OfType<string>())
        .Concat(terms.Decisions.Select(decision => decision.Name).OfType<string>());

    private AgreementMove In(AgreementMove move, bool isTheirs) => move switch
    {
        AgreementMove.Propose propose => new AgreementMove.Propose(In(propose.Draft, isTheirs)),
        AgreementMove.Counter counter => new AgreementMove.Counter(counter.Revision, In(counter.Draft, isTheirs), Words(counter.Words, isTheirs)),
        AgreementMove.Decline decline => new AgreementMove.Decline(decline.Revision, Words(decline.Words, isTheirs)),
        AgreementMove.Join join => new AgreementMove.Join(_erasure.In(join.Person)),
        _ => move,
    };

    // That there were words stays, so that sharing them stays possible where it happened.
    private string? Words(string? words, bool isTheirs) => words is null ? null : isTheirs ? NameRedaction.Gone : _names.In(words);

    private RevisionDraft In(RevisionDraft draft, bool isTheirs) =>
        RevisionDraft.Create(In(draft.Terms), draft.From, draft.Review, isTheirs ? null : _names.In(draft.Reason), draft.IsTrial);

    private AgreementTerms In(AgreementTerms terms) => AgreementTerms.Create(
        terms.Owners.Select(pair => KeyValuePair.Create(pair.Key, _erasure.In(pair.Value))),
        terms.Shares.Select(pair => KeyValuePair.Create(_erasure.In(pair.Key), pair.Value)),
        terms.Standards.Select(standard => Standard.Create(
            standard.Task, standard.Points.Select(point => new StandardPoint(point.Part, point.Level, Worded(point.Text)!)))),
        terms.Roles.Select(role => ErasedTexts.Worded(ErasedTexts.Renamed(role, _erasure), Worded)),
        terms.Decisions.Select(decision => ErasedTexts.Worded(ErasedTexts.Renamed(decision, _erasure), Worded)));

    /// <summary>
    /// What stands for a text. Texts that differed still do, or a revision would no longer affect those whom it asked. What the person handed on, and
    /// what only they ever proposed, goes as a whole.
    /// </summary>
    private string? Worded(string? text)
    {
        if (text is null) return null;
        if (_worded.TryGetValue(text, out string? known)) return known;
        string wanted = _theirNotes.Contains(text) || !_kept.Contains(text) ? NameRedaction.Gone : _names.In(text)!;
        string unique = wanted;
        for (int count = 2; !_used.Add(unique); count++) unique = FormattableString.Invariant($"{wanted[..Math.Min(wanted.Length, LongestKept)]} {count}");
        return _worded[text] = unique;
    }
}
