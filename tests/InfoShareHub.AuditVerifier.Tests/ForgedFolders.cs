using InfoShareHub.AuditVerifier.Sources;
using Xunit;

namespace InfoShareHub.AuditVerifier.Tests;

// The audit forgery set applied to the folder of a file ledger: 23 entries, batches of four, the second segment from entry 8.
public sealed class ForgedFolders : IDisposable
{
    private const int Count = 23;
    private readonly TestFiles _files = new();
    private readonly TestLedger _ledger = TestLedger.Of(Count);
    private readonly string _key;
    private readonly string _anchor;

    public ForgedFolders()
    {
        _key = _files.Key(_ledger);
        _anchor = _files.Anchor(_ledger.Head, Count);
    }

    public void Dispose()
    {
        _ledger.Dispose();
        _files.Dispose();
    }

    [Fact]
    public async Task An_untouched_folder_is_sound_with_and_without_its_anchor()
    {
        var folder = _files.LedgerFolder(_ledger);

        await ExpectAsync(folder, ExitCode.Sound, null);
        Assert.Equal(ExitCode.Sound, (await Outcome.OfAsync(new VerifyRequest { Source = $"file:{folder}", Key = _key })).Code);
    }

    [Theory]
    [InlineData(1, "entry 1"), InlineData(9, "entry 9"), InlineData(18, "entries 16 to 19"), InlineData(22, "entries 20 to 22")]
    public async Task A_flip_behind_a_checksum_made_to_fit_is_narrowed_to_its_batch_and_by_the_agencys_chain(int index, string place)
    {
        _ledger.Flip(index);

        await ExpectAsync(_files.LedgerFolder(_ledger), ExitCode.Tampered, place);
    }

    [Theory]
    [InlineData(0), InlineData(5), InlineData(8), InlineData(13)]
    public async Task A_flip_in_the_file_names_the_entry(int index)
    {
        var folder = _files.LedgerFolder(_ledger);
        FlipInFile(index);

        await ExpectAsync(folder, ExitCode.Tampered, Outcome.Entry(index));
    }

    [Fact]
    public async Task A_flip_in_the_last_batch_names_the_entry_when_the_anchor_covers_it()
    {
        var folder = _files.LedgerFolder(_ledger);
        FlipInFile(21);

        await ExpectAsync(folder, ExitCode.Tampered, Outcome.Entry(21));
    }

    [Fact]
    public async Task A_flip_in_the_last_batch_cannot_be_told_from_a_cut_off_write_without_the_anchor()
    {
        var folder = _files.LedgerFolder(_ledger);
        FlipInFile(21);

        var outcome = await Outcome.OfAsync(new VerifyRequest { Source = folder, Key = _key });

        Assert.Equal((ExitCode.PolicyNotMet, Outcome.Entry(21)), (outcome.Code, outcome.Place));
    }

    [Fact]
    public async Task A_batch_that_was_never_finished_is_no_fault_where_the_anchor_says_so()
    {
        using var longer = TestLedger.Of(Count + 2);
        var anchor = _files.Anchor(longer.NoteAt(20), 20);
        var folder = _files.LedgerFolder(longer);
        Cut(700);

        var outcome = await Outcome.OfAsync(new VerifyRequest { Source = folder, Key = _files.Key(longer), Anchor = anchor });

        Assert.Equal(ExitCode.Sound, outcome.Code);
        Assert.Contains("note: a batch behind the first 24 entries was never finished", outcome.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 22), InlineData(600, 22), InlineData(10_000, 21)]
    public async Task A_cut_names_the_first_entry_that_is_missing_or_vouched_for_no_more(int bytes, int first)
    {
        var folder = _files.LedgerFolder(_ledger);
        Cut(bytes);

        await ExpectAsync(folder, ExitCode.RolledBack, Outcome.Entry(first));
    }

    [Fact]
    public async Task A_ledger_cut_back_to_an_earlier_batch_is_rolled_back()
    {
        _ledger.Stored.RemoveRange(16, Count - 16);
        _ledger.Sign(_ledger.Signer);

        await ExpectAsync(_files.LedgerFolder(_ledger), ExitCode.RolledBack, Outcome.Entry(16));
    }

    [Theory]
    [InlineData(0, 0), InlineData(1, 8)]
    public async Task A_missing_segment_names_its_first_entry(int segment, int first)
    {
        var folder = _files.LedgerFolder(_ledger);
        File.Delete(Directory.GetFiles(Path.Combine(folder, "segments")).Order(StringComparer.Ordinal).ElementAt(segment));

        await ExpectAsync(folder, segment == 0 ? ExitCode.Tampered : ExitCode.RolledBack, Outcome.Entry(first));
    }

