using System.Globalization;
using RelationshipKit.Communication;
using RelationshipKit.Households;
using RelationshipKit.Reviewing;
using RelationshipKit.Scheduling;
using RelationshipKit.Splitting;

// Who lives here, what there is to do, and how it feels to each of them.
Person ana = Person.Create(PersonId.Create("p1"), "Ana", PronounSet.Parse("she/her"));
Person bo = Person.Create(PersonId.Create("p2"), "Bo", PronounSet.Parse("they/them"));
HouseholdTask cook = HouseholdTask.Create(TaskId.Create("cook"), minutes: 40, Frequency.PerDay(), "Cook dinner");
HouseholdTask iron = HouseholdTask.Create(TaskId.Create("iron"), minutes: 45, Frequency.PerWeek(), "Iron");
HouseholdTask dishes = HouseholdTask.Create(TaskId.Create("dishes"), minutes: 25, Frequency.PerDay(), "Wash up");
Appraisal[] appraisals = [Appraisal.Create(bo.Id, cook.Id, Burden.Like), Appraisal.Create(ana.Id, iron.Id, Burden.Hate)];
var household = Household.Create([ana, bo], [cook, iron, dishes], appraisals);

// A fair split, and why it is one.
CultureInfo english = CultureInfo.GetCultureInfo("en");
FairSplit split = FairSplit.Of(household);
Console.WriteLine(split.Explain(english).Text);

// Washing up goes round every week; everything else stays with its owner. Two weeks from a Monday.
OwnershipPlan plan = OwnershipPlan.Of(split).With(dishes.Id, Ownership.InTurn(AlternationPeriod.Week, ana.Id, bo.Id));
Schedule schedule = Schedule.Of(plan, new DateOnly(2026, 11, 23), weeks: 2);
var names = household.People.ToDictionary(person => person.Id, person => person.Name);
foreach (Turn turn in schedule.Turns.Where(turn => turn.Task == dishes.Id))
    Console.WriteLine(string.Create(english, $"{turn.Date:ddd d MMM}  Wash up: {string.Join(" and ", turn.People.Select(person => names[person]))}"));

// Before a message is sent: what might hurt in it, and what could be said instead.
LanguageReviewer reviewer = LanguageReviewer.For(english);
foreach (Finding finding in reviewer.Review("You never iron anything.", ReviewKinds.Messages)) Console.WriteLine($"\n{finding.Question}");
Console.WriteLine(Say.Feeling("worn out").When("the ironing waits for me all week").Need("some rest").Ask("take the shirts this time").Build().Text);
