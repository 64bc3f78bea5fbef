using InfoShareHub.Ledger.Anchors;
using InfoShareHub.Ledger.Conformance;
using Xunit;
using static InfoShareHub.Ledger.Conformance.LedgerReading;

namespace InfoShareHub.Ledger.Tests.Anchors;

public sealed class AnchorFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("infoshare-anchor-");

    private string FilePath => Path.Combine(_folder.FullName, "anchor");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_new_anchor_says_that_nothing_was_anchored()
    {
        using var anchor = AnchorFile.Open(FilePath);

        Assert.Equal(0UL, anchor.Size);
        Assert.True(anchor.Checkpoint.IsEmpty);
    }

    [Fact]
    public void What_was_anchored_last_is_read_again()
    {
        for (var size = 1UL; size <= 5; size++)
        {
            using (var anchor = AnchorFile.Open(FilePath))
                anchor.Advance(size, Batches.CheckpointAt(size, writer: 0));

            using var again = AnchorFile.Open(FilePath);
            Assert.Equal(size, again.Size);
            Assert.Equal(Text(Batches.CheckpointAt(size, writer: 0)), Text(again.Checkpoint));
        }
    }

    [Fact]
    public void It_never_goes_back()
    {
        using var anchor = AnchorFile.Open(FilePath);
        anchor.Advance(7, Batches.CheckpointAt(7, writer: 0));

        Assert.Throws<ArgumentOutOfRangeException>(() => anchor.Advance(6, Batches.CheckpointAt(6, writer: 0)));

        Assert.Equal(7UL, anchor.Size);
    }

    [Fact]
    public void The_same_size_may_be_anchored_again_with_more_signatures()
    {
        using var anchor = AnchorFile.Open(FilePath);
        anchor.Advance(7, Batches.CheckpointAt(7, writer: 0));

        anchor.Advance(7, Batches.CheckpointAt(7, writer: 1));

        Assert.Equal(Text(Batches.CheckpointAt(7, writer: 1)), Text(anchor.Checkpoint));
    }

    [Fact]
    public void Torn_at_any_byte_the_last_write_leaves_it_or_the_one_before()
    {
        var before = Written(3);
        var after = Written(4);

        for (var at = 0; at <= after.Length; at++)
        {
            File.WriteAllBytes(FilePath, [.. after[..at], .. before[at..]]);

            using var anchor = AnchorFile.Open(FilePath);

            Assert.InRange(anchor.Size, 3UL, 4UL);
            Assert.Equal(Text(Batches.CheckpointAt(anchor.Size, writer: 0)), Text(anchor.Checkpoint));
        }
    }

    [Fact]
    public void Damage_to_both_places_is_never_taken_for_no_anchor()
    {
        var bytes = Written(4);
        bytes[30] ^= 1;
        bytes[4096 + 30] ^= 1;
        File.WriteAllBytes(FilePath, bytes);

        Assert.Throws<LedgerCorruptException>(() => AnchorFile.Open(FilePath));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4096)]
    [InlineData(8192)]
    public void A_file_whose_making_was_cut_short_is_made_anew(int bytes)
    {
        File.WriteAllBytes(FilePath, new byte[bytes]);

        using var anchor = AnchorFile.Open(FilePath);
        anchor.Advance(1, Batches.CheckpointAt(1, writer: 0));

        Assert.Equal(1UL, anchor.Size);
    }

    [Fact]
    public void A_second_open_is_refused()
    {
        using var anchor = AnchorFile.Open(FilePath);

        Assert.Throws<LedgerUnavailableException>(() => AnchorFile.Open(FilePath));
    }

    [Fact]
    public void A_note_too_long_for_its_place_is_refused_and_changes_nothing()
    {
        using var anchor = AnchorFile.Open(FilePath);
        anchor.Advance(1, Batches.CheckpointAt(1, writer: 0));

        Assert.Throws<ArgumentException>(() => anchor.Advance(2, new byte[5000]));

        Assert.Equal(1UL, anchor.Size);
    }

    private byte[] Written(ulong lastSize)
    {
        File.Delete(FilePath);
        using (var anchor = AnchorFile.Open(FilePath))
        {
            for (var size = 1UL; size <= lastSize; size++)
                anchor.Advance(size, Batches.CheckpointAt(size, writer: 0));
        }

        return File.ReadAllBytes(FilePath);
    }
}
