using FsCheck;
using FsCheck.Fluent;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;
using RelationshipKit.Households.Elicitation;
using RelationshipKit.Tests.Splitting;
using static RelationshipKit.Tests.Households.Elicitation.ElicitationHouseholds;
using Check = RelationshipKit.Tests.Properties.Check;

namespace RelationshipKit.Tests.Households.Elicitation;

public sealed class BurdenInterviewTests
{
    private static Arbitrary<int> Seeds => Arb.From(Gen.Choose(0, int.MaxValue));

    [Fact]
    public void NextQuestion_begins_with_the_task_that_takes_longest_and_ordinary_work()
    {
        var interview = BurdenInterview.Start(Three, Ana);

        Assert.Equal(BurdenQuestion.AgainstOrdinary(Cook, 100), interview.NextQuestion);
        Assert.Equal(0, interview.SurePercent);
        Assert.All(interview.Estimates, estimate => Assert.Equal((-100, 600, Burden.Fine), (estimate.Low, estimate.High, estimate.Burden)));
        Assert.Equal("a: 0 answers, 0% sure", interview.ToString());
    }

    [Fact]
    public void Answer_halves_what_is_possible()
    {
        BurdenInterview heavier = BurdenInterview.Start(Three, Ana).Answer(BurdenChoice.Second);

        Assert.Equal(new BurdenEstimate(Cook, 100, 600, Burden.Of(250), IsInDoubt: false), heavier.Estimates[0]);
        Assert.Equal(BurdenQuestion.AgainstOrdinary(Cook, 250), heavier.NextQuestion);
        BurdenInterview between = heavier.Answer(BurdenChoice.First).Answer(BurdenChoice.First);
        Assert.Equal(new BurdenEstimate(Cook, 100, 150, Burden.Of(125), IsInDoubt: false), between.Estimates[0]);
    }

    [Fact]
    public void NextQuestion_takes_a_task_as_the_yardstick_once_one_is_as_heavy()
    {
        BurdenInterview interview = BurdenInterview.Start(Three, Ana).Answer(BurdenChoice.AboutTheSame);

        Assert.Equal(BurdenQuestion.Between(Mow, Cook), interview.NextQuestion);
        Assert.Equal(BurdenQuestion.AgainstOrdinary(Mow, 100), interview.Answer(BurdenChoice.Skip).NextQuestion);
    }

    [Fact]
    public void Interviews_of_people_who_answer_as_they_feel_end_within_the_bound_and_hold_the_truth() => Check.ForAll(
        "interview / truth",
        Seeds,
        seed =>
        {
            var person = TruthfulPerson.Draw(new Random(seed));
            int lastSure = 0;
            BurdenInterview interview = person.Interview(at =>
            {
                Assert.InRange(at.SurePercent, lastSure, 100);
                lastSure = at.SurePercent;
                Assert.All(at.Estimates.Zip(person.Burdens), pair => Assert.InRange(pair.Second, pair.First.Low, pair.First.High));
                return false;
            });

            // 3 to a task, and one check after every 8 others.
            int tasks = person.Burdens.Length;
            Assert.InRange(8 * interview.Answers.Count, 0, 27 * tasks);
            Assert.Empty(interview.Conflict);
            Assert.True(interview.IsSureEnough);
            for (int task = 0; task < tasks; task++)
            {
                BurdenEstimate estimate = interview.Estimates[task];
                Assert.InRange(person.Burdens[task], estimate.Low, estimate.High);
                Assert.DoesNotContain(BurdenInterview.Yardsticks, yardstick => yardstick > estimate.Low && yardstick < estimate.High);
                Assert.Equal(BurdenInterview.Yardsticks.Contains(person.Burdens[task]), estimate.Low == estimate.High);
            }

            return tasks > 3;
        });

    [Fact]
    public void Interviews_over_28_tasks_ask_a_quarter_of_all_pairs_at_most()
    {
        int most = Enumerable.Range(0, 50).Max(seed =>
        {
            var random = new Random(seed);
            Household household = Everyday(28, random);
            return new TruthfulPerson(household, [.. household.Tasks.Select(_ => random.Next(-99, 600))]).Interview().Answers.Count;
        });

        Assert.InRange(most, 60, 28 * 27 / 2 / 4);
    }

    [Fact]
    public void Interviews_of_people_who_feel_by_the_friendly_words_are_soon_sure_enough()
    {
        Household household = ExampleFiles.Household("two-partners");
        household = Household.Create([Person.Create(Ana, "Ana")], household.Tasks);
        Burden[] words = [Burden.Love, Burden.Like, Burden.Fine, Burden.Fine, Burden.Dislike, Burden.Hate];

        int most = Enumerable.Range(0, 30).Max(seed =>
        {
            var random = new Random(seed);
            int[] burdens = [.. household.Tasks.Select(_ => words[random.Next(words.Length)].Percent)];
            return new TruthfulPerson(household, burdens).Interview(at => at.IsSureEnough).Answers.Count;
        });

        Assert.Equal(28, household.Tasks.Count);
        Assert.InRange(most, 10, 35);
    }

