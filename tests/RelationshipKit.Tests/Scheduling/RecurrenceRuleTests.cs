using System.Globalization;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;
using RelationshipKit.Scheduling;
using RelationshipKit.Tests.Properties;

namespace RelationshipKit.Tests.Scheduling;

public sealed class RecurrenceRuleTests
{
    // 500 cases where the other properties look at 200; 10,000 with RELATIONSHIPKIT_CASES=4000.
    private const double Share = 2.5;

    private static readonly DateOnly Start = new(2027, 1, 29);

    public static TheoryData<string> Cultures => ["sv-SE", "tr-TR", "ar-SA", "fa-IR", "th-TH"];

    public static TheoryData<string, Recurrence> Known => new()
    {
        { "FREQ=DAILY", Recurrence.Daily(Start) },
        { "FREQ=DAILY;INTERVAL=3;COUNT=12", Recurrence.EveryDays(3, Start).EndingAfter(12) },
        { "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", Recurrence.Weekdays(Start) },
        { "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;UNTIL=20271231", Recurrence.EveryWeeks(2, Start).EndingOn(new DateOnly(2027, 12, 31)) },
        { "FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1", Recurrence.Monthly(Start) },
        { "FREQ=MONTHLY;BYMONTHDAY=-1", Recurrence.EveryMonths(1, Start, MonthDay.Last) },
        { "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=15", Recurrence.EveryMonths(2, Start, MonthDay.Of(15)) },
        { "FREQ=MONTHLY;BYDAY=2TU", Recurrence.EveryMonths(1, Start, MonthDay.Nth(2, DayOfWeek.Tuesday)) },
        { "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=29", Recurrence.Yearly(Start) },
        { "FREQ=YEARLY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=-1", Recurrence.EveryYears(2, new DateOnly(2024, 2, 29)) },
        { "FREQ=YEARLY;BYMONTH=1;BYDAY=-1SU", Recurrence.EveryYears(1, Start, MonthDay.Nth(-1, DayOfWeek.Sunday)) },
    };

    [Theory]
    [MemberData(nameof(Known))]
    public void Write_and_Parse_of_known_rules(string text, Recurrence recurrence)
    {
        Assert.Equal(text, RecurrenceRule.Write(recurrence));
        Assert.Equal(recurrence, RecurrenceRule.Parse(text, recurrence.Start!.Value));
    }

