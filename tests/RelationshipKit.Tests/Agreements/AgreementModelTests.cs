using RelationshipKit.Agreements;
using RelationshipKit.Households;
using RelationshipKit.Serialization;
using RelationshipKit.Tests.Properties;
using RelationshipKit.Tests.Roles;

namespace RelationshipKit.Tests.Agreements;

/// <summary>What holds whatever people do: random commands, possible and not, fresh and stale, beside a plain model.</summary>
public sealed class AgreementModelTests
{
    [Fact]
    public void Agreement_does_what_the_plain_model_does() => Check.ForAll("agreement against a plain model", RoleCases.Choices, choices =>
    {
        var time = new ManualTime();
        Agreement agreement = Begin(choices);
        var model = new PlainAgreement(agreement.Founders);
        int made = 0, settled = 0;
        foreach (int choice in choices)
        {
            if (agreement.People.IsEmpty) break;
            time.Now = time.Now.AddMinutes(1);
            AgreementCommand command = AgreementCases.Command(choice, agreement);
            bool isDone = agreement.TryDo(command, time, out Agreement? after, out AgreementRefusal? refusal);

            Assert.Equal(model.Do(command), isDone);
            Assert.NotEqual(isDone, refusal is not null);
            Assert.Equal(command.BasedOn != agreement.Version, refusal is AgreementRefusal.Stale);
            if (isDone) made++;
            if (isDone && after!.InForce is { } current && current.Number != agreement.InForce?.Number) settled++;
            agreement = after ?? agreement;
            AssertSame(model, agreement);
        }

        return made > 5 && settled > 0;
    });

    [Fact]
    public void Nothing_comes_into_force_without_the_word_of_each_person_it_affects() => Check.ForAll("agreement needs every word", RoleCases.Choices, choices =>
    {
        Agreement agreement = Play(choices);
        int checkedRevisions = 0;
        for (int at = 1; at <= agreement.Version; at++)
        {
            Agreement then = Agreement.From(agreement.Founders, agreement.Events.Take(at)), before = Agreement.From(agreement.Founders, agreement.Events.Take(at - 1));
            if (then.InForce is not { } current || current.Number == before.InForce?.Number) continue;
            checkedRevisions++;
            Assert.NotEmpty(current.Affected);
            foreach (PersonId person in current.Affected) Assert.True(LastWord(then, current.Number, person), $"{person} did not accept {current.Number}.");
        }

        return checkedRevisions > 1;
    });

    [Fact]
    public void No_revision_is_lost_or_edited() => Check.ForAll("no revision is lost", RoleCases.Choices, choices =>
    {
        Agreement agreement = Play(choices);
        RevisionDraft[] proposed =
        [
            .. agreement.Events.Select(done => (done.Move as AgreementMove.Propose)?.Draft ?? (done.Move as AgreementMove.Counter)?.Draft).OfType<RevisionDraft>(),
        ];

        Assert.Equal(proposed, agreement.Revisions.Select(revision => revision.Draft));
        Assert.Equal(Enumerable.Range(1, proposed.Length), agreement.Revisions.Select(revision => revision.Number));
        return proposed.Length > 2;
    });

    [Fact]
    public void Every_stored_point_is_resumed_and_goes_on_the_same() => Check.ForAll("agreement resumes anywhere", RoleCases.Choices, share: 0.1, holds: choices =>
    {
        Agreement agreement = Play(choices);
        for (int at = 0; at <= agreement.Version; at++)
        {
            byte[] stored = AgreementFile.Write(Agreement.From(agreement.Founders, agreement.Events.Take(at)));
            Agreement resumed = AgreementFile.Read(stored);
            Assert.Equal(stored, AgreementFile.Write(resumed));
            Agreement end = Agreement.From(resumed.Founders, resumed.Events.Concat(agreement.Events.Skip(at)));
            AssertSame(agreement, end);
        }

        return agreement.Version > 5;
    });

