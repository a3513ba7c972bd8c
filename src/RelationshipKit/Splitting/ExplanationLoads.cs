using RelationshipKit.FairDivision;
using RelationshipKit.Households;

namespace RelationshipKit.Splitting;

/// <summary>Sets a person's loads in two splits side by side, in one sentence.</summary>
internal sealed class ExplanationLoads(Household household, ExplanationWords words) : ExplanationVoice(household, words)
{
    private readonly Household _household = household;
    private readonly ExplanationWords _words = words;

    /// <summary>The sentence for two loads, by one message where they differ and by another where they read the same.</summary>
    public ExplanationSentence Beside(LoadPair pair, string differing, string same)
    {
        int person = _household.IndexOf(pair.Person);
        (PersonLoad first, PersonLoad second) = (pair.First!, pair.Second!);
        bool isSame = first.ShareOfOwnTotal == second.ShareOfOwnTotal && first.MinutesPerWeek == second.MinutesPerWeek;
        return Sentence(
            isSame ? same : differing,
            person,
            Person("person", person),
            ExplanationSlot.Text("load", LoadOf(first, person)),
            ExplanationSlot.Text("otherLoad", LoadOf(second, person)));
    }

    private string LoadOf(PersonLoad load, int person)
    {
        // Each task takes a minute at least: without time there is no task.
        string id = load.MinutesPerWeek == default ? "load.nothing"
            : load.ShareOfOwnTotal is not { } share ? "load.noTotal"
            : share.Sign < 0 ? "load.joy"
            : "load.share";
        return _words.Say(
            id,
            Person("person", person),
            ExplanationSlot.Text("share", Percent(load.ShareOfOwnTotal ?? Rational.Zero)),
            ExplanationSlot.Text("time", Time(load.MinutesPerWeek)));
    }
}
