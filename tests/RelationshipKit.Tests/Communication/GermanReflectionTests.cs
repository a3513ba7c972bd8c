using System.Globalization;
using RelationshipKit.Communication.Talks;

namespace RelationshipKit.Tests.Communication;

/// <summary>Saying back in German: each pair judged by hand, at least half of them hard (word order, verb forms, pronouns turned round).</summary>
public sealed class GermanReflectionTests
{
    private static readonly Reflection German = Reflection.For(CultureInfo.GetCultureInfo("de-AT"));

    [Theory]
    [InlineData("Wenn abends die Spüle voll ist, bin ich müde und brauche Ruhe.", "Bei mir kommt an, dass dich eine volle Spüle am Abend müde macht und dass du Ruhe brauchst. Habe ich das richtig verstanden?")]
    [InlineData("Ich war traurig, dass an meinem Geburtstag niemand angerufen hat.", "Also, an deinem Geburtstag hat niemand angerufen, und du warst traurig. Stimmt das?")]
    [InlineData("Ich mache mir Sorgen ums Geld, weil die Miete gestiegen ist.", "Es klingt, als hättest du Angst wegen des Geldes, weil die Miete steigt. Verstehe ich dich richtig?")]
    [InlineData("Ich komme nie dazu, eine Stunde für mich zu haben.", "Du sagst, du hast nie eine Stunde für dich. Gibt es noch mehr?")]
    [InlineData("Auf der Feier habe ich mich allein gefühlt, als du den ganzen Abend mit den anderen geredet hast.", "Wenn ich dich richtig verstehe, hast du dich auf der Feier einsam gefühlt, während ich den ganzen Abend mit den anderen gesprochen habe. Ist das so?")]
    [InlineData("Du hast das Geschirr stehen lassen, und ich musste es nach der Arbeit abwaschen.", "Ich höre, dass das Geschirr stehen geblieben ist und du es nach der Arbeit gespült hast. Kommt das hin?")]
    [InlineData("Ich will, dass wir zusammen entscheiden, wohin wir in den Urlaub fahren.", "Vielleicht möchtest du, dass wir beide entscheiden, wohin die Reise geht. Ist das richtig?")]
    [InlineData("Es hat mir wehgetan, dass meine Mutter nicht eingeladen war.", "Es hat dich also verletzt, dass deine Mama nicht eingeladen wurde, stimmt’s?")]
    [InlineData("Ich räume jeden Abend auf, und am Morgen liegt wieder alles herum.", "Du sagst, dass du jeden Abend aufräumst und morgens wieder alles herumliegt. Trifft es das?")]
    [InlineData("Manchmal weiß ich nicht, ob dir meine Arbeit etwas bedeutet.", "Mir scheint, du bist unsicher, ob mir deine Arbeit etwas bedeutet. Liege ich richtig?")]
    [InlineData("Ich bin immer noch sauer wegen gestern.", "Du bist also immer noch wütend wegen gestern. Ist es das?")]
    [InlineData("Ich hatte heute so viel Stress, dass ich vergessen habe, etwas zu essen.", "Das klingt, als wärst du heute so unter Druck gewesen, dass du das Essen vergessen hast. War das so?")]
    [InlineData("Ich sollte mehr schlafen, und ich schaffe es nicht.", "Du sagst, du solltest mehr schlafen, und du schaffst es nicht. Habe ich das richtig gehört?")]
    [InlineData("Es war meine Schuld, dass wir den Zug verpasst haben, und das nagt an mir.", "Wenn ich richtig verstehe, sagst du, es war deine Schuld, dass wir den Zug verpasst haben, und das nagt an dir. Stimmt das so?")]
    [InlineData("Eigentlich wollte ich anrufen, aber ich habe es vergessen.", "Also eigentlich wolltest du anrufen, aber du hast es vergessen. Richtig?")]
    [InlineData("Ich schlafe schlecht, deshalb bin ich so gereizt.", "Du meinst, du bist gereizt, weil du schlecht schläfst. Verstehe ich dich da richtig?")]
    [InlineData("Mir fehlt, dass wir abends miteinander reden.", "Bei mir kommt an, dass es dir um die Abende geht und darum, dass wir miteinander sprechen. Ist das so?")]
    [InlineData("Ich fühle mich ausgelaugt, und am Wochenende hätte ich gern einen Tag ohne Termine.", "Klingt, als wärst du erschöpft und hättest am Wochenende gern einen Tag ganz ohne Termine. Fehlt noch etwas?")]
    [InlineData("Ich bin sauer, dass du zu spät gekommen bist.", "Du bist also wütend, weil ich zu spät gekommen bin. Richtig?")]
    [InlineData("Ich bin auch müde, nicht nur du.", "Du sagst, dass du auch müde bist und nicht nur ich. Stimmt’s?")]
    [InlineData("Mir liegt am Herzen, dass du und ich wieder mehr zusammen unternehmen.", "Bei mir kommt an, dass dir das am Herzen liegt: dass du und ich wieder mehr zusammen unternehmen. Ist es das?")]
    [InlineData("Ich muss mich dauernd um die Rechnungen kümmern.", "Du sagst, dass du dich dauernd um die Rechnungen kümmerst. Könntest du mir sagen, ob noch etwas fehlt?")]
    [InlineData("Ich fühle mich schuldig, weil ich den Kleinen angeschrien habe.", "Wenn ich dich richtig verstehe, gibst du dir die Schuld, weil du den Kleinen angeschrien hast. Ist das so?")]
    [InlineData("Gestern Abend hast du mir nicht geantwortet, und ich lag bis zwei wach.", "Ich höre, dass ich dir gestern Abend nicht geantwortet habe und du bis zwei wach lagst. Stimmt das?")]
    [InlineData("Ich wünsche mir, dass du die Kinder auch mal zum Arzt bringst.", "Du wünschst dir also, dass ich die Kinder auch einmal zum Arzt bringe. Habe ich dich richtig verstanden?")]
    [InlineData("Mir ist aufgefallen, dass ich die Einkäufe fast immer allein schleppe.", "Bei mir kommt an, dass du die Einkäufe fast immer allein schleppst. Ist das so?")]
    [InlineData("Ich hab das Gefühl, dass mein Tag nie endet.", "Das klingt, als würde dein Tag nie enden. Gibt es noch mehr?")]
    [InlineData("Ich mach mir Sorgen, weil du so viel hustest.", "Du machst dir also Sorgen, weil ich so viel huste. Stimmt’s?")]
    [InlineData("Es nervt mich, wenn im Bad nasse Handtücher auf dem Boden liegen.", "Wenn im Bad nasse Handtücher auf dem Boden liegen, nervt dich das. Richtig?")]
    [InlineData("Ich habe Angst, dass wir uns auseinanderleben.", "Verstehe ich dich richtig, dass du dich davor fürchtest, dass wir uns auseinanderleben?")]
    [InlineData("Als deine Mutter gestern da war, hast du mich kaum angeschaut. Das hat wehgetan.", "Du sagst, als meine Mutter gestern da war, habe ich dich kaum angeschaut, und das hat dich verletzt. Ist es das?")]
    [InlineData("Ich muss immer an alles denken: Arzttermine, Geschenke, Wäsche.", "Vielleicht ist es so: Du musst immer an alles denken, an Arzttermine, an Geschenke, an die Wäsche. Habe ich etwas vergessen?")]
    [InlineData("Ich freue mich, dass wir am Sonntag endlich mal nichts vorhaben.", "Du freust dich also, dass wir am Sonntag endlich nichts vorhaben, oder?")]
    [InlineData("Ich bin neidisch, dass du jede Woche zum Sport kommst.", "Ich verstehe, du bist neidisch, weil ich jede Woche zum Sport komme. Trifft es das?")]
    [InlineData("Beim Packen hast du gesagt, ich soll mich nicht so anstellen. Da war ich gekränkt.", "Also: Beim Packen habe ich gesagt, du sollst dich nicht so anstellen, und da warst du gekränkt. War das so?")]
    [InlineData("Ich möchte am liebsten kündigen, aber ich traue mich nicht.", "Am liebsten würdest du also kündigen, aber du traust dich nicht. Liege ich richtig?")]
    [InlineData("Ich hätte mir gewünscht, dass du vorher fragst.", "Du hättest dir also gewünscht, dass ich vorher frage. Habe ich das richtig verstanden?")]
    [InlineData("Mir geht es nicht gut mit unserem Streit von vorhin.", "Dir geht es also nicht gut mit unserem Streit von vorhin. Ist das so?")]
    [InlineData("Wenn du deine Schuhe im Flur stehen lässt, stolpere ich im Dunkeln.", "Wenn ich meine Schuhe im Flur stehen lasse, stolperst du also im Dunkeln. Stimmt das so?")]
    [InlineData("Ich komme mir vor wie eine Haushaltshilfe.", "Du kommst dir also vor wie eine Haushaltshilfe. Gibt es noch etwas?")]
    [InlineData("Ich brauche nach dem Büro eine halbe Stunde, in der keiner etwas von mir will.", "Nach dem Büro brauchst du also eine halbe Stunde, in der niemand etwas von dir will. Kommt das hin?")]
    [InlineData("Wir haben ausgemacht, dass du donnerstags kochst, und gestern gab es wieder Brot.", "Ausgemacht war also, dass ich donnerstags koche, und gestern gab es wieder Brot. Habe ich das so richtig gehört?")]
    [InlineData("Ich kann nicht einschlafen, solange du noch Serien schaust.", "Solange ich noch Serien schaue, kannst du also nicht einschlafen. Richtig?")]
    [InlineData("Ich fühle mich nicht ernst genommen, wenn du lachst.", "Wenn ich lache, fühlst du dich also nicht ernst genommen. Stimmt das?")]
    [InlineData("Heute war mir alles zu viel.", "Heute war dir also alles zu viel. Ist das so?")]
    public void A_faithful_saying_back_passes(string said, string saidBack) => Assert.Empty(German.Check(said, saidBack).Select(finding => finding.Kind));

