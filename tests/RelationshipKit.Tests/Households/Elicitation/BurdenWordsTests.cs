using RelationshipKit.Catalogs;
using RelationshipKit.Households;
using RelationshipKit.Households.Elicitation;
using static RelationshipKit.Tests.Households.Elicitation.ElicitationHouseholds;

namespace RelationshipKit.Tests.Households.Elicitation;

public sealed class BurdenWordsTests
{
    [Fact]
    public void TryRead_gives_everyone_a_burden_for_every_task()
    {
        Assert.True(BurdenWords.TryRead(Three, [new(Ana, Cook, "Love"), new(Bo, Mow, "hate")], normalise: false, out IReadOnlyList<Appraisal> read, out _));

        Assert.Equal([-50, 100, 100, 100, 100, 250], read.Select(appraisal => appraisal.Burden.Percent));
        Assert.Equal([Ana, Ana, Ana, Bo, Bo, Bo], read.Select(appraisal => appraisal.Person));
        Assert.Equal(30, read[1].Minutes);
    }

    [Fact]
    public void TryRead_brings_everyone_to_one_scale_if_asked()
    {
        FriendlyWord[] words = [.. Three.Tasks.Select(task => new FriendlyWord(Bo, task.Id, "hate")), new(Ana, Cook, "like")];

        Assert.True(BurdenWords.TryRead(Three, words, normalise: true, out IReadOnlyList<Appraisal> read, out _));

        Assert.Equal(read, BurdenScale.Normalise(With(Three, Read(words))));
        Assert.All(read.Skip(3), appraisal => Assert.Equal(Burden.Fine, appraisal.Burden));
    }

    [Fact]
    public void TryRead_lists_everything_that_is_wrong()
    {
        PersonId nobody = PersonId.Create("x");
        FriendlyWord[] words = [new(nobody, Cook, "love"), new(Ana, TaskId.Create("y"), "so-so"), new(Ana, Cook, "like"), new(Ana, Cook, "hate"), new(Bo, Mow, null!)];

        Assert.False(BurdenWords.TryRead(Three, words, normalise: true, out IReadOnlyList<Appraisal> read, out IReadOnlyList<InputProblem> problems));

        Assert.Empty(read);
        Assert.Equal(["words[0].person", "words[1].task", "words[1].word", "words[3]", "words[4].word"], problems.Select(problem => problem.Path));
    }

    private static IReadOnlyList<Appraisal> Read(FriendlyWord[] words)
    {
        BurdenWords.TryRead(Three, words, normalise: false, out IReadOnlyList<Appraisal> read, out _);
        return read;
    }
}
