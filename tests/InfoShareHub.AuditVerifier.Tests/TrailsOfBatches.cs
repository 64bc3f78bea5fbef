using System.Text;
using InfoShareHub.Audit;
using InfoShareHub.AuditVerifier.Checks;
using InfoShareHub.AuditVerifier.Notes;
using Xunit;

namespace InfoShareHub.AuditVerifier.Tests;

// More batches than one stride, each signed; the roots here are arbitrary.
public sealed class TrailsOfBatches : IDisposable
{
    private const int Batches = BatchTrail.Stride + 500;
    private readonly TestLedger _ledger = TestLedger.Of(1);
    private readonly KnownKey _key;

    public TrailsOfBatches()
    {
        _key = KnownKey.Parse(_ledger.Signer.VerifierKey.Format())!;
    }

    public void Dispose()
    {
        _key.Dispose();
        _ledger.Dispose();
    }

    [Fact]
    public void Are_sound_to_the_end_when_every_batch_is()
    {
        var trail = Follow(_ => _ledger.Signer);

        Assert.Equal((Batches, null), ((int)trail.Sound, trail.Broken));
    }

    [Theory]
    [InlineData(1), InlineData(700), InlineData(BatchTrail.Stride), InlineData(BatchTrail.Stride + 1), InlineData(Batches)]
    public void Name_the_first_batch_from_which_on_another_key_has_signed(int first)
    {
        using var thief = TestLedger.Of(1);

        var trail = Follow(size => size >= first ? thief.Signer : _ledger.Signer);

        Assert.Equal(((ulong)first - 1, (ulong)first), (trail.Sound, trail.Broken!.Value));
        Assert.Contains("is not signed by", trail.Fault, StringComparison.Ordinal);
    }

    private static TreeHash RootAt(int size) => LeafHash.OfEntry(BitConverter.GetBytes(size)).Node;

    private BatchTrail Follow(Func<int, NoteSigner> signerOf)
    {
        var trail = new BatchTrail(_key);
        for (var size = 1; size <= Batches; size++)
        {
            var note = signerOf(size).Sign(new Checkpoint(TestLedger.Origin, (ulong)size, RootAt(size))).Format();
            trail.Add((ulong)size, Encoding.UTF8.GetBytes(note), RootAt(size).ToArray());
        }

        trail.Settle();
        return trail;
    }
}