    [Theory]
    [InlineData("Ich bin abends müde.", "Du bist also abends müde, weil du zu viel arbeitest. Stimmt das?", ReflectionKind.Cause)]
    [InlineData("Ich bin abends müde.", "Du bist also immer müde, abends. Stimmt das?", ReflectionKind.Certainty)]
    [InlineData("Ich bin abends müde.", "Du bist also abends müde. Du solltest früher ins Bett gehen. Stimmt das?", ReflectionKind.Advice)]
    [InlineData("Ich bin abends müde.", "Du bist also abends müde, und daran bist du selbst schuld. Stimmt das?", ReflectionKind.Blame)]
    [InlineData("Ich bin abends müde.", "Du bist also abends müde, aber ich arbeite auch. Stimmt das?", ReflectionKind.Rebuttal)]
    [InlineData("Ich bin abends müde.", "Du bist also seit Montag abends müde. Stimmt das?", ReflectionKind.AddedFact)]
    [InlineData("Die Küche war schmutzig, und ich habe sie geputzt.", "Die Küche war also dreckig, und du hast sie 3 Stunden lang geputzt. Stimmt das?", ReflectionKind.AddedFact)]
    [InlineData("Ich war wegen der Feier aufgeregt.", "Ich höre, du hasst Feste, Gedränge, laute Musik und Tanzen. Stimmt das?", ReflectionKind.AddedWords, ReflectionKind.LittleHeard)]
    [InlineData("Ich bin abends müde.", "Du bist abends müde.", ReflectionKind.NotTentative, ReflectionKind.NoCheck)]
    [InlineData("Ich bin abends müde.", "Es klingt, als wärst du abends müde.", ReflectionKind.NoCheck)]
    [InlineData("Die Rechnungen und die Miete machen mir Sorgen.", "Dich beschäftigt also etwas. Habe ich dich richtig verstanden?", ReflectionKind.LittleHeard)]
    [InlineData("Mir war die Stille beim Essen unangenehm.", "Die Stille beim Essen war dir also unangenehm. Red doch einfach selbst mehr! Verstehe ich das richtig?", ReflectionKind.Advice)]
    [InlineData("Ich habe gestern lange auf dich gewartet und mir Sorgen gemacht.", "Du hast also gestern lange auf mich gewartet und dir Sorgen gemacht, und das war übertrieben. Ist es das?", ReflectionKind.Blame)]
    [InlineData("Ich habe gestern lange auf dich gewartet.", "Also, du hast gestern lange gewartet. Ich hab doch geschrieben, dass es später wird. Stimmt das?", ReflectionKind.Rebuttal)]
    [InlineData("Mich stört, dass die Wäsche liegen bleibt.", "Also, dich stört, dass die Wäsche liegen bleibt. Das liegt daran, dass du es gern ordentlich hast. Stimmt’s?", ReflectionKind.Cause)]
    [InlineData("Ich hätte gern mehr Zeit mit dir.", "Klingt, als hättest du gern mehr Zeit mit mir. In Wahrheit willst du nur nicht allein sein. Stimmt das?", ReflectionKind.Certainty)]
    [InlineData("Ich bin enttäuscht, dass du nicht zum Konzert gekommen bist.", "Du bist also enttäuscht, dass ich nicht zum Konzert gekommen bin. Kopf hoch, das wird schon. Ist es das?", ReflectionKind.Advice)]
    [InlineData("Ich bin enttäuscht, dass du nicht zum Konzert gekommen bist.", "Also, du bist enttäuscht, dass ich nicht zum Konzert gekommen bin und deine Schwester auch nicht. Ist es das?", ReflectionKind.AddedFact)]
    [InlineData("Ich brauche heute Ruhe, im Büro war es laut.", "Du brauchst also heute Ruhe, im Büro war es laut. Wie wäre es, wenn du mit deinem Chef redest?", ReflectionKind.Advice, ReflectionKind.AddedFact, ReflectionKind.NoCheck)]
    [InlineData("Nach dem Streit habe ich geweint.", "Vielleicht hast du nach dem Streit geweint. Das ist doch kein Drama, stimmt’s?", ReflectionKind.Blame)]
    [InlineData("Ich fühle mich unsicher, wenn wir über Geld reden.", "Offensichtlich fühlst du dich unsicher, wenn wir über Geld reden. Habe ich das richtig verstanden?", ReflectionKind.Certainty)]
    [InlineData("Ich mag es nicht, wenn die Tür knallt.", "Du magst es also nicht, wenn die Tür knallt. Das erinnert dich an deine Kindheit, oder?", ReflectionKind.AddedFact)]
    [InlineData("Ich habe zwei Nächte kaum geschlafen.", "Du hast kaum geschlafen, zwei Nächte lang. Du musst halt mal das Handy weglegen. Richtig?", ReflectionKind.Advice, ReflectionKind.AddedFact)]
    [InlineData("Ich ärgere mich über das Chaos im Flur.", "Du ärgerst dich also über das Chaos im Flur, und im Grunde bin ich das Problem. Verstehe ich dich richtig?", ReflectionKind.Certainty)]
    [InlineData("Ich ärgere mich über das Chaos im Flur.", "Das Chaos im Flur ärgert dich also. Probier doch, es nicht so eng zu sehen. Stimmt das?", ReflectionKind.Advice)]
    [InlineData("Ich komme abends kaum noch zum Lesen.", "Also kommst du abends kaum zum Lesen. Daran ist bestimmt dein Job schuld. Stimmt das?", ReflectionKind.Blame, ReflectionKind.Certainty, ReflectionKind.AddedFact)]
    [InlineData("Heute war mir alles zu viel.", "Heute war dir also alles zu viel. Ruh dich doch einfach aus. Ist das so?", ReflectionKind.Advice)]
    [InlineData("Heute war mir alles zu viel.", "Heute war dir also alles zu viel, weil du nicht Nein sagen kannst. Ist das so?", ReflectionKind.Cause)]
    [InlineData("Heute war mir alles zu viel.", "Heute war dir also alles zu viel. Du hättest dich ja melden können. Ist das so?", ReflectionKind.Blame)]
    [InlineData("Ich brauche nach dem Büro eine halbe Stunde für mich.", "Du brauchst also nach dem Büro eine halbe Stunde für dich. Das ist egoistisch. Ist es das?", ReflectionKind.Blame)]
    [InlineData("Ich bin neidisch, dass du jede Woche zum Sport kommst.", "Du bist also neidisch, dass ich jede Woche zum Sport komme. Wenn ich du wäre, würde ich auch gehen. Ist es das?", ReflectionKind.Advice)]
    [InlineData("Mir tut es leid, dass ich so laut war.", "Dir tut es also leid, dass du so laut warst. Das stimmt nicht, du warst nicht laut. Ist es das?", ReflectionKind.Rebuttal)]
    [InlineData("Ich möchte öfter mit dir allein sein.", "Du möchtest also öfter mit mir allein sein, ohne deine Eltern. Ist es das?", ReflectionKind.AddedFact)]
    [InlineData("Ich möchte öfter mit dir allein sein.", "Du möchtest also öfter mit mir allein sein. Das willst du ganz sicher. Ist es das?", ReflectionKind.Certainty)]
    public void What_was_not_said_or_is_missing_is_found_and_nothing_else(string said, string saidBack, params ReflectionKind[] kinds)
    {
        IReadOnlyList<ReflectionFinding> findings = German.Check(said, saidBack);

        Assert.Equal(kinds.Order(), findings.Select(finding => finding.Kind).Distinct().Order());
        Assert.All(findings, finding => Assert.Contains("?", finding.Question, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Du bist also abends müde, weil du zu viel arbeitest. Stimmt das?", ReflectionKind.Cause, "weil")]
    [InlineData("Du bist also abends müde, und daran bist du selbst schuld. Stimmt das?", ReflectionKind.Blame, "selbst schuld")]
    [InlineData("Du bist also abends müde. Du solltest früher ins Bett gehen. Stimmt das?", ReflectionKind.Advice, "Du solltest")]
    [InlineData("Du bist also abends müde, seit drei Wochen. Stimmt das?", ReflectionKind.AddedFact, "drei Wochen")]
    public void What_was_not_said_is_found_where_it_stands(string saidBack, ReflectionKind kind, string span)
    {
        ReflectionFinding finding = Assert.Single(German.Check("Ich bin abends müde.", saidBack), finding => finding.Kind == kind);

        Assert.Equal(span, saidBack.Substring(finding.Start, finding.Length));
    }

    [Fact]
    public void A_longer_phrase_of_function_words_is_not_the_word_in_it()
    {
        Assert.Empty(German.Check("Ich bin sauer wegen gestern.", "Du bist also immer noch sauer wegen gestern. Stimmt das?"));
        Assert.Contains(German.Check("Ich bin sauer wegen gestern.", "Du bist also immer sauer wegen gestern. Stimmt das?"), finding => finding.Kind == ReflectionKind.Certainty);
    }
}
