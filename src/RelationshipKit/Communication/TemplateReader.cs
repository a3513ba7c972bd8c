using System.Collections.Immutable;
using System.Globalization;
using RelationshipKit.Catalogs;

namespace RelationshipKit.Communication;

/// <summary>Reads the templates of one language (seeds/templates) and sees to it that none is missing.</summary>
internal sealed class TemplateReader
{
    private const int Most = 10_000;

    private static readonly ImmutableArray<(string Word, TemplateCategory Category)> Categories =
    [
        ("opening-a-talk", TemplateCategory.OpeningATalk),
        ("active-listening", TemplateCategory.ActiveListening),
        ("validation", TemplateCategory.Validation),
        ("appreciation", TemplateCategory.Appreciation),
        ("apology", TemplateCategory.Apology),
        ("repair", TemplateCategory.Repair),
        ("time-out", TemplateCategory.TimeOut),
        ("asking-for-help", TemplateCategory.AskingForHelp),
        ("offering-help", TemplateCategory.OfferingHelp),
        ("setting-a-boundary", TemplateCategory.SettingABoundary),
        ("saying-no", TemplateCategory.SayingNo),
        ("renegotiating-a-task", TemplateCategory.RenegotiatingATask),
        ("raising-an-expectation", TemplateCategory.RaisingAnExpectation),
        ("celebrating-a-change", TemplateCategory.CelebratingAChange),
        ("curiosity", TemplateCategory.Curiosity),
        ("new-name-support", TemplateCategory.NewNameSupport),
        ("answering-judgement", TemplateCategory.AnsweringJudgement),
    ];

    private readonly TemplateGrammar _grammar;
    private readonly Dictionary<string, TemplateSlot> _slots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TemplateSituation> _situations = new(StringComparer.Ordinal);
    private readonly JsonIds _situationIds = new("situation");

    private TemplateReader(TemplateGrammar grammar) => _grammar = grammar;

    public static SeedFormat<MessageTemplates> Format { get; } = new("templates", Read);

    private static MessageTemplates Read(JsonMembers file, CultureInfo culture) => new TemplateReader(TemplateGrammar.Read(file, culture)).ReadAll(file);

    private MessageTemplates ReadAll(JsonMembers file)
    {
        // A host's file may add to the built-in templates; every other one is whole.
        bool isPart = file.Optional("adds")?.Flag() ?? false;
        ReadSlots(file.Required("slots"));
        ReadSituations(file.Required("situations"));
        JsonCursor list = file.Required("templates");
        var ids = new JsonIds("template");
        var used = new HashSet<TemplateSlot>();
        MessageTemplate[] templates = [.. list.Items(Most).Select(place => ReadTemplate(place.Members(), ids, used))];
        if (_slots.Values.FirstOrDefault(slot => !used.Contains(slot)) is { } idle)
            list.Refuse($"No template uses the slot '{idle.Id}'.", "Use it, or take it out of the slots.");
        if (_situations.Values.FirstOrDefault(situation => templates.All(template => template.Situation != situation)) is { } empty)
            list.Refuse($"No template is for the situation '{empty.Id}'.", "Write one, or take the situation out.");
        if (!isPart) RefuseGaps(list, templates);
        return new MessageTemplates(new Catalogue<MessageTemplate>(_grammar.Culture, [.. templates]), [.. _situations.Values]);
    }

    private void ReadSlots(JsonCursor list)
    {
        var ids = new JsonIds("slot");
        foreach (JsonCursor place in list.Items(Most))
        {
            JsonMembers slot = place.Members();
            string id = ids.Declare(slot.Required("id")) ?? "";
            TemplateSlotKind kind = slot.Required("kind").OneOf(
                ("text", TemplateSlotKind.Text),
                ("person", TemplateSlotKind.Person),
                ("count", TemplateSlotKind.Count),
                ("time", TemplateSlotKind.Time),
                ("weekday", TemplateSlotKind.Weekday));
            _slots[id] = new TemplateSlot(id, kind, slot.Required("question").Name(), slot.Required("example").Name());
            slot.RefuseOthers();
        }
    }

