using System.Text.Json;
using RelationshipKit.Agreements;
using RelationshipKit.Communication.Talks;
using RelationshipKit.Households;
using RelationshipKit.Roles;
using RelationshipKit.Scheduling;
using RelationshipKit.Values;

namespace RelationshipKit.Serialization;

/// <summary>
/// What one person takes along when they leave, <c>relationshipkit.own-data</c> version 1: their part of the household, the agreements and
/// talks they took part in as they may see them, and what the ledger says of them. Each member is a file of its own format.
/// </summary>
public static class OwnDataFile
{
    private const string FormatName = "relationshipkit.own-data";

    /// <summary>Writes what is a person's. What others keep to themselves is not in it.</summary>
    /// <param name="person">The person.</param>
    /// <param name="contents">The household, its goals and roles.</param>
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
        return HouseholdContents.Of(alone, HouseholdGoals.Of(goals), HouseholdRoles.Of(roles));
    }

    private static bool TookPart(Agreement agreement, PersonId person) =>
        agreement.Founders.Contains(person) || agreement.Events.Any(done => done.Move is AgreementMove.Join join && join.Person == person);

    private static void WriteFile(Utf8JsonWriter writer, byte[] file)
    {
        using var document = JsonDocument.Parse(file);
        document.RootElement.WriteTo(writer);
    }
}