    [Fact]
    public void IsSureEnough_says_that_an_average_minute_is_known_well_enough() => Check.ForAll(
        "interview / sure enough",
        Seeds,
        seed =>
        {
            var person = TruthfulPerson.Draw(new Random(seed));
            BurdenInterview interview = person.Interview(at => at.IsSureEnough);
            long time = 0, width = 0;
            for (int task = 0; task < person.Burdens.Length; task++)
            {
                long minutes = person.Household.WeeklyMinutesOf(Ana, person.Household.Tasks[task].Id).Numerator;
                time += minutes;
                width += minutes * (interview.Estimates[task].High - interview.Estimates[task].Low);
            }

            Assert.Equal(interview.NextQuestion is null || width <= 2 * BurdenInterview.SureEnough * time, interview.IsSureEnough);
            Assert.Equal((int)Math.Floor(100 - (100m * width / (700m * time))), interview.SurePercent);
            return interview.NextQuestion is not null && interview.Answers.Count < person.Interview().Answers.Count;
        });

    [Fact]
    public void TryResume_of_the_answers_goes_on_where_it_was() => Check.ForAll(
        "interview / resume",
        Seeds,
        seed =>
        {
            var random = new Random(seed);
            Household household = Everyday(random.Next(1, 8), random);
            var interview = BurdenInterview.Start(household, Ana);
            for (int left = random.Next(30); left > 0 && interview.NextQuestion is not null; left--)
                interview = interview.Answer((BurdenChoice)random.Next(4));

            Assert.True(BurdenInterview.TryResume(household, Ana, interview.Answers, out BurdenInterview? resumed, out _));

            Assert.Equal(interview.NextQuestion, resumed.NextQuestion);
            Assert.Equal(interview.IsRepeat, resumed.IsRepeat);
            Assert.Equal(interview.Conflict, resumed.Conflict);
            Assert.Equal(interview.Estimates, resumed.Estimates);
            Assert.Equal(interview.Appraisals(), resumed.Appraisals());
            return interview.Answers.Count > 3;
        });

    [Fact]
    public void Interviews_end_however_people_answer_and_ask_nothing_three_times() => Check.ForAll(
        "interview / any answers",
        Seeds,
        seed =>
        {
            var random = new Random(seed);
            Household household = Everyday(random.Next(1, 7), random);
            var interview = BurdenInterview.Start(household, Ana);
            bool wasInConflict = false;
            while (interview.NextQuestion is { } question)
            {
                int before = interview.Answers.Count(answer => answer.Question.AsksTheSameAs(question));
                Assert.Equal(interview.IsRepeat ? 1 : 0, before);
                Assert.True(!interview.IsRepeat || interview.Conflict.Count > 1);
                wasInConflict |= interview.IsRepeat;
                interview = interview.Answer((BurdenChoice)random.Next(4));
                if (random.Next(3) > 0 || household.Tasks.Count < 2) continue;
                TaskId[] two = [.. household.Tasks.Select(task => task.Id)];
                random.Shuffle(two);
                var volunteered = BurdenQuestion.Between(two[0], two[1]);
                if (!interview.Answers.Any(answer => answer.Question.AsksTheSameAs(volunteered)))
                    interview = interview.Add(new BurdenAnswer(volunteered, (BurdenChoice)random.Next(3)));
            }

            return wasInConflict;
        },
        tellingShare: 0.4);

    [Fact]
    public void NextQuestion_asks_again_what_does_not_fit_the_newest_first_and_settles_it()
    {
        BurdenQuestion cook = BurdenQuestion.AgainstOrdinary(Cook, 100), mow = BurdenQuestion.AgainstOrdinary(Mow, 100), both = BurdenQuestion.Between(Mow, Cook);
        BurdenInterview slipped = BurdenInterview.Start(Three, Ana)
            .Add(new BurdenAnswer(cook, BurdenChoice.First))
            .Add(new BurdenAnswer(mow, BurdenChoice.Second))
            .Add(new BurdenAnswer(both, BurdenChoice.First));

        Assert.Equal([cook, mow, both], slipped.Conflict.Select(answer => answer.Question));
        Assert.Equal((both, true), (slipped.NextQuestion, slipped.IsRepeat));
        Assert.Equal([true, false, true], slipped.Estimates.Select(estimate => estimate.IsInDoubt));
        Assert.False(slipped.IsSureEnough);

        BurdenInterview insisting = slipped.Answer(BurdenChoice.First);
        Assert.Equal((mow, true), (insisting.NextQuestion, insisting.IsRepeat));
        BurdenInterview mended = insisting.Answer(BurdenChoice.First);
        Assert.False(mended.IsRepeat);
        Assert.Empty(mended.Conflict);
        Assert.Equal((-100, 100), (mended.Estimates[2].Low, mended.Estimates[2].High));
    }

