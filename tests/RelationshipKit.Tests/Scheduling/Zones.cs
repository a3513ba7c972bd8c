namespace RelationshipKit.Tests.Scheduling;

/// <summary>Time zones whose clocks change in different ways.</summary>
internal static class Zones
{
    public static TimeZoneInfo Berlin { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    /// <summary>Among them half hours (Lord Howe), midnights that are skipped (São Paulo until 2019), and a whole day that is (Apia in 2011).</summary>
    public static TheoryData<string> Ids =>
        ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Sao_Paulo", "Asia/Tehran", "Africa/Casablanca", "Pacific/Apia", "Etc/UTC"];
}
