using Google.Protobuf;
using InfoShareHub.V1;
using Xunit;

namespace InfoShareHub.AuditVerifier.Tests;

// The audit forgery set of the assurance plan, applied to an exported file.
public sealed class ForgedExports : IDisposable
{
    private const int Count = 23;
    private readonly TestFiles _files = new();
    private readonly TestLedger _ledger = TestLedger.Of(Count);
    private readonly string _key;

    public ForgedExports()
    {
        _key = _files.Key(_ledger);
    }

    public void Dispose()
    {
        _ledger.Dispose();
        _files.Dispose();
    }

    [Fact]
    public async Task An_untouched_export_is_sound()
    {
        var outcome = await VerifyAsync(_files.Export(_ledger));

        Assert.Equal(ExitCode.Sound, outcome.Code);
        Assert.StartsWith($"SOUND {Count} entries, root {_ledger.Head.Split('\n')[2]}, signed by {TestLedger.Origin}", outcome.Text, StringComparison.Ordinal);
        Assert.Single(outcome.Text.TrimEnd('\n').Split('\n'));
    }

    [Theory]
    [InlineData(0), InlineData(1), InlineData(11), InlineData(Count - 1)]
    public async Task A_flip_in_a_sealed_box_names_the_entry(int index)
    {
        _ledger.Flip(index);

        await ExpectAsync(_files.Export(_ledger), ExitCode.Tampered, Outcome.Entry(index));
    }

    [Theory]
    [InlineData(0), InlineData(11), InlineData(Count - 1)]
    public async Task A_flip_in_a_carried_leaf_hash_names_the_entry(int index)
    {
        _ledger.Leaves[index][5] ^= 0x10;

        await ExpectAsync(_files.Export(_ledger), ExitCode.Tampered, Outcome.Entry(index));
    }

    [Theory]
    [InlineData(3), InlineData(8)]
    public async Task A_flip_without_carried_leaves_is_named_by_the_agencys_own_chain(int index)
    {
        _ledger.Flip(index);
        var entries = _ledger.Stored.Select((stored, at) => new ExportedEntry { Index = (ulong)at, Stored = ByteString.CopyFrom(stored) });

        await ExpectAsync(_files.Export(_ledger, entries), ExitCode.Tampered, Outcome.Entry(index));
    }

    [Fact]
    public async Task A_flip_with_its_leaf_made_to_fit_is_named_by_the_agencys_own_chain()
    {
        _ledger.Flip(8);
        _ledger.Leaves[8] = InfoShareHub.Audit.LeafHash.OfEntry(_ledger.Stored[8]).ToArray();

        await ExpectAsync(_files.Export(_ledger), ExitCode.Tampered, Outcome.Entry(8));
    }

    [Fact]
    public async Task A_flip_that_no_third_entry_of_the_agency_can_decide_names_both()
    {
        _ledger.Flip(11);
        _ledger.Leaves[11] = InfoShareHub.Audit.LeafHash.OfEntry(_ledger.Stored[11]).ToArray();

        await ExpectAsync(_files.Export(_ledger), ExitCode.Tampered, "entries 11 to 18");
    }

    [Theory]
    [InlineData(0), InlineData(12)]
    public async Task A_deleted_entry_is_named(int index)
    {
        await ExpectAsync(_files.Export(_ledger, [.. Enumerable.Range(0, Count).Where(at => at != index)]), ExitCode.Tampered, Outcome.Entry(index));
    }

    [Fact]
    public async Task A_deleted_last_entry_is_named()
    {
        await ExpectAsync(_files.Export(_ledger, [.. Enumerable.Range(0, Count - 1)]), ExitCode.RolledBack, Outcome.Entry(Count - 1));
    }

    [Fact]
    public async Task A_deleted_entry_is_named_when_the_others_are_renumbered_outside()
    {
        var entries = Enumerable.Range(0, Count).Where(index => index != 12).Select((index, at) => Exported(at, index));

        await ExpectAsync(_files.Export(_ledger, entries), ExitCode.Tampered, Outcome.Entry(12));
    }

    [Fact]
    public async Task A_deleted_entry_is_found_when_the_others_are_rewritten_to_fit()
    {
        _ledger.Stored.RemoveAt(12);
        _ledger.Relink(12);
        var head = _ledger.Head;
        using var thief = TestLedger.Of(1);
        _ledger.Sign(thief.Signer);
        _ledger.Head = head;

        await ExpectAsync(_files.Export(_ledger), ExitCode.PolicyNotMet, Outcome.Entry(22));
    }

