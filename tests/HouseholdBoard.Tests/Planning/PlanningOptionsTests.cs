using Microsoft.Extensions.Configuration;
using RelationshipKit.Samples.HouseholdBoard.Planning;

namespace RelationshipKit.Samples.HouseholdBoard.Tests.Planning;

/// <summary>What the configuration may say of planning.</summary>
public sealed class PlanningOptionsTests
{
    [Fact]
    public void From_nothing_said_is_the_default() => Assert.Equal(new PlanningOptions(), PlanningOptions.From(With()));

    [Fact]
    public void From_values_are_read()
    {
        var options = PlanningOptions.From(With(("Day", "Sunday"), ("At", "18:30"), ("Every", "00:05:00"), ("Parallelism", "8"), ("Enabled", "false")));

        Assert.Equal((DayOfWeek.Sunday, new TimeOnly(18, 30), TimeSpan.FromMinutes(5), 8, false), (options.Day, options.At, options.Every, options.Parallelism, options.Enabled));
    }

    [Theory]
    [InlineData("Day", "9")]
    [InlineData("ReminderHour", "24")]
    [InlineData("ReminderDays", "0")]
    [InlineData("Every", "00:00:00")]
    [InlineData("Parallelism", "0")]
    [InlineData("CheckIn", "00:00:00.5")]
    public void From_value_out_of_range_is_named(string name, string value)
    {
        InvalidOperationException fault = Assert.Throws<InvalidOperationException>(() => PlanningOptions.From(With((name, value))));

        Assert.Contains($"Planning:{name}", fault.Message, StringComparison.Ordinal);
    }

    private static IConfiguration With(params (string Name, string Value)[] values) => new ConfigurationBuilder()
        .AddInMemoryCollection(values.Select(pair => KeyValuePair.Create($"Planning:{pair.Name}", (string?)pair.Value)))
        .Build();
}
