using System.Collections.Immutable;
using RelationshipKit.Catalogs;
using RelationshipKit.Values;

namespace RelationshipKit.Samples.HouseholdConsole.Interviews;

/// <summary>Sorts value cards question by question. When the answers end, what was done so far remains.</summary>
internal sealed class ValueQuestions(Terminal terminal, Catalogue<PersonalValue> cards)
{
    private readonly Interview _interview = new(terminal);
    private ValueSort? _sort;

    public ValueSort Ask(ValueSort start)
    {
        _sort = start;
        try
        {
            while (_sort.Step is not ValueSortStep.Done) AskStep(_sort);
        }
        catch (AnswersEndedException)
        {
            // Whoever stops has done nothing wrong, and loses nothing.
        }

        return _sort;
    }

    private void AskStep(ValueSort sort)
    {
        switch (sort.Step)
        {
            case ValueSortStep.Sorting:
                AskPiles();
                break;
            case ValueSortStep.Keeping:
                AskKept();
                break;
            case ValueSortStep.Ranking:
                AskPlaces();
                break;
            default:
                AskMeanings();
                break;
        }

        Do(new ValueSortEvent.WentOn());
        _interview.Say();
    }

    private void AskPiles()
    {
        _interview.Say("How important is each of these to you? v: very, s: somewhat, n: not. Nobody sees it but you. You may stop at any time.");
        while (_sort!.Next is { } card)
        {
            int left = _sort.Cards.Length - Enum.GetValues<ValuePile>().Sum(pile => _sort.In(pile).Length);
            _interview.Say();
            _interview.Say($"{NameOf(card)} ({left} to go)");
            if (cards.TryFind(card.Value, out PersonalValue? known)) _interview.Say($"  {known.Description}");
            if (known?.Example is { } example) _interview.Say($"  {example}");
            string answer = _interview.Ask("v, s or n:", "Give v, s or n.", given => given is ['v' or 's' or 'n' or 'V' or 'S' or 'N'] ? given : null);
            Do(new ValueSortEvent.Placed(card, answer is "v" or "V" ? ValuePile.Very : answer is "s" or "S" ? ValuePile.Somewhat : ValuePile.Not));
        }
    }

    private void AskKept()
    {
        ImmutableArray<ValueId> keepable = _sort!.Keepable;
        int fewest = Math.Min(ValueSort.FewestKept, keepable.Length), most = Math.Min(ValueSort.MostKept, keepable.Length);
        _interview.Say($"Keep {fewest} to {most} of these, the ones that matter most:");
        List(keepable);
        IReadOnlyList<int> chosen;
        do chosen = _interview.Choose("Keep", keepable.Length);
        while (chosen.Count < fewest || chosen.Count > most);
        foreach (ValueId kept in _sort.Kept) Do(new ValueSortEvent.LetGo(kept));
        foreach (int index in chosen) Do(new ValueSortEvent.Kept(keepable[index]));
    }

    private void AskPlaces()
    {
        _interview.Say("Put them in order. Several numbers at once share a place.");
        while (!_sort!.Unranked.IsEmpty)
        {
            ImmutableArray<ValueId> open = _sort.Unranked;
            List(open);
            IReadOnlyList<int> chosen;
            do chosen = _interview.Choose($"Place {_sort.Ranking.Length + 1}", open.Length);
            while (chosen.Count == 0);
            Do(new ValueSortEvent.Ranked(chosen.Select(index => open[index])));
        }
    }

    private void AskMeanings()
    {
        _interview.Say("What does each mean to you, in your own words? An empty line leaves it open.");
        foreach (ValueId card in _sort!.Kept.Where(card => !_sort.Meanings.ContainsKey(card)))
        {
            const int longest = 500;
            string answer = _interview.Ask($"{NameOf(card)}:", "Give at most 500 characters.", given => given.Length <= longest ? given : null);
            if (answer.Length > 0) Do(new ValueSortEvent.Meant(card, answer));
        }
    }

    private void List(ImmutableArray<ValueId> values)
    {
        foreach ((int index, ValueId value) in values.Index()) _interview.Say($"  {index + 1,3}  {NameOf(value)}");
    }

    private string NameOf(ValueId value) => cards.TryFind(value.Value, out PersonalValue? card) ? card.Name : value.Value;

    private void Do(ValueSortEvent happened) => _sort = _sort!.Apply(happened);
}