    [Fact]
    public void NextQuestion_sets_the_newest_aside_where_people_insist()
    {
        BurdenInterview interview = BurdenInterview.Start(Three, Ana)
            .Add(new BurdenAnswer(BurdenQuestion.AgainstOrdinary(Cook, 100), BurdenChoice.First))
            .Add(new BurdenAnswer(BurdenQuestion.AgainstOrdinary(Mow, 100), BurdenChoice.Second))
            .Add(new BurdenAnswer(BurdenQuestion.Between(Mow, Cook), BurdenChoice.First))
            .Answer(BurdenChoice.First)
            .Answer(BurdenChoice.Second)
            .Answer(BurdenChoice.First);

        Assert.False(interview.IsRepeat);
        Assert.Equal([true, false, true], interview.Estimates.Select(estimate => estimate.IsInDoubt));

        // The newest is now that cooking is lighter than ordinary work: what is left says that mowing is heavier, and cooking more so.
        Assert.Equal([(100, 600), (-100, 600), (100, 600)], interview.Estimates.Select(estimate => (estimate.Low, estimate.High)));
    }

    [Fact]
    public void Interviews_find_a_circle_that_no_yardstick_shows()
    {
        BurdenInterview interview = BurdenInterview.Start(Three, Ana)
            .Add(new BurdenAnswer(BurdenQuestion.Between(Cook, Iron), BurdenChoice.First))
            .Add(new BurdenAnswer(BurdenQuestion.Between(Iron, Mow), BurdenChoice.First))
            .Add(new BurdenAnswer(BurdenQuestion.Between(Mow, Cook), BurdenChoice.First));

        Assert.Equal(3, interview.Conflict.Count);
    }

    [Fact]
    public void Interviews_of_people_who_skip_everything_end_with_ordinary_burdens()
    {
        var interview = BurdenInterview.Start(Three, Bo);
        while (interview.NextQuestion is not null) interview = interview.Answer(BurdenChoice.Skip);

        Assert.Equal(0, interview.SurePercent);
        Assert.All(interview.Appraisals(), appraisal => Assert.Equal(Burden.Fine, appraisal.Burden));
    }

    [Fact]
    public void Appraisals_keep_own_minutes_and_come_normalised_if_asked()
    {
        BurdenInterview interview = new TruthfulPerson(Three, [250, 250, 250]).Interview();

        Assert.All(interview.Appraisals(normalise: false), appraisal => Assert.Equal(Burden.Hate, appraisal.Burden));
        Assert.All(interview.Appraisals(), appraisal => Assert.Equal(Burden.Fine, appraisal.Burden));
        Assert.Equal([null, 30, null], interview.Appraisals().Select(appraisal => appraisal.Minutes));
    }

    [Fact]
    public void Interviews_without_tasks_have_nothing_to_ask()
    {
        var interview = BurdenInterview.Start(Household.Create(Three.People, []), Ana);

        Assert.Null(interview.NextQuestion);
        Assert.True(interview.IsSureEnough);
        Assert.Equal(100, interview.SurePercent);
        Assert.Throws<InvalidOperationException>(() => interview.Answer(BurdenChoice.First));
    }

    [Fact]
    public void TryResume_lists_every_answer_about_a_task_that_is_gone()
    {
        TaskId gone = TaskId.Create("gone");
        BurdenAnswer[] answers = [new(BurdenQuestion.AgainstOrdinary(gone, 0), BurdenChoice.First), new(BurdenQuestion.Between(Cook, gone), BurdenChoice.Skip)];

        Assert.False(BurdenInterview.TryResume(Three, Ana, answers, out _, out IReadOnlyList<InputProblem> problems));

        Assert.Equal(["answers[0]", "answers[1]"], problems.Select(problem => problem.Path));
        Assert.Throws<ArgumentException>(() => BurdenInterview.Start(Three, Ana).Add(answers[0]));
    }

    [Fact]
    public void Questions_that_make_no_sense_are_misuse()
    {
        Assert.Throws<ArgumentException>(() => BurdenQuestion.Between(Cook, Cook));
        Assert.Throws<ArgumentException>(() => BurdenQuestion.Between(Cook, default));
        Assert.Throws<ArgumentOutOfRangeException>(() => BurdenQuestion.AgainstOrdinary(Cook, 99));
        Assert.Throws<ArgumentOutOfRangeException>(() => BurdenInterview.Start(Three, Ana).Answer((BurdenChoice)9));
    }
}