    [Theory]
    [InlineData("RRULE:FREQ=WEEKLY", "FREQ=WEEKLY;BYDAY=FR")]
    [InlineData("freq=weekly;byday=mo,su;wkst=mo", "FREQ=WEEKLY;BYDAY=MO,SU")]
    [InlineData("FREQ=WEEKLY;WKST=SU;BYDAY=SA", "FREQ=WEEKLY;BYDAY=SA")]
    [InlineData("FREQ=DAILY;BYDAY=SA,SU", "FREQ=WEEKLY;BYDAY=SA,SU")]
    [InlineData("BYDAY=FR;BYSETPOS=-1;FREQ=MONTHLY", "FREQ=MONTHLY;BYDAY=-1FR")]
    [InlineData("FREQ=MONTHLY;BYDAY=+1MO", "FREQ=MONTHLY;BYDAY=1MO")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=30,28,29;BYSETPOS=-1", "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1", "FREQ=MONTHLY;BYMONTHDAY=-1")]
    [InlineData("FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31", "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=31")]
    [InlineData("FREQ=YEARLY", "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=29")]
    public void Parse_reads_other_spellings(string text, string canonical) =>
        Assert.Equal(canonical, RecurrenceRule.Write(RecurrenceRule.Parse(text, Start)));

    [Theory]
    [InlineData("", "rule[0]", "rule.FREQ")]
    [InlineData("FREQ=HOURLY", "rule.FREQ")]
    [InlineData("FREQ=OFTEN", "rule.FREQ")]
    [InlineData("FREQ=DAILY;", "rule[1]")]
    [InlineData("FREQ=DAILY;X-MINE=1", "rule[1]")]
    [InlineData("FREQ=DAILY;FREQ=DAILY", "rule.FREQ")]
    [InlineData("FREQ=DAILY;INTERVAL=0;COUNT=99999999999999999999", "rule.INTERVAL", "rule.COUNT")]
    [InlineData("FREQ=DAILY;COUNT=10001", "rule.COUNT")]
    [InlineData("FREQ=DAILY;INTERVAL=+2", "rule.INTERVAL")]
    [InlineData("FREQ=DAILY;COUNT=3;UNTIL=20271231", "rule.UNTIL")]
    [InlineData("FREQ=DAILY;UNTIL=20270230", "rule.UNTIL")]
    [InlineData("FREQ=DAILY;UNTIL=20271231T235959Z", "rule.UNTIL")]
    [InlineData("FREQ=DAILY;BYHOUR=9;BYMINUTE=0;BYSECOND=0", "rule.BYHOUR", "rule.BYMINUTE", "rule.BYSECOND")]
    [InlineData("FREQ=YEARLY;BYWEEKNO=20;BYYEARDAY=100", "rule.BYWEEKNO", "rule.BYYEARDAY")]
    [InlineData("RSCALE=CHINESE;FREQ=YEARLY;SKIP=FORWARD", "rule.RSCALE", "rule.SKIP")]
    [InlineData("FREQ=DAILY;INTERVAL=2;BYDAY=MO", "rule.BYDAY")]
    [InlineData("FREQ=DAILY;BYMONTH=1", "rule.BYMONTH")]
    [InlineData("FREQ=WEEKLY;BYDAY=1MO", "rule.BYDAY")]
    [InlineData("FREQ=WEEKLY;BYDAY=XX", "rule.BYDAY")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,MO", "rule.BYDAY")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYMONTHDAY=3", "rule.BYMONTHDAY", "rule.WKST")]
    [InlineData("FREQ=MONTHLY", "rule.FREQ")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=31", "rule.BYMONTHDAY")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=1,15", "rule.BYMONTHDAY")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=-2", "rule.BYMONTHDAY")]
    [InlineData("FREQ=MONTHLY;BYDAY=FR", "rule.BYDAY")]
    [InlineData("FREQ=MONTHLY;BYDAY=6FR", "rule.BYDAY")]
    [InlineData("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "rule.BYDAY")]
    [InlineData("FREQ=MONTHLY;BYDAY=1MO;BYMONTHDAY=1", "rule.BYDAY")]
    [InlineData("FREQ=MONTHLY;BYMONTH=2;BYSETPOS=1", "rule.BYMONTH", "rule.BYSETPOS", "rule.FREQ")]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=1", "rule.BYMONTH")]
    [InlineData("FREQ=YEARLY;BYDAY=20MO", "rule.BYDAY", "rule.BYDAY")]
    [InlineData("FREQ=YEARLY;BYMONTHDAY=1", "rule.BYMONTHDAY")]
    [InlineData("FREQ=MONTHLY;BYDAY=\u22121FR", "rule")]
    [InlineData("FREQ=DAILY;COUNT=\u0663", "rule")]
    [InlineData("FREQ=DAILY\r\nDTSTART:20270101", "rule.FREQ")]
    public void TryParse_names_every_problem(string text, params string[] paths)
    {
        Assert.False(RecurrenceRule.TryParse(text, Start, out Recurrence? recurrence, out IReadOnlyList<InputProblem> problems));

        Assert.Null(recurrence);
        Assert.Equal(paths, problems.Select(problem => problem.Path));
        Assert.Equal(problems, Assert.Throws<RecurrenceFormatException>(() => RecurrenceRule.Parse(text, Start)).Problems);
    }

    public static TheoryData<Recurrence, int> Unsayable => new()
    {
        { Recurrence.OnEvent, 1 },
        { Recurrence.Once(Start), 1 },
        { Recurrence.Of(Frequency.PerDay()), 1 },
        { Recurrence.AfterCompletion(1, Period.Day, Start), 1 },
        { Recurrence.Daily(Start).Within(YearWindow.Create(1, 1, 2, 1)), 1 },
        { Recurrence.Daily(Start).Paused(Start, Start), 1 },
        { Recurrence.Of(Frequency.PerDay()).StartingOn(Start).EndingOn(Start).EndingAfter(3).Paused(Start, Start), 4 },
    };

    [Theory]
    [MemberData(nameof(Unsayable))]
    public void TryWrite_names_everything_that_has_no_RRULE(Recurrence recurrence, int problems)
    {
        Assert.False(RecurrenceRule.TryWrite(recurrence, out string? text, out IReadOnlyList<InputProblem> named));

        Assert.Null(text);
        Assert.Equal(problems, named.Count);
        Assert.Equal(named, Assert.Throws<RecurrenceFormatException>(() => RecurrenceRule.Write(recurrence)).Problems);
    }

    [Fact]
    public void Parse_of_what_was_written_gives_an_equal_recurrence() => Check.ForAll(
        "rrule round trip",
        RecurrenceCases.Seeds,
        seed =>
        {
            OracleRule rule = RecurrenceCases.Sayable(new Random(seed));
            Recurrence recurrence = rule.Build();
            string text = RecurrenceRule.Write(recurrence);

            Recurrence read = RecurrenceRule.Parse(text, recurrence.Start!.Value);

            Assert.Equal(recurrence, read);
            Assert.Equal(text, RecurrenceRule.Write(read));
            Assert.All(text, character => Assert.True(char.IsAsciiLetterUpper(character) || char.IsAsciiDigit(character) || ";=,-".Contains(character)));
            return text.Contains("BY", StringComparison.Ordinal);
        },
        share: Share);

    /// <summary>Expands the text by the words of RFC 5545, day by day, and not by way of a recurrence.</summary>
    [Fact]
    public void Write_means_the_same_days_to_a_reader_of_the_RFC() => Check.ForAll(
        "rrule meaning",
        RecurrenceCases.Seeds,
        seed =>
        {
            Recurrence recurrence = RecurrenceCases.Sayable(new Random(seed)).Build();
            string text = RecurrenceRule.Write(recurrence);

            List<DateOnly> expected = RuleExpansion.Of(text, recurrence.Start!.Value, RecurrenceCases.LastDay);

            Assert.Equal(expected, recurrence.Between(RecurrenceCases.FirstDay, RecurrenceCases.LastDay));
            return expected.Count > 5;
        },
        share: 0.5);

    [Fact]
    public void TryParse_takes_only_what_it_reads_as_the_RFC_does() => Check.ForAll(
        "rrule reading",
        RecurrenceCases.Seeds,
        seed =>
        {
            var random = new Random(seed);
            DateOnly start = random.Next(3) == 0 ? new DateOnly(2024, 2, 29) : new DateOnly(2024, 1, 31).AddDays(random.Next(400));
            string text = DrawText(random, start);
            if (!RecurrenceRule.TryParse(text, start, out Recurrence? recurrence, out _)) return false;

            Assert.Equal(RuleExpansion.Of(text, start, start.AddYears(8)), recurrence.Between(start, start.AddYears(8)));
            return true;
        },
        tellingShare: 0.3);

    [Theory]
    [InlineData("2024-02-29", "FREQ=YEARLY", "rule.FREQ")]
    [InlineData("2024-02-29", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "rule.BYMONTHDAY")]
    [InlineData("2024-04-30", "FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=31", "rule.BYMONTHDAY")]
    public void TryParse_refuses_years_that_lack_the_day(string start, string text, string path)
    {
        Assert.False(RecurrenceRule.TryParse(text, DateOnly.Parse(start, CultureInfo.InvariantCulture), out _, out IReadOnlyList<InputProblem> problems));
        Assert.Equal([path], problems.Select(problem => problem.Path));
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Rules_and_words_are_the_same_under_every_culture(string culture)
    {
        string[] Texts() =>
        [
            .. Known.Select(row => ((Recurrence)((object[])row)[1])).SelectMany(rule =>
                new[] { RecurrenceRule.Write(rule), RecurrenceRule.Parse(RecurrenceRule.Write(rule), rule.Start!.Value).ToString() }),
            .. Unsayable.Select(row => ((object[])row)[0].ToString()!),
            RecurrenceRule.TryParse("FREQ=WEEKLY;INTERVAL=i;COUNT=0", Start, out _, out var problems) ? "" : string.Join('\n', problems),
        ];

        string[] expected = Cultural.Under("", Texts);
        Assert.Equal(expected, Cultural.Under(culture, Texts));
    }

    [Fact]
    public void TryParse_of_hostile_text_ends_with_problems()
    {
        string[] hostile =
        [
            new string('A', 100_000), "FREQ=DAILY;" + new string(';', 900), "FREQ=WEEKLY;BYDAY=" + string.Concat(Enumerable.Repeat("MO,", 300)),
            "FREQ=DAILY;COUNT=" + new string('9', 900), "FREQ=MONTHLY;BYMONTHDAY=" + string.Join(',', Enumerable.Range(1, 200)), "\0", "=;=;=", "FREQ",
        ];

        Assert.All(hostile, text =>
        {
            Assert.False(RecurrenceRule.TryParse(text, Start, out _, out IReadOnlyList<InputProblem> problems));
            Assert.InRange(problems.Count, 1, 1_000);
            Assert.All(problems, problem => Assert.InRange(problem.ToString().Length, 1, 200));
        });
        Assert.False(RecurrenceRule.TryParse(null, Start, out _, out _));
    }

    [Fact]
    public void TryParse_never_throws_on_pieces_of_rules() => Check.ForAll("rrule pieces", RecurrenceCases.Seeds, seed =>
    {
        var random = new Random(seed);
        string[] pieces = ["FREQ=", "DAILY", "MONTHLY", "YEARLY", ";", "BYDAY=", "-1FR", "MO", ",", "COUNT=", "9", "-", "=", "BYMONTHDAY=", "31", "é", "UNTIL=", "20270101"];
        string text = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => pieces[random.Next(pieces.Length)]));

        bool read = RecurrenceRule.TryParse(text, Start, out Recurrence? recurrence, out IReadOnlyList<InputProblem> problems);

        Assert.Equal(read, problems.Count == 0);
        Assert.Equal(read, recurrence is not null);
        return true;
    });

    /// <summary>A rule of parts that RFC 5545 allows beside each other, inside the subset and outside.</summary>
    private static string DrawText(Random random, DateOnly start)
    {
        string frequency = random.Next(6) switch { 0 => "DAILY", 1 => "WEEKLY", 2 or 3 => "MONTHLY", _ => "YEARLY" };
        string[] weekdays = ["MO", "WE", "SU"];
        string text = "FREQ=" + frequency;
        if (random.Next(3) == 0) text += Invariant($";INTERVAL={random.Next(1, 15)}");
        if (frequency == "YEARLY" && random.Next(3) > 0) text += Invariant($";BYMONTH={(random.Next(5) == 0 ? 3 : start.Month)}");
        switch (frequency is "DAILY" or "WEEKLY" ? random.Next(2) : random.Next(5))
        {
            case 0:
                break;
            case 1 when frequency is "DAILY" or "WEEKLY":
                text += ";BYDAY=" + string.Join(',', weekdays.Take(random.Next(1, 4)));
                break;
            case 1:
                text += Invariant($";BYDAY={random.Next(-5, 6)}{weekdays[random.Next(3)]}");
                break;
            case 2:
                text += Invariant($";BYDAY={string.Join(',', weekdays.Take(random.Next(1, 3)))};BYSETPOS={random.Next(-5, 6)}");
                break;
            case 3:
                text += Invariant($";BYMONTHDAY={random.Next(-2, 32)}");
                break;
            default:
                int least = random.Next(25, 30);
                text += $";BYMONTHDAY={string.Join(',', Enumerable.Range(least, random.Next(1, 32 - least)))};BYSETPOS=-1";
                break;
        }

        return random.Next(4) == 0 ? text + Invariant($";COUNT={random.Next(1, 30)}") : text;

        static string Invariant(FormattableString written) => FormattableString.Invariant(written);
    }
}
