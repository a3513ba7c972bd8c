using System.Globalization;

namespace RelationshipKit.Tests.Scheduling;

/// <summary>Runs something under a culture and puts the old one back.</summary>
internal static class Cultural
{
    public static T Under<T>(string culture, Func<T> run)
    {
        CultureInfo before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            return run();
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }
}