    [Fact]
    public async Task A_segment_under_another_name_is_noticed()
    {
        var folder = _files.LedgerFolder(_ledger);
        File.Move(_files.LastSegment(), Path.Combine(folder, "segments", "00000000000000000009.log"));

        await ExpectAsync(folder, ExitCode.Tampered, Outcome.Entry(8));
    }

    [Fact]
    public async Task Swapped_entries_name_the_first()
    {
        (_ledger.Stored[13], _ledger.Stored[14]) = (_ledger.Stored[14], _ledger.Stored[13]);

        await ExpectAsync(_files.LedgerFolder(_ledger), ExitCode.Tampered, Outcome.Entry(13));
    }

    [Fact]
    public async Task Batches_signed_anew_with_another_key_are_named_from_the_first()
    {
        var genuine = _ledger.Closings.ToList();
        _ledger.Flip(14);
        _ledger.Relink(15);
        using var thief = TestLedger.Of(1);
        _ledger.Sign(thief.Signer);
        for (var batch = 0; batch < 3; batch++)
            _ledger.Closings[batch] = genuine[batch];

        await ExpectAsync(_files.LedgerFolder(_ledger), ExitCode.Tampered, "entries 12 to 15");
    }

    [Fact]
    public async Task A_forged_checkpoint_of_a_batch_in_the_middle_names_the_batch()
    {
        var (size, note) = _ledger.Closings[2];
        _ledger.Closings[2] = (size, note.Replace($"\n{size}\n", $"\n{size + 1}\n", StringComparison.Ordinal));

        await ExpectAsync(_files.LedgerFolder(_ledger), ExitCode.Tampered, "entries 8 to 11");
    }

    [Fact]
    public async Task Another_history_under_the_stolen_key_is_a_fork_and_narrowed_down_by_what_a_client_kept()
    {
        var kept = _files.Write("kept", _ledger.NoteAt(10));
        _ledger.Flip(14);
        _ledger.Relink(15);
        _ledger.Sign(_ledger.Signer);

        var outcome = await Outcome.OfAsync(new VerifyRequest { Source = _files.LedgerFolder(_ledger), Key = _key, Anchor = _anchor, Checkpoints = [kept] });

        Assert.Equal((ExitCode.Forked, "entries 10 to 22"), (outcome.Code, outcome.Place));
    }

    [Fact]
    public async Task An_anchor_in_which_nothing_was_anchored_claims_nothing()
    {
        var anchor = _files.Anchor("", 0);

        var outcome = await Outcome.OfAsync(new VerifyRequest { Source = _files.LedgerFolder(_ledger), Key = _key, Anchor = anchor });

        Assert.Equal(ExitCode.Sound, outcome.Code);
    }

    [Fact]
    public async Task An_anchor_takes_the_sound_slot_when_the_other_is_torn()
    {
        var folder = _files.LedgerFolder(_ledger);
        var bytes = await File.ReadAllBytesAsync(_anchor);
        bytes[30] ^= 1;
        await File.WriteAllBytesAsync(_anchor, bytes);

        await ExpectAsync(folder, ExitCode.Sound, null);

        bytes[4096 + 20] ^= 1;
        await File.WriteAllBytesAsync(_anchor, bytes);

        await ExpectAsync(folder, ExitCode.Unreadable, null);
    }

    [Fact]
    public void Checksums_are_those_of_CRC_32C()
    {
        Assert.Equal(0xE3069283u, Crc32C.Of("1234"u8, "56789"u8));
    }

    private async Task ExpectAsync(string folder, ExitCode code, string? place)
    {
        var outcome = await Outcome.OfAsync(new VerifyRequest { Source = folder, Key = _key, Anchor = _anchor });

        Assert.True(outcome.Code == code && (place is null || outcome.Place == place), $"expected {code} {place}, got {outcome.Code}: {outcome.Text}");
    }

    // Somewhere inside the entry's larger box.
    private void FlipInFile(int index)
    {
        foreach (var path in Directory.GetFiles(Path.Combine(_files.Folder, "ledger", "segments")))
        {
            var bytes = File.ReadAllBytes(path);
            var at = bytes.AsSpan().IndexOf(_ledger.Stored[index]);
            if (at < 0)
                continue;

            bytes[at + 1000] ^= 0x40;
            File.WriteAllBytes(path, bytes);
        }
    }

    private void Cut(int bytes)
    {
        using var file = File.OpenWrite(_files.LastSegment());
        file.SetLength(file.Length - bytes);
    }
}
