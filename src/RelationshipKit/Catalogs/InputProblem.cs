namespace RelationshipKit.Catalogs;

/// <summary>
/// One thing wrong with input from outside: where it is, what is wrong and what would be right.
/// It bears ids and places only, never names or other private text.
/// </summary>
/// <param name="Path">The place: a JSON path such as <c>$.people[0].cannotDo[1]</c>, or an argument such as <c>people[0].id</c>.</param>
/// <param name="What">What is wrong there.</param>
/// <param name="Remedy">What would be right instead.</param>
public sealed record InputProblem(string Path, string What, string Remedy)
{
    /// <summary>Place, fault and remedy in one line.</summary>
    /// <returns>The line, without a line end.</returns>
    public override string ToString() => $"{Path}: {What} {Remedy}";
}
