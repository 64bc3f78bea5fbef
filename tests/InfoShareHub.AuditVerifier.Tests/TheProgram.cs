using Xunit;

namespace InfoShareHub.AuditVerifier.Tests;

// The real program in a process of its own, once for each exit code.
public sealed class TheProgram : IDisposable
{
    private readonly TestFiles _files = new();
    private readonly TestLedger _ledger = TestLedger.Of(23);
    private readonly string _key;

    public TheProgram()
    {
        _key = _files.Key(_ledger);
    }

    public void Dispose()
    {
        _ledger.Dispose();
        _files.Dispose();
    }

    [Fact]
    public async Task Ends_with_0_for_a_sound_log_and_keeps_progress_apart_from_results()
    {
        var (code, results, progress) = await RunAsync(_files.Export(_ledger), "--vkey", _key);

        Assert.Equal(0, code);
        Assert.StartsWith("SOUND 23 entries", results, StringComparison.Ordinal);
        Assert.StartsWith("reading export", progress, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ends_with_2_for_wrong_use()
    {
        Assert.Equal(2, (await RunAsync(_files.Export(_ledger))).Code);
        Assert.Equal(2, (await RunAsync(_files.Export(_ledger), "--vkey", _key, "--nonsense")).Code);
        Assert.Equal(2, (await RunAsync(_files.Export(_ledger), "--vkey", "nonsense")).Code);
    }

    [Fact]
    public async Task Ends_with_3_for_a_tampered_log_and_names_the_entry()
    {
        _ledger.Flip(17);

        var (code, results, _) = await RunAsync(_files.Export(_ledger), "--vkey", _key);

        Assert.Equal(3, code);
        Assert.StartsWith("TAMPERED entry 17: ", results, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ends_with_4_for_a_log_that_was_rolled_back()
    {
        var kept = _files.Write("kept", _ledger.Head);
        _ledger.Stored.RemoveRange(20, 3);
        _ledger.Sign(_ledger.Signer);

        var (code, results, _) = await RunAsync(_files.LedgerFolder(_ledger), "--vkey", _key, "--checkpoint", kept);

        Assert.Equal(4, code);
        Assert.StartsWith("ROLLED BACK entry 20: ", results, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ends_with_5_for_a_log_that_forked()
    {
        string[] kept = [_files.Write("early", _ledger.NoteAt(5)), _files.Write("late", _ledger.NoteAt(9))];
        _ledger.Flip(6);
        _ledger.Relink(7);
        _ledger.Sign(_ledger.Signer);

        var (code, results, _) = await RunAsync([_files.Export(_ledger), "--vkey", _key, "--checkpoint", .. kept]);

        Assert.Equal(5, code);
        Assert.StartsWith("FORKED entries 5 to 8: ", results, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ends_with_6_when_a_quorum_is_not_met()
    {
        using var witness = TestLedger.Of(1, "witness.example/police");

        var (code, results, _) = await RunAsync(
            _files.Export(_ledger), "--vkey", _key, "--witness", witness.Signer.VerifierKey.Format(), "--quorum", "1", "--json");

        Assert.Equal(6, code);
        Assert.StartsWith("{\"verdict\":\"policy_not_met\",\"exit_code\":6,", results, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ends_with_7_for_what_cannot_be_read()
    {
        Assert.Equal(7, (await RunAsync(Path.Combine(_files.Folder, "absent"), "--vkey", _key)).Code);
    }

    [Fact]
    public async Task Explains_itself()
    {
        var (code, results, _) = await RunAsync("--help");

        Assert.Equal(0, code);
        foreach (var promise in new[] { "--vkey", "--anchor", "--checkpoint", "--receipts", "--witness", "--quorum", "--json", "5 forked" })
            Assert.Contains(promise, results, StringComparison.Ordinal);
    }

    private static Task<(int Code, string Results, string Progress)> RunAsync(params string[] arguments) =>
        OtherProgram.RunAsync("dotnet", [typeof(Verification).Assembly.Location, .. arguments]);
}
