using System.Globalization;

namespace InfoShareHub.AuditVerifier.Tests;

// What a run ended with: exit code and what the first line names.
internal sealed record Outcome(ExitCode Code, string Text)
{
    // Places as the first line has them: "entry 17" or "entries 16 to 19".
    public string Place => Text.Split('\n')[0].Split(':')[0] switch
    {
        var line when line.IndexOf("entr", StringComparison.Ordinal) is var at and >= 0 => line[at..],
        _ => "",
    };

    public static string Entry(int index) => string.Create(CultureInfo.InvariantCulture, $"entry {index}");

    public static async Task<Outcome> OfAsync(VerifyRequest request)
    {
        using var results = new StringWriter();
        var code = await Verification.RunAsync(request, results, TextWriter.Null, CancellationToken.None);
        return new Outcome((ExitCode)code, results.ToString());
    }
}
