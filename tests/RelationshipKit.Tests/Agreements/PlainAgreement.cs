using RelationshipKit.Agreements;
using RelationshipKit.Households;

namespace RelationshipKit.Tests.Agreements;

/// <summary>
/// A plain, changing model of an agreement, written without a look at the real one: who is affected is found by laying what each person can
/// see of the terms side by side.
/// </summary>
internal sealed class PlainAgreement(IEnumerable<PersonId> founders)
{
    private readonly List<Proposal> _proposals = [];
    private readonly HashSet<(PersonId By, int Number)> _unshared = [];
    private HashSet<PersonId> _bound = [];
    private int _current;
    private int _version;

    public List<PersonId> Table { get; } = [.. founders];

    public HashSet<PersonId> Paused { get; } = [];

    public HashSet<PersonId> Asked { get; } = [];

    public int? Current => _current == 0 ? null : _current;

    public IEnumerable<string> States => _proposals.Select(proposal => proposal.State);

    public IEnumerable<IEnumerable<PersonId>> Missing => _proposals.Select(proposal => proposal.Asks.Except(proposal.Yes));

    public IReadOnlySet<PersonId> Bound => _bound;

    public bool Do(AgreementCommand command)
    {
        if (command.BasedOn != _version || !Table.Contains(command.By) || !Try(command.By, command.Move)) return false;
        _version++;
        return true;
    }

    private static string SeenBy(PersonId person, AgreementTerms terms)
    {
        long sum = terms.Shares.Values.Sum();
        string part = terms.Shares.TryGetValue(person, out int share) ? $"{share * 5040 / sum}" : "none";
        return string.Join('|', terms.Owners.Where(pair => pair.Value == person).Select(pair => pair.Key.Value).Order(StringComparer.Ordinal))
            + $"/{part} among {string.Join(',', terms.Shares.Keys.Select(key => key.Value).Order(StringComparer.Ordinal))}"
            + $"/{string.Join('|', terms.Standards.OrderBy(standard => standard.Task.Value, StringComparer.Ordinal).Select(standard => standard.Task + string.Join(';', standard.Points.Select(point => point + point.Text))))}"
            + $"/{string.Join('|', terms.Roles.Where(role => role.Terms.Any(term => term.By == person)).Select(role => role + role.Name))}"
            + $"/{string.Join('|', terms.Decisions.Where(decision => decision.By.IsEmpty || decision.By.Contains(person)))}";
    }

    private bool Try(PersonId by, AgreementMove move)
    {
        switch (move)
        {
            case AgreementMove.Propose propose:
                return TryPropose(by, propose.Draft.Terms);
            case AgreementMove.Counter counter:
                if (OpenFor(by, counter.Revision) is not { } countered || !counter.Draft.Terms.People.All(Table.Contains)) return false;
                countered.Yes.Remove(by);
                if (counter.Words is not null) _unshared.Add((by, counter.Revision));
                return TryPropose(by, counter.Draft.Terms);
            case AgreementMove.Accept accept:
                if (OpenFor(by, accept.Revision) is not { } accepted || !accepted.Yes.Add(by)) return false;
                Settle(accepted);
                return true;
            case AgreementMove.Decline decline:
                if (OpenFor(by, decline.Revision) is not { } declined) return false;
                declined.Yes.Remove(by);
                if (decline.Words is not null) _unshared.Add((by, decline.Revision));
                return true;
            case AgreementMove.ShareWords share:
                return _unshared.Remove((by, share.Revision));
            case AgreementMove.TakeBack back:
                if (Find(back.Revision) is not { State: "Proposed" } own || own.By != by) return false;
                own.State = "TakenBack";
                return true;
            case AgreementMove.AskForReview:
                return _current != 0 && Asked.Add(by);
            case AgreementMove.Pause:
                return _bound.Contains(by) && Paused.Add(by);
            case AgreementMove.Resume:
                return Paused.Remove(by);
            case AgreementMove.Withdraw:
                if (!_bound.Contains(by)) return false;
                _proposals[_current - 1].State = "Withdrawn";
                _current = 0;
                Overtake();
                foreach (HashSet<PersonId> set in (HashSet<PersonId>[])[_bound, Paused, Asked]) set.Clear();
                return true;
            case AgreementMove.Join join:
                if (Table.Contains(join.Person)) return false;
                Table.Add(join.Person);
                Overtake();
                return true;
            case AgreementMove.Leave:
                Table.Remove(by);
                foreach (HashSet<PersonId> set in (HashSet<PersonId>[])[_bound, Paused, Asked]) set.Remove(by);
                Overtake();
                return true;
            default:
                throw new InvalidOperationException("No such move.");
        }
    }

    private bool TryPropose(PersonId by, AgreementTerms terms)
    {
        if (!terms.People.All(Table.Contains)) return false;
        AgreementTerms before = _current == 0 ? AgreementTerms.None : _proposals[_current - 1].Terms;
        PersonId[] asks = [.. Table.Where(person => !_bound.Contains(person) || SeenBy(person, before) != SeenBy(person, terms))];
        var proposal = new Proposal(by, terms, asks.Length == 0 ? [.. Table] : asks);
        if (proposal.Asks.Contains(by)) proposal.Yes.Add(by);
        _proposals.Add(proposal);
        Settle(proposal);
        return true;
    }

    private void Settle(Proposal proposal)
    {
        if (proposal.Asks.Except(proposal.Yes).Any()) return;
        if (_current != 0) _proposals[_current - 1].State = "Superseded";
        proposal.State = "InForce";
        _current = _proposals.IndexOf(proposal) + 1;
        _bound = [.. Table];
        Paused.ExceptWith(proposal.Asks);
        Asked.ExceptWith(proposal.Asks);
        Overtake();
    }

    private void Overtake()
    {
        foreach (Proposal proposal in _proposals.Where(proposal => proposal.State == "Proposed")) proposal.State = "Overtaken";
    }

    private Proposal? Find(int number) => number >= 1 && number <= _proposals.Count ? _proposals[number - 1] : null;

    private Proposal? OpenFor(PersonId by, int number) => Find(number) is { State: "Proposed" } open && open.Asks.Contains(by) ? open : null;

    private sealed class Proposal(PersonId by, AgreementTerms terms, PersonId[] asks)
    {
        public PersonId By => by;

        public AgreementTerms Terms => terms;

        public PersonId[] Asks => asks;

        public HashSet<PersonId> Yes { get; } = [];

        public string State { get; set; } = "Proposed";
    }
}