    [Fact]
    public async Task Two_swapped_entries_name_the_first()
    {
        int[] order = [.. Enumerable.Range(0, Count)];
        (order[7], order[15]) = (order[15], order[7]);

        await ExpectAsync(_files.Export(_ledger, order), ExitCode.Tampered, Outcome.Entry(7));
        await ExpectAsync(_files.Export(_ledger, order.Select((index, at) => Exported(at, index))), ExitCode.Tampered, Outcome.Entry(7));
    }

    [Fact]
    public async Task A_duplicated_entry_is_named()
    {
        int[] order = [.. Enumerable.Range(0, 10), 9, .. Enumerable.Range(10, Count - 10)];

        await ExpectAsync(_files.Export(_ledger, order), ExitCode.Tampered, Outcome.Entry(10));
    }

    [Fact]
    public async Task An_inserted_entry_is_named()
    {
        var forged = TestLedger.NewEntry(10, "charity");
        (forged.AgencySequence, forged.LedgerTimeUs) = (1, forged.LedgerTimeUs - 1);
        var entries = Enumerable.Range(0, 10).Select(index => Exported(index, index))
            .Append(new ExportedEntry { Index = 10, Stored = forged.ToByteString() })
            .Concat(Enumerable.Range(10, Count - 10).Select(index => Exported(index + 1, index)));

        await ExpectAsync(_files.Export(_ledger, entries), ExitCode.Tampered, Outcome.Entry(11));
    }

    [Fact]
    public async Task An_entry_added_at_the_end_is_named()
    {
        _ledger.Stored.Add(TestLedger.NewEntry(Count, "police").ToByteArray());
        _ledger.Relink(Count);
        _ledger.Leaves.Add(InfoShareHub.Audit.LeafHash.OfEntry(_ledger.Stored[Count]).ToArray());

        await ExpectAsync(_files.Export(_ledger), ExitCode.Tampered, Outcome.Entry(Count));
    }

    [Fact]
    public async Task A_flip_in_the_signed_root_or_size_is_found()
    {
        var lines = _ledger.Head.Split('\n');
        var root = lines[2][0] == 'A' ? 'B' : 'A';
        foreach (var forged in new[] { $"{lines[0]}\n22\n{lines[2]}\n\n{lines[4]}\n", $"{lines[0]}\n{lines[1]}\n{root}{lines[2][1..]}\n\n{lines[4]}\n" })
        {
            _ledger.Head = forged;

            await ExpectAsync(_files.Export(_ledger), ExitCode.Tampered, $"entries 0 to {Count - 1}");
        }
    }

