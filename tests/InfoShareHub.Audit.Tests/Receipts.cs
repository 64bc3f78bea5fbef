using Xunit;

namespace InfoShareHub.Audit.Tests;

public sealed class Receipts : IDisposable
{
    private readonly SigningKeys _keys = new();
    private readonly NoteSigner _signer;
    private readonly NoteVerifier _verifier;
    private readonly MerkleTree _tree = TreeBuilder.Of(11);
    private readonly EntryReceipt _receipt;

    public Receipts()
    {
        _signer = _keys.NewSigner();
        _verifier = new NoteVerifier(_signer.VerifierKey);
        _receipt = new EntryReceipt(4, _tree.Leaf(4), _tree.InclusionProof(4, 11), NoteAt(11));
    }

    public void Dispose() => _keys.Dispose();

    [Fact]
    public void Are_sound_when_the_signed_tree_holds_the_entry()
    {
        Assert.Equal(ReceiptOutcome.Sound, ReceiptVerifier.Verify(_receipt, _verifier, out var checkpoint));
        Assert.Equal(11UL, checkpoint.Size);
    }

    [Fact]
    public void Are_refused_with_the_reason_for_each_fault()
    {
        var stranger = _keys.NewSigner().Sign(new Checkpoint(SigningKeys.Origin, 11, _tree.Root(11))).Format();
        var elsewhere = _keys.NewSigner("other").Sign(new Checkpoint("other", 11, _tree.Root(11))).Format();

        Assert.Equal(ReceiptOutcome.MalformedCheckpoint, Outcome(_receipt with { Checkpoint = "" }));
        Assert.Equal(ReceiptOutcome.OtherLedger, Outcome(_receipt with { Checkpoint = elsewhere }));
        Assert.Equal(ReceiptOutcome.NotSigned, Outcome(_receipt with { Checkpoint = stranger }));
        Assert.Equal(ReceiptOutcome.IndexNotCovered, Outcome(_receipt with { Checkpoint = NoteAt(4) }));
        Assert.Equal(ReceiptOutcome.ProofRefused, Outcome(_receipt with { Checkpoint = NoteAt(10) }));
        Assert.Equal(ReceiptOutcome.ProofRefused, Outcome(_receipt with { Index = 5 }));
        Assert.Equal(ReceiptOutcome.ProofRefused, Outcome(_receipt with { Leaf = _tree.Leaf(5) }));
        Assert.Equal(ReceiptOutcome.ProofRefused, Outcome(_receipt with { InclusionProof = [] }));
    }

    private ReceiptOutcome Outcome(EntryReceipt receipt) => ReceiptVerifier.Verify(receipt, _verifier, out _);

    private string NoteAt(ulong size) => _signer.Sign(new Checkpoint(SigningKeys.Origin, size, _tree.Root(size))).Format();
}
