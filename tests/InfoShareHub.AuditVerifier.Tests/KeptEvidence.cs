using System.Globalization;
using System.Security.Cryptography;
using InfoShareHub.Audit;
using Xunit;

namespace InfoShareHub.AuditVerifier.Tests;

// What clients and witnesses kept, held against an export that is sound by itself.
public sealed class KeptEvidence : IDisposable
{
    private const int Count = 23;
    private readonly TestFiles _files = new();
    private readonly TestLedger _ledger = TestLedger.Of(Count);
    private readonly string _key;

    public KeptEvidence()
    {
        _key = _files.Key(_ledger);
    }

    public void Dispose()
    {
        _ledger.Dispose();
        _files.Dispose();
    }

    [Fact]
    public async Task Checkpoints_and_receipts_of_every_size_are_met_by_the_ledger_they_came_from()
    {
        var checkpoints = Enumerable.Range(1, Count).Select(size => _files.Write($"kept-{size}", _ledger.NoteAt(size))).ToList();
        var receipts = _files.Receipts([.. Enumerable.Range(0, Count).Select(index => _ledger.ReceiptOf(index, Math.Max(index + 1, 11)))]);

        var outcome = await VerifyAsync(new VerifyRequest { Source = "", Key = _key, Checkpoints = checkpoints, Receipts = [receipts] });

        Assert.Equal(ExitCode.Sound, outcome.Code);
    }

    [Fact]
    public async Task A_receipt_inside_the_object_that_a_client_logged_counts_as_well()
    {
        var receipt = _ledger.ReceiptOf(3, 10);
        var line = (await File.ReadAllTextAsync(_files.Receipts(receipt))).TrimEnd('\n');
        var receipts = _files.Write("logged.jsonl", $"{{\"source_id\":\"c-1\",\"receipt\":{line}}}\n\n");

        Assert.Equal(ExitCode.Sound, (await VerifyAsync(receipts)).Code);
    }

    [Fact]
    public async Task A_receipt_for_an_entry_that_was_replaced_under_the_stolen_key_names_it()
    {
        var receipts = _files.Receipts(_ledger.ReceiptOf(9, 12));
        _ledger.Flip(9);
        _ledger.Relink(10);
        _ledger.Sign(_ledger.Signer);

        var outcome = await VerifyAsync(receipts);

        Assert.Equal((ExitCode.Forked, Outcome.Entry(9)), (outcome.Code, outcome.Place));
    }

    [Fact]
    public async Task A_receipt_beyond_the_end_shows_a_rollback()
    {
        var receipts = _files.Receipts(_ledger.ReceiptOf(20, 21));
        _ledger.Stored.RemoveRange(16, Count - 16);
        _ledger.Sign(_ledger.Signer);

        var outcome = await VerifyAsync(receipts);

        Assert.Equal((ExitCode.RolledBack, Outcome.Entry(16)), (outcome.Code, outcome.Place));
    }

    [Fact]
    public async Task A_receipt_that_does_not_hold_is_named_and_never_left_out()
    {
        var good = _ledger.ReceiptOf(9, 12);
        using var thief = TestLedger.Of(Count);
        EntryReceipt[] forged =
        [
            good with { Index = 8 },
            good with { InclusionProof = [.. good.InclusionProof.Skip(1)] },
            good with { Leaf = _ledger.ReceiptOf(8, 12).Leaf },
            good with { Checkpoint = thief.NoteAt(12) },
            good with { Checkpoint = "not a note" },
        ];

        foreach (var receipt in forged)
            Assert.Equal(ExitCode.Tampered, (await VerifyAsync(_files.Receipts(good, receipt))).Code);
    }

    [Theory]
    [InlineData("not json"), InlineData("[1]"), InlineData("{\"receipt\":7}"), InlineData("{\"index\":\"x\"}")]
    public async Task A_line_that_is_no_receipt_is_unreadable(string line)
    {
        Assert.Equal(ExitCode.Unreadable, (await VerifyAsync(_files.Write("receipts.jsonl", line))).Code);
    }

    [Fact]
    public async Task A_kept_checkpoint_that_is_not_signed_proves_nothing_and_is_named()
    {
        using var thief = TestLedger.Of(Count);
        var kept = _files.Write("kept", thief.NoteAt(7));

        var outcome = await VerifyAsync(new VerifyRequest { Source = "", Key = _key, Checkpoints = [kept] });

        Assert.Equal(ExitCode.Tampered, outcome.Code);
        Assert.Contains("`kept` is not signed by", outcome.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 1, 0)]
    [InlineData(1, 2, 6)]
    [InlineData(2, 2, 0)]
    [InlineData(0, 1, 6)]
    [InlineData(2, 3, 2)]
    public async Task A_quorum_counts_the_known_witnesses_that_signed(int signing, int quorum, int expected)
    {
        using var one = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var two = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var unknown = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        NoteSigner[] witnesses = [new("witness.example/police", one), new("witness.example/health", two)];
        Assert.True(SignedNote.TryParse(_ledger.Head, out var note));
        note = witnesses.Take(signing).Append(new NoteSigner("witness.example/unknown", unknown)).Aggregate(note, static (signed, witness) => signed.With(witness.Sign(signed.Text)));
        _ledger.Head = note.Format();

        var outcome = await VerifyAsync(new VerifyRequest
        {
            Source = "",
            Key = _key,
            Witnesses = [.. witnesses.Select(static witness => witness.VerifierKey.Format())],
            Quorum = quorum,
        });

        Assert.Equal((ExitCode)expected, outcome.Code);
    }

    [Fact]
    public async Task What_cannot_be_read_at_all_is_unreadable()
    {
        var export = _files.Export(_ledger);
        string[] sources = [_files.Write("other", "not an export"), Path.Combine(_files.Folder, "absent"), _files.Folder, _files.Write("magic", "ISHEXP01\n")];

        foreach (var source in sources)
            Assert.Equal(ExitCode.Unreadable, (await Outcome.OfAsync(new VerifyRequest { Source = source, Key = _key })).Code);

        Assert.Equal(ExitCode.Unreadable, (await Outcome.OfAsync(new VerifyRequest { Source = export, Key = _key, Anchor = "absent" })).Code);
        Assert.Equal(ExitCode.WrongUse, (await Outcome.OfAsync(new VerifyRequest { Source = export, Key = "name+00000000+AgAA" })).Code);
    }

    [Fact]
    public async Task The_report_for_programs_says_the_same()
    {
        _ledger.Flip(9);

        var outcome = await VerifyAsync(new VerifyRequest { Source = "", Key = _key, IsJson = true });

        Assert.Contains("\"verdict\":\"tampered\",\"exit_code\":3", outcome.Text, StringComparison.Ordinal);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"\"kind\":\"tampered\",\"first_index\":{9},\"last_index\":{9}"), outcome.Text, StringComparison.Ordinal);
        Assert.Single(outcome.Text.TrimEnd('\n').Split('\n'));
    }

    private Task<Outcome> VerifyAsync(string receipts) => VerifyAsync(new VerifyRequest { Source = "", Key = _key, Receipts = [receipts] });

    private Task<Outcome> VerifyAsync(VerifyRequest request) => Outcome.OfAsync(request with { Source = _files.Export(_ledger) });
}
