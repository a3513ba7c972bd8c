using RelationshipKit.Households;
using RelationshipKit.Serialization;
using RelationshipKit.Tests.Properties;

namespace RelationshipKit.Tests.Serialization;

public sealed class RoundTripTests
{
    [Fact]
    public void Household_survives_writing_and_reading() => Check.ForAll(
        "household file round trip",
        HouseholdCases.All,
        household =>
        {
            byte[] written = HouseholdFile.Write(household);
            Household read = HouseholdFile.Read(written);
            Assert.Equal(household, read);
            Assert.Equal(written, HouseholdFile.Write(read));
            return household.Wishes.Count > 2 && household.Appraisals.Count > 2;
        });

    [Fact]
    public void Costs_are_what_the_contract_says() => Check.ForAll(
        "costs by the contract's formula",
        HouseholdCases.All,
        household =>
        {
            int[] turns = [364, 52, 12, 4, 1];
            foreach (Person person in household.People)
            {
                foreach (HouseholdTask task in household.Tasks)
                {
                    Appraisal? appraisal = household.Appraisals.SingleOrDefault(one => one.Person == person.Id && one.Task == task.Id);
                    long minutes = (long)(appraisal?.Minutes ?? task.Minutes)
                        * task.Frequency.Times * turns[(int)task.Frequency.Per] * (task.Frequency.Months?.Count ?? 12);
                    Assert.Equal(minutes * (appraisal?.Burden.Percent ?? 100), household.CostOf(person.Id, task.Id));
                    Assert.Equal(minutes, household.WeeklyMinutesOf(person.Id, task.Id).Numerator);
                }
            }

            return household.Appraisals.Count > 2;
        });
}
