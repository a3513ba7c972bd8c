using RelationshipKit.Catalogs;
using RelationshipKit.Reviewing;
using RelationshipKit.ReviewScore;

// Exit codes: 0 all is well, 1 files with problems or examples that fail, 2 wrong use.
if (!Arguments.TryParse(args, out Arguments? arguments, out string fault))
{
    Console.Error.WriteLine(fault);
    Console.Error.WriteLine(Arguments.Usage);
    return 2;
}

try
{
    LanguageReviewer reviewer = ReviewFiles.Load(arguments.Seeds, arguments.Culture);
    if (arguments.Learned.Length > 0)
    {
        Learning.Run(reviewer, arguments, Console.Out);
        return 0;
    }

    int failures = arguments.Checks ? Reports.PrintExamples(reviewer, Console.Out) : 0;
    foreach (string path in arguments.Corpora)
        Reports.PrintScore(reviewer, arguments.Kinds, path, Corpus.Read(path), arguments.IsBrief, Console.Out);
    foreach (string path in arguments.IsTimed ? arguments.Ordinary : []) Reports.PrintTime(reviewer, arguments.Kinds, path, File.ReadAllLines(path), Console.Out);
    foreach (string path in arguments.Ordinary) Reports.PrintRates(reviewer, arguments.Kinds, path, File.ReadAllLines(path), Console.Out);
    return failures == 0 ? 0 : 1;
}
catch (InputFormatException unreadable)
{
    foreach (InputProblem problem in unreadable.Problems) Console.Error.WriteLine(problem);
    return 1;
}
catch (IOException unreadable)
{
    Console.Error.WriteLine(unreadable.Message);
    return 1;
}