    [Fact]
    public async Task A_log_signed_anew_with_another_key_is_found()
    {
        _ledger.Flip(9);
        _ledger.Relink(10);
        using var thief = TestLedger.Of(1);
        _ledger.Sign(thief.Signer);

        var outcome = await VerifyAsync(_files.Export(_ledger));

        Assert.Equal(ExitCode.Tampered, outcome.Code);
        Assert.Contains("is not signed by", outcome.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_signed_anew_with_another_key_is_narrowed_down_by_what_a_client_kept()
    {
        var (kept, later) = (_ledger.NoteAt(8), _ledger.NoteAt(12));
        _ledger.Flip(9);
        _ledger.Relink(10);
        using var thief = TestLedger.Of(1);
        _ledger.Sign(thief.Signer);

        var outcome = await VerifyAsync(_files.Export(_ledger), kept, later);

        Assert.Equal(ExitCode.Tampered, outcome.Code);
        Assert.Equal("entries 8 to 11", outcome.Place);
    }

    [Fact]
    public async Task A_checkpoint_of_another_origin_is_refused()
    {
        using var other = TestLedger.Of(Count, "infoshare.example/ledger/other/epoch/1");
        _ledger.Head = other.Head;

        var outcome = await VerifyAsync(_files.Export(_ledger));

        Assert.Equal(ExitCode.Tampered, outcome.Code);
        Assert.Contains("of another ledger", outcome.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_checkpoint_does_not_cover_what_came_after_it()
    {
        _ledger.Head = _ledger.NoteAt(16);

        await ExpectAsync(_files.Export(_ledger), ExitCode.Tampered, Outcome.Entry(16));
    }

    [Fact]
    public async Task Entries_of_another_ledger_are_named()
    {
        using var other = TestLedger.Of(Count);
        for (var index = 13; index < Count; index++)
            (_ledger.Stored[index], _ledger.Leaves[index]) = (other.Stored[index], other.Leaves[index]);

        // The other ledger has the same entries up to here but for one, so its chains differ from the first entry after it of that agency.
        other.Flip(2);
        other.Relink(3);
        for (var index = 13; index < Count; index++)
            _ledger.Stored[index] = other.Stored[index];

        await ExpectAsync(_files.Export(_ledger), ExitCode.Tampered, Outcome.Entry(16));
    }

    [Fact]
    public async Task A_gap_in_an_agencys_sequence_is_named_even_when_it_is_signed()
    {
        _ledger.Change(15, static entry => entry.AgencySequence++);
        _ledger.Sign(_ledger.Signer);

        await ExpectAsync(_files.Export(_ledger), ExitCode.Tampered, Outcome.Entry(15));
    }

    [Fact]
    public async Task Time_that_goes_backwards_is_named_even_when_it_is_signed()
    {
        _ledger.Change(15, static entry => entry.LedgerTimeUs -= 10);
        _ledger.Relink(16);
        _ledger.Sign(_ledger.Signer);

        await ExpectAsync(_files.Export(_ledger), ExitCode.Tampered, Outcome.Entry(15));
    }

    [Fact]
    public async Task Bytes_that_are_no_entry_are_named_even_when_they_are_signed()
    {
        _ledger.Stored[6] = [0xFF, 0xFF, 0xFF];
        _ledger.Sign(_ledger.Signer);

        await ExpectAsync(_files.Export(_ledger), ExitCode.Tampered, Outcome.Entry(6));
    }

    [Fact]
    public async Task A_format_from_the_future_is_unreadable_and_not_tampered()
    {
        _ledger.Change(15, static entry => (entry.Format, entry.OldestReader) = (2, 2));
        _ledger.Relink(16);
        _ledger.Sign(_ledger.Signer);

        await ExpectAsync(_files.Export(_ledger), ExitCode.Unreadable, Outcome.Entry(15));
    }

    [Theory]
    [InlineData(1), InlineData(100), InlineData(5000)]
    public async Task A_file_that_breaks_off_names_the_first_missing_entry(int bytes)
    {
        var path = _files.Export(_ledger);
        using (var file = File.OpenWrite(path))
            file.SetLength(file.Length - bytes);

        await ExpectAsync(path, ExitCode.RolledBack, Outcome.Entry(Count - 1));
    }

    [Fact]
    public async Task Every_single_flipped_byte_is_found()
    {
        using var small = TestLedger.Of(5);
        var path = _files.Export(small);
        var bytes = await File.ReadAllBytesAsync(path);
        var key = _files.Key(small);
        var missed = new List<int>();

        for (var at = 0; at < bytes.Length; at += at < 2000 ? 1 : 97)
        {
            bytes[at] ^= 0x04;
            await File.WriteAllBytesAsync(path, bytes);
            var outcome = await Outcome.OfAsync(new VerifyRequest { Source = path, Key = key });
            if (outcome.Code == ExitCode.Sound)
                missed.Add(at);

            bytes[at] ^= 0x04;
        }

        Assert.Empty(missed);
    }

    private async Task ExpectAsync(string export, ExitCode code, string place)
    {
        var outcome = await VerifyAsync(export);

        Assert.True(outcome.Code == code && outcome.Place == place, $"expected {code} {place}, got {outcome.Code}: {outcome.Text}");
    }

    private Task<Outcome> VerifyAsync(string export, params string[] checkpoints) => Outcome.OfAsync(new VerifyRequest
    {
        Source = export,
        Key = _key,
        Checkpoints = [.. checkpoints.Select((note, at) => _files.Write($"kept-{at}", note))],
    });

    private ExportedEntry Exported(int index, int from) => new()
    {
        Index = (ulong)index,
        Stored = ByteString.CopyFrom(_ledger.Stored[from]),
        LeafHash = ByteString.CopyFrom(_ledger.Leaves[from]),
    };
}
