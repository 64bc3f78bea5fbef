using InfoShareHub.V1;
using Xunit;

namespace InfoShareHub.AuditVerifier.Tests;

// An export of a range proves itself under the checkpoint of the whole ledger.
public sealed class PartialExports : IDisposable
{
    private const int Count = 23;
    private readonly TestFiles _files = new();
    private readonly TestLedger _ledger = TestLedger.Of(Count);
    private readonly string _key;

    public PartialExports()
    {
        _key = _files.Key(_ledger);
    }

    public void Dispose()
    {
        _ledger.Dispose();
        _files.Dispose();
    }

    [Fact]
    public async Task Of_every_range_are_sound()
    {
        for (var from = 0; from < Count; from++)
        {
            for (var to = from + 1; to <= Count; to += 1 + (to % 3))
            {
                var outcome = await VerifyAsync(_files.Export(_ledger, from..to));

                Assert.True(outcome.Code == ExitCode.Sound, $"{from}..{to}: {outcome.Text}");
            }
        }
    }

    [Fact]
    public async Task Say_which_part_they_are()
    {
        var outcome = await VerifyAsync(_files.Export(_ledger, 5..9));

        Assert.StartsWith($"SOUND 4 entries (5 to 8 of 23), root {_ledger.Head.Split('\n')[2]}", outcome.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5), InlineData(8), InlineData(13)]
    public async Task Name_a_flipped_entry(int index)
    {
        var leaf = _ledger.Leaves[index];
        var before = _ledger.Tree();
        _ledger.Flip(index);
        _ledger.Leaves[index] = leaf;
        var part = _files.Export(_ledger, 5..14);
        Rewrite(part, head =>
        {
            head.Before.Clear();
            head.After.Clear();
            head.Before.AddRange(before.Cover(0, 5).Select(static hash => Google.Protobuf.ByteString.CopyFrom(hash.Bytes)));
            head.After.AddRange(before.Cover(14, Count).Select(static hash => Google.Protobuf.ByteString.CopyFrom(hash.Bytes)));
        });

        var outcome = await VerifyAsync(part);

        Assert.Equal((ExitCode.Tampered, Outcome.Entry(index)), (outcome.Code, outcome.Place));
    }

    [Fact]
    public async Task Prove_nothing_without_the_hashes_of_the_rest()
    {
        var part = _files.Export(_ledger, 5..14);
        Rewrite(part, static head => head.After.Clear());
        Assert.Equal((ExitCode.PolicyNotMet, Outcome.Entry(14)), ((await VerifyAsync(part)).Code, (await VerifyAsync(part)).Place));

        Rewrite(part, static head => head.Before.Clear());
        Assert.Equal(ExitCode.PolicyNotMet, (await VerifyAsync(part)).Code);
    }

    [Fact]
    public async Task Are_held_against_what_lies_within_and_say_what_does_not()
    {
        string[] kept = [_files.Write("before", _ledger.NoteAt(3)), _files.Write("within", _ledger.NoteAt(9)), _files.Write("behind", _ledger.NoteAt(20))];

        var outcome = await VerifyAsync(_files.Export(_ledger, 5..14), kept);

        Assert.Equal(ExitCode.Sound, outcome.Code);
        Assert.Contains("note: 2 kept checkpoints", outcome.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_a_fork_within()
    {
        var kept = _files.Write("within", _ledger.NoteAt(9));
        _ledger.Flip(7);
        _ledger.Relink(8);
        _ledger.Sign(_ledger.Signer);

        Assert.Equal(ExitCode.Forked, (await VerifyAsync(_files.Export(_ledger, 5..14), kept)).Code);
    }

    private static void Rewrite(string path, Action<ExportHead> change)
    {
        var parts = new List<ExportResponse>();
        using (var file = File.OpenRead(path))
        {
            file.Position = Sources.ExportSource.Magic.Length;
            while (file.Position < file.Length)
                parts.Add(ExportResponse.Parser.ParseDelimitedFrom(file));
        }

        change(parts[0].Head);
        using var rewritten = File.Create(path);
        rewritten.Write(Sources.ExportSource.Magic);
        foreach (var part in parts)
            Google.Protobuf.MessageExtensions.WriteDelimitedTo(part, rewritten);
    }

    private Task<Outcome> VerifyAsync(string export, params string[] kept) =>
        Outcome.OfAsync(new VerifyRequest { Source = export, Key = _key, Checkpoints = kept });
}
