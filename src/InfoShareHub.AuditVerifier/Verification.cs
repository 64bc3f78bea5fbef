using System.Globalization;
using System.Text;
using InfoShareHub.AuditVerifier.Checks;
using InfoShareHub.AuditVerifier.Notes;
using InfoShareHub.AuditVerifier.Reports;
using InfoShareHub.AuditVerifier.Sources;

namespace InfoShareHub.AuditVerifier;

/// <summary>From a request to an exit code: results on one writer, progress on the other.</summary>
internal static class Verification
{
    public static async Task<int> RunAsync(VerifyRequest request, TextWriter results, TextWriter progress, CancellationToken cancellationToken)
    {
        try
        {
            var verdict = await ExamineAsync(request, progress, cancellationToken);
            await results.WriteAsync(request.IsJson ? VerdictJson.Of(verdict) + "\n" : VerdictText.Of(verdict));
            return (int)verdict.Code;
        }
        catch (WrongUseException error)
        {
            return await FailAsync(ExitCode.WrongUse, error.Message, request, results);
        }
        catch (UnreadableException error)
        {
            return await FailAsync(ExitCode.Unreadable, error.Message, request, results);
        }
    }

    private static async Task<Verdict> ExamineAsync(VerifyRequest request, TextWriter progress, CancellationToken cancellationToken)
    {
        using var key = ReadKey(request.Key);
        var witnesses = request.Witnesses.Select(ReadKey).ToList();
        try
        {
            // Evidence first: a log that grows while it is read is then never behind what is held against it.
            var source = OpenSource(request, key);
            var evidence = ReadEvidence(request, source, key, witnesses);
            var seen = new Examination(key, evidence);
            await progress.WriteLineAsync($"reading {source.Description}");
            await seen.RunAsync(source, count => progress.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count:N0} entries")), cancellationToken);
            return Conclusion.Of(seen, evidence, source.Description);
        }
        finally
        {
            witnesses.ForEach(static witness => witness.Dispose());
        }
    }

    private static Evidence ReadEvidence(VerifyRequest request, LogSource source, KnownKey key, List<KnownKey> witnesses)
    {
        if (request.Quorum > witnesses.Count)
            throw new WrongUseException($"a quorum of {request.Quorum} needs as many witnesses, and {witnesses.Count} are named");

        var evidence = new Evidence { Witnesses = witnesses, Quorum = request.Quorum };
        var reader = new EvidenceReader(key, evidence);
        if (request.Anchor is { } anchor)
            reader.AddAnchor(anchor);

        if (source is FolderSource folder)
            reader.AddFolderHead(folder.HeadPath);

        foreach (var path in request.Checkpoints)
            reader.AddCheckpoint(path);

        foreach (var path in request.Receipts)
            reader.AddReceipts(path);

        return evidence;
    }

    private static KnownKey ReadKey(string key)
    {
        var line = File.Exists(key) ? Encoding.UTF8.GetString(CheckpointFile.ReadFile(key)) : key;
        return KnownKey.Parse(line) ?? throw new WrongUseException("a key is a file or text of the form name+id+base64, for ECDSA on P-256");
    }

    private static LogSource OpenSource(VerifyRequest request, KnownKey key)
    {
        const string FolderPrefix = "file:";
        if (request.Source.StartsWith(RedisPlace.Prefix, StringComparison.Ordinal))
            return new RedisSource(RedisPlace.Parse(request.Source, key.Name, request.Certificates, request.RedisUser));

        var path = request.Source.StartsWith(FolderPrefix, StringComparison.Ordinal) ? request.Source[FolderPrefix.Length..] : request.Source;
        return Directory.Exists(path) ? new FolderSource(path) : new ExportSource(path);
    }

    private static async Task<int> FailAsync(ExitCode code, string message, VerifyRequest request, TextWriter results)
    {
        await results.WriteLineAsync(request.IsJson ? VerdictJson.OfFailure(code, message) : VerdictText.LineOf(Finding.Without(code, message)));
        return (int)code;
    }
}
