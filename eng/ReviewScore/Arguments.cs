using System.Diagnostics.CodeAnalysis;
using RelationshipKit.Reviewing;

namespace RelationshipKit.ReviewScore;

/// <summary>The command line.</summary>
internal sealed record Arguments
{
    public const string Usage =
        "ReviewScore [--seeds DIR] [--culture en] [--kind messages|roles|all] [--check] [--brief] [--time] [--ordinary FILE] [--learn WEIGHTS.json] [CORPUS.tsv …]";

    public string Seeds { get; private set; } = Path.Combine("seeds", "review");

    public string Culture { get; private set; } = "en";

    public ReviewKinds Kinds { get; private set; } = ReviewKinds.All;

    public bool Checks { get; private set; }

    public bool IsBrief { get; private set; }

    public bool IsTimed { get; private set; }

    /// <summary>Gets the pack whose weights are to be learned anew from the corpora and the ordinary sentences; empty for none.</summary>
    public string Learned { get; private set; } = "";

    public List<string> Ordinary { get; } = [];

    public List<string> Corpora { get; } = [];

    public static bool TryParse(string[] args, [NotNullWhen(true)] out Arguments? arguments, out string fault)
    {
        var parsed = new Arguments();
        arguments = null;
        fault = "";
        for (int at = 0; at < args.Length; at++)
        {
            bool takesValue = args[at] is "--seeds" or "--culture" or "--kind" or "--ordinary" or "--learn";
            if (takesValue && at + 1 == args.Length) fault = $"{args[at]} needs a value.";
            else if (!parsed.Take(args[at], takesValue ? args[++at] : "")) fault = $"'{args[at]}' is not known here.";
            if (fault.Length > 0) return false;
        }

        arguments = parsed;
        return true;
    }

    private bool Take(string name, string value)
    {
        switch (name)
        {
            case "--seeds":
                Seeds = value;
                return true;
            case "--culture":
                Culture = value;
                return true;
            case "--kind" when value is "messages" or "roles" or "all":
                Kinds = value switch { "messages" => ReviewKinds.Messages, "roles" => ReviewKinds.Roles, _ => ReviewKinds.All };
                return true;
            case "--check":
                return Checks = true;
            case "--learn":
                Learned = value;
                return true;
            case "--time":
                return IsTimed = true;
            case "--brief":
                return IsBrief = true;
            case "--ordinary":
                Ordinary.Add(value);
                return true;
            default:
                if (name.StartsWith('-')) return false;
                Corpora.Add(name);
                return true;
        }
    }
}
