using System.Globalization;
using RelationshipKit.Households;

namespace RelationshipKit.Values;

/// <summary>Writes an agreement of values in words: what is shared, what each brings, where people differ, and questions to talk about.</summary>
internal sealed class AgreementExplanation(
    ValueAgreement agreement, CultureInfo culture, IEnumerable<Person>? people, IEnumerable<PersonalValue>? cards)
{
    private readonly ExplanationPage _page = new(culture, people, cards);

    public WordedPage Write()
    {
        WriteShared();
        WriteOnly();
        if (agreement.Opposed.Count > 0) WriteOpposed();
        WriteMerged();
        return _page.Finish();
    }

    private void WriteShared()
    {
        _page.Head("agreement.shared.heading");
        foreach (ValueId value in agreement.Shared)
        {
            _page.Add("agreement.shared", _page.Slot("value", value));
            WriteMeanings(value);
        }

        _page.Add(agreement.Shared.Count == 0 ? "agreement.shared.none" : "agreement.shared.ask");
    }

    private void WriteOnly()
    {
        if (agreement.Only.All(own => own.Values.IsEmpty)) return;
        _page.Head("agreement.only.heading");
        foreach (OwnValues own in agreement.Only.Where(own => !own.Values.IsEmpty))
        {
            _page.Add("agreement.only", _page.Slot("person", own.Person), _page.Slot("values", own.Values));
            foreach (ValueId value in own.Values)
            {
                WriteMeanings(value);
                PersonId[] others = [.. agreement.Sorts.Where(sort => sort.Person != own.Person && sort.PileOf(value) is ValuePile.Very).Select(sort => sort.Person)];
                if (others.Length == 0) continue;
                _page.Add("agreement.only.also", _page.Slot("person", own.Person), _page.Slot("others", others), _page.Slot("value", value));
            }

            _page.Add("agreement.only.ask", _page.Slot("person", own.Person), _page.Slot("value", own.Values[0]));
        }
    }

    private void WriteOpposed()
    {
        _page.Head("agreement.opposed.heading");
        foreach (ValueId value in agreement.Opposed)
        {
            _page.Add(
                "agreement.opposed",
                _page.Slot("value", value),
                _page.Slot("people", agreement.Sorts.Where(sort => ValueAgreement.Matters(sort, value)).Select(sort => sort.Person)),
                _page.Slot("others", agreement.Sorts.Where(sort => sort.PileOf(value) is ValuePile.Not).Select(sort => sort.Person)));
        }

        _page.Add("agreement.opposed.ask");
    }

    private void WriteMerged()
    {
        _page.Head("agreement.merged.heading");
        if (agreement.Merged.Count == 0) _page.Add("agreement.merged.none");
        else _page.Add("agreement.merged", _page.Slot("values", agreement.Merged));
    }

    /// <summary>The page is for all who are compared: a meaning stands on it only when each of them may read it.</summary>
    private void WriteMeanings(ValueId value)
    {
        foreach (SortedValues sort in agreement.Sorts)
        {
            if (!sort.Meanings.TryGetValue(value, out string? text)) continue;
            if (!sort.MeaningsFor.IncludesAll(agreement.Sorts.Select(other => other.Person).Where(person => person != sort.Person))) continue;
            _page.Add("meaning.of", _page.Slot("value", value), _page.Slot("person", sort.Person), ExplanationSlot.Text("text", _page.Quote(text)));
        }
    }
}
