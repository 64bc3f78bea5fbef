using System.Text;
using InfoShareHub.Hub.Protocols;

namespace InfoShareHub.Hub.Tests.Governing;

/// <summary>Documents that differ from the shipped baseline in a word or two.</summary>
internal static class Laws
{
    public const string Shipped = "isp-baseline 2026.1";

    public static readonly string Baseline = Encoding.UTF8.GetString(BaselineProtocol.Read().Span);

    private static readonly string Untested = Baseline.Split("\ndecisions:\n")[0] + "\n";

    /// <summary>The same rules under another version, without the decision tests that a change would have to change too.</summary>
    public static string Renamed(string version) =>
        Untested.Replace("version: \"2026.1\"", $"version: \"{version}\"", StringComparison.Ordinal);

    /// <summary>Substance misuse is shown to screeners as a known flag.</summary>
    public static string WiderC09(string version) => WithLevel(Renamed(version), "C09.screen", "D1", "D2");

    /// <summary>Of education, screeners learn only that something is held.</summary>
    public static string NarrowerC04(string version) => WithLevel(Renamed(version), "C04.screen", "D4", "D1");

    /// <summary>Screeners are told that there is a concern, and no more.</summary>
    public static string WithoutNarratives(string version) =>
        WithLevel(WithLevel(Renamed(version), "C16.screen", "D4", "D1"), "C16.reporter", "D5", "D1");

    /// <summary>Managers see what they saw; screeners see nothing.</summary>
    public static string WithoutScreeners(string version) => Renamed(version).Replace("[SCR, ", "[", StringComparison.Ordinal);

    public static string WithLevel(string yaml, string rule, string from, string to)
    {
        var at = yaml.IndexOf($"level: {from}", yaml.IndexOf($"- id: {rule}\n", StringComparison.Ordinal), StringComparison.Ordinal);
        return $"{yaml[..at]}level: {to}{yaml[(at + 9)..]}";
    }
}
