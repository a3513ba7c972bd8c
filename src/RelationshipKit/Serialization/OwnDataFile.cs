using System.Text.Json;
using RelationshipKit.Agreements;
using RelationshipKit.Communication.Talks;
using RelationshipKit.Households;
using RelationshipKit.Insights;
using RelationshipKit.Roles;
using RelationshipKit.Scheduling;
using RelationshipKit.Values;

namespace RelationshipKit.Serialization;

/// <summary>
/// What one person takes along when they leave, <c>relationshipkit.own-data</c> version 1: their part of the household with their own times, paid
/// minutes and gender, what they believe of everybody's part, the agreements and talks they took part in as they may see them, and what the ledger
/// says of them. But for <c>person</c> and <c>beliefs</c> each member is a file of its own format.
/// </summary>
public static class OwnDataFile
{
    private const string FormatName = "relationshipkit.own-data";

    /// <summary>Writes what is a person's. What others keep to themselves is not in it.</summary>
    /// <param name="person">The person.</param>
    /// <param name="contents">The household and what its people said and agreed beside the work.</param>
    /// <param name="agreements">Agreements; those in which the person took no part are left out.</param>
    /// <param name="ledger">What was done; entries that do not name the person are left out.</param>
    /// <param name="talks">Talks; those in which the person took no part, or that may not be kept, are left out.</param>
    /// <returns>UTF-8.</returns>
    /// <exception cref="ArgumentException">The person is not of the household.</exception>
    public static byte[] Write(PersonId person, HouseholdContents contents, IEnumerable<Agreement>? agreements = null, Ledger? ledger = null, IEnumerable<Talk>? talks = null)
    {
        HouseholdContents own = OwnPart(person, Guard.Against.Null(contents));
        return StableJson.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("format", FormatName);
            writer.WriteNumber("version", 1);
            writer.WriteString("person", person.Value);
            writer.WritePropertyName("household");
            WriteFile(writer, HouseholdFile.Write(own));
            WriteBeliefs(writer, contents.SelfReports.Beliefs.Where(belief => belief.By == person));
            writer.WriteStartArray("agreements");
            foreach (Agreement agreement in (agreements ?? []).Where(agreement => TookPart(agreement, person)))
                WriteFile(writer, AgreementFile.Write(agreement.SeenBy(person)));
            writer.WriteEndArray();
            writer.WritePropertyName("ledger");
            WriteFile(writer, LedgerFile.Write((ledger ?? Ledger.Empty).SeenBy(person).OfPerson(person)));
            writer.WriteStartArray("talks");
            foreach (Talk talk in (talks ?? []).Where(talk => talk.People.Contains(person)))
            {
                if (TalkFile.TryWrite(talk, out byte[]? written)) WriteFile(writer, written);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private static HouseholdContents OwnPart(PersonId person, HouseholdContents contents)
    {
        contents.Household.IndexOf(person);
        Household alone = contents.Household.People.Where(other => other.Id != person)
            .Aggregate(contents.Household, (household, other) => household.WithoutPerson(other.Id));
        IEnumerable<Goal> goals = contents.Goals.Goals.Where(goal => goal.People is [{ } only] && only == person).Select(goal => goal.ShowTo(Audience.Nobody));
        IEnumerable<HeldRole> roles = contents.Roles.Roles.Where(role => role.Terms.Any(term => term.By == person)).Select(role =>
            HeldRole.Create(role.Role, role.Terms.Where(term => term.By == person), rotation: null, role.Review, role.Name));
        PersonId[] others = [.. contents.Household.People.Select(other => other.Id).Where(other => other != person)];
        return HouseholdContents.Of(
            alone,
            HouseholdGoals.Of(goals),
            HouseholdRoles.Of(roles),
            others.Aggregate(contents.Timing, (timing, other) => timing.Without(other)),
            others.Aggregate(contents.SelfReports, (said, other) => said.Without(other)));
    }

    /// <summary>Whole per cent by person: own estimates of others cannot stand in a household file that does not name them.</summary>
    private static void WriteBeliefs(Utf8JsonWriter writer, IEnumerable<Belief> beliefs)
    {
        writer.WriteStartObject("beliefs");
        foreach (Belief belief in beliefs) writer.WriteNumber(belief.About.Value, belief.Percent);
        writer.WriteEndObject();
    }

    private static bool TookPart(Agreement agreement, PersonId person) =>
        agreement.Founders.Contains(person) || agreement.Events.Any(done => done.Move is AgreementMove.Join join && join.Person == person);

    private static void WriteFile(Utf8JsonWriter writer, byte[] file)
    {
        using var document = JsonDocument.Parse(file);
        document.RootElement.WriteTo(writer);
    }
}