    private void ReadSituations(JsonCursor list)
    {
        foreach (JsonCursor place in list.Items(Most))
        {
            JsonMembers situation = place.Members();
            string id = _situationIds.Declare(situation.Required("id")) ?? "";
            _situations[id] = new TemplateSituation(id, situation.Required("category").OneOf(Categories.AsSpan()), situation.Required("name").Name());
            situation.RefuseOthers();
        }
    }

    private MessageTemplate ReadTemplate(JsonMembers template, JsonIds ids, HashSet<TemplateSlot> used)
    {
        string id = ids.Declare(template.Required("id")) ?? "";
        JsonCursor place = template.Required("situation");
        TemplateSituation situation = _situationIds.Use(place) is { } known ? _situations[known] : new("", TemplateCategory.OpeningATalk, "");
        var parser = new TemplatePatternParser(template.Required("text"), _grammar.Plural, _slots);
        TemplatePattern pattern = parser.Parse();
        var read = new MessageTemplate(id, _grammar, pattern, parser.Required, parser.Optional)
        {
            Situation = situation,
            IsCore = template.Optional("core")?.Flag() ?? false,
            Tone = template.Required("tone").OneOf(("warm", TemplateTone.Warm), ("plain", TemplateTone.Plain)),
            Judgement = situation.Category == TemplateCategory.AnsweringJudgement ? ReadFit(template.Required("answers").Members()) : null,
        };
        used.UnionWith(read.Required);
        used.UnionWith(read.Optional);
        template.RefuseOthers();
        return read;
    }

    private static JudgementFit ReadFit(JsonMembers fit)
    {
        ImmutableArray<JudgeRelation> relations = fit.Optional("relations") is { } someRelations
            ? [.. someRelations.Items(JudgementWords.Relations.Length, 1).Select(word => word.OneOf(JudgementWords.Relations.AsSpan())).Distinct()]
            : [.. Enum.GetValues<JudgeRelation>()];
        ImmutableArray<JudgementForm> forms = fit.Optional("forms") is { } someForms
            ? [.. someForms.Items(JudgementWords.Forms.Length, 1).Select(word => word.OneOf(JudgementWords.Forms.AsSpan())).Distinct()]
            : [.. Enum.GetValues<JudgementForm>()];
        var read = new JudgementFit(
            relations,
            forms,
            fit.Required("stance").OneOf(
                ("let-pass", JudgementStance.LetPass),
                ("light", JudgementStance.Light),
                ("inform", JudgementStance.Inform),
                ("boundary", JudgementStance.Boundary),
                ("ask-partner-first", JudgementStance.AskPartnerFirst)),
            [.. (fit.Optional("tells")?.Items(Most) ?? []).Select(topic => topic.Id()).OfType<string>()]);
        fit.RefuseOthers();
        return read;
    }

    /// <summary>Every category has a template, and every judgement an answer in every stance and tone that gives nothing away.</summary>
    private static void RefuseGaps(JsonCursor list, MessageTemplate[] templates)
    {
        const string remedy = "Write one, or say \"adds\": true if this file only adds to others.";
        foreach ((string word, TemplateCategory category) in Categories)
        {
            if (templates.All(template => template.Category != category)) list.Refuse($"No template is of the category {word}.", remedy);
        }

        foreach ((string relation, JudgeRelation by) in JudgementWords.Relations)
        {
            foreach ((string form, JudgementForm coming) in JudgementWords.Forms)
            {
                foreach (JudgementStance stance in Enum.GetValues<JudgementStance>())
                {
                    foreach (TemplateTone tone in Enum.GetValues<TemplateTone>())
                    {
                        if (!templates.Any(template => template.Tone == tone && template.Judgement?.Stance == stance && template.Judgement.Fits(by, coming, [])))
                            list.Refuse($"Nothing that tells nothing answers {form} by {relation} with {stance} in {tone} tone.", remedy);
                    }
                }
            }
        }
    }
}
