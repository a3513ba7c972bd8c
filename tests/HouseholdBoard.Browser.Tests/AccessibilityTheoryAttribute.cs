namespace RelationshipKit.Samples.HouseholdBoard.Browser.Tests;

/// <summary>Tests that need a browser and the accessibility checks of axe-core.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AccessibilityTheoryAttribute : TheoryAttribute
{
    public AccessibilityTheoryAttribute() => Skip = Browsers.WhyNoChecks;
}