    [Fact]
    public void Of_two_commands_on_one_version_one_is_carried_out_and_the_other_is_stale() => Check.ForAll(
        "concurrent commands",
        RoleCases.Choices,
        choices =>
        {
            Agreement agreement = Play(choices);
            if (agreement.People.IsEmpty) return false;
            var time = new ManualTime { Now = DateTimeOffset.MaxValue };
            AgreementCommand[] commands =
            [
                .. choices.Select(choice => AgreementCases.Command(choice, agreement)).Select(command => command with { BasedOn = agreement.Version })
                    .Where(command => agreement.TryDo(command, time, out _, out _)).Take(2),
            ];
            if (commands.Length < 2) return false;
            Agreement after = agreement.Do(commands[0].By, commands[0].Move, time);

            Assert.False(after.TryDo(commands[1], time, out _, out AgreementRefusal? refusal));
            Assert.Equal(AgreementRefusal.Stale, refusal);
            return true;
        });

    [Fact]
    public void Nobody_sees_words_that_another_keeps_private() => Check.ForAll(
        "private words of an agreement",
        RoleCases.Choices,
        choices =>
        {
            Agreement agreement = Play(choices);
            int hidden = 0;
            foreach (PersonId reader in AgreementCases.People)
            {
                Agreement seen = agreement.SeenBy(reader);
                AssertSame(agreement, seen);
                foreach (Revision revision in agreement.Revisions)
                {
                    foreach (PersonId other in AgreementCases.People)
                    {
                        string? own = agreement.WordsAbout(revision.Number, other, other), shown = agreement.WordsAbout(revision.Number, other, reader);
                        if (own is not null && shown is null) hidden++;
                        if (reader != other && shown is not null)
                            Assert.Contains(agreement.Events, done => done.By == other && done.Move is AgreementMove.ShareWords shared && shared.Revision == revision.Number);
                        if (agreement.People.Contains(reader)) Assert.Equal(shown, seen.WordsAbout(revision.Number, other, reader));
                    }
                }
            }

            return hidden > 0;
        },
        tellingShare: 0.2);

    internal static Agreement Play(int[] choices)
    {
        var time = new ManualTime();
        Agreement agreement = Begin(choices);
        foreach (int choice in choices)
        {
            if (agreement.People.IsEmpty) break;
            time.Now = time.Now.AddMinutes(1);
            if (agreement.TryDo(AgreementCases.Command(choice, agreement), time, out Agreement? after, out _)) agreement = after;
        }

        return agreement;
    }

    private static Agreement Begin(int[] choices) => Agreement.Among(AgreementCases.People.Take(1 + (choices.Length % 3)));

    /// <summary>Whether what somebody said last about a revision was yes, read off the log alone.</summary>
    private static bool LastWord(Agreement agreement, int number, PersonId person)
    {
        bool isYes = false;
        int proposed = 0;
        foreach (AgreementEvent done in agreement.Events)
        {
            if (done.Move is AgreementMove.Propose or AgreementMove.Counter) proposed++;
            if (done.By != person) continue;
            isYes = done.Move switch
            {
                AgreementMove.Propose or AgreementMove.Counter when proposed == number => true,
                AgreementMove.Accept accept when accept.Revision == number => true,
                AgreementMove.Decline decline when decline.Revision == number => false,
                AgreementMove.Counter counter when counter.Revision == number => false,
                _ => isYes,
            };
        }

        return isYes;
    }

    private static void AssertSame(PlainAgreement model, Agreement agreement)
    {
        Assert.Equal(model.Table, agreement.People);
        Assert.Equal(model.Current, agreement.InForce?.Number);
        Assert.Equal(model.States, agreement.Revisions.Select(revision => revision.Status.ToString()));
        Assert.Equal(model.Missing.Select(people => string.Join(',', people)), agreement.Revisions.Select(revision => string.Join(',', revision.Missing)));
        Assert.True(model.Bound.SetEquals(agreement.Bound));
        Assert.True(model.Paused.SetEquals(agreement.PausedBy));
        Assert.True(model.Asked.SetEquals(agreement.ReviewAskedBy));
    }

    private static void AssertSame(Agreement expected, Agreement actual)
    {
        Assert.Equal(expected.ToString(), actual.ToString());
        Assert.Equal(expected.Revisions.AsEnumerable(), actual.Revisions);
        Assert.Equal(expected.InForce, actual.InForce);
        Assert.Equal(expected.Bound.AsEnumerable(), actual.Bound);
        Assert.Equal(expected.PausedBy.AsEnumerable(), actual.PausedBy);
        Assert.Equal(expected.ReviewAskedBy.AsEnumerable(), actual.ReviewAskedBy);
    }
}
