using Microsoft.Playwright;

namespace RelationshipKit.Samples.HouseholdBoard.Browser.Tests;

/// <summary>Does what a person does with a page, and counts it: each thing clicked, and each field filled in, is one step.</summary>
public sealed class Steps(IPage page)
{
    public int Count { get; private set; }

    public int Keys { get; private set; }

    public async Task FillAsync(string field, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Count++;
        Keys += text.Length;
        await page.FillAsync(field, text);
    }

    public async Task ClickAsync(ILocator what)
    {
        ArgumentNullException.ThrowIfNull(what);
        Count++;
        await what.ClickAsync();
    }
}
