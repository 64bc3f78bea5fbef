using System.Security.Cryptography;
using System.Text;
using Xunit;

namespace InfoShareHub.Audit.Tests;

public sealed class CheckpointNotes : IDisposable
{
    private readonly SigningKeys _keys = new();
    private readonly NoteSigner _signer;
    private readonly NoteVerifier _verifier;
    private readonly Checkpoint _checkpoint = new(SigningKeys.Origin, 5, TreeBuilder.Of(5).Root(5));

    public CheckpointNotes()
    {
        _signer = _keys.NewSigner();
        _verifier = new NoteVerifier(_signer.VerifierKey);
    }

    public void Dispose() => _keys.Dispose();

    [Fact]
    public void Come_back_as_they_were_signed()
    {
        var note = _signer.Sign(_checkpoint).Format();

        Assert.Equal(CheckpointOutcome.Sound, _verifier.TryOpen(note, out var opened));
        Assert.Equal(_checkpoint, opened);
        Assert.True(SignedNote.TryParse(Encoding.UTF8.GetBytes(note), out var parsed));
        Assert.Equal(note, parsed.Format());
    }

    [Fact]
    public void Have_the_published_form()
    {
        var lines = _signer.Sign(_checkpoint).Format().Split('\n');

        Assert.Equal(SigningKeys.Origin, lines[0]);
        Assert.Equal("5", lines[1]);
        Assert.Equal(_checkpoint.Root.ToString(), lines[2]);
        Assert.Equal("", lines[3]);
        Assert.StartsWith($"\u2014 {SigningKeys.Origin} ", lines[4], StringComparison.Ordinal);
        Assert.Equal("", lines[5]);
        Assert.Equal(6, lines.Length);
    }

    [Fact]
    public void Carry_the_first_four_bytes_of_the_public_keys_hash()
    {
        var blob = Convert.FromBase64String(_signer.Sign(_checkpoint).Signatures[0].ToLine().Split(' ')[2]);

        Assert.Equal(SHA256.HashData(_signer.VerifierKey.PublicKey.Span)[..4], blob[..4]);
    }

    [Fact]
    public void Are_refused_when_another_key_of_the_same_name_signed_them()
    {
        var note = _keys.NewSigner().Sign(_checkpoint).Format();

        Assert.Equal(CheckpointOutcome.NotSigned, _verifier.TryOpen(note, out _));
    }

    [Fact]
    public void Are_refused_when_another_key_signed_under_this_keys_id()
    {
        var forged = _keys.NewSigner().Sign(_checkpoint).Signatures[0] with { KeyId = _signer.VerifierKey.KeyId };

        Assert.False(_verifier.Verify(new SignedNote(_checkpoint.ToText(), [forged])));
    }

    [Fact]
    public void Are_refused_when_any_signature_under_this_key_is_bad()
    {
        var good = _signer.Sign(_checkpoint);
        var bad = good.Signatures[0] with { Signature = new byte[70] };

        Assert.False(_verifier.Verify(good.With(bad)));
    }

    [Fact]
    public void Are_accepted_with_signatures_of_unknown_keys_beside_the_known_one()
    {
        var witness = _keys.NewSigner("witness.example/police");
        var text = _checkpoint.ToText();
        var note = new SignedNote(text, [witness.Sign(text), _keys.NewSigner().Sign(text), _signer.Sign(text)]);

        Assert.Equal(CheckpointOutcome.Sound, _verifier.TryOpen(note.Format(), out _));
        Assert.True(new NoteVerifier(witness.VerifierKey).Verify(note));
    }

    [Fact]
    public void Are_refused_when_the_size_was_changed()
    {
        var note = _signer.Sign(_checkpoint).Format().Replace("\n5\n", "\n6\n", StringComparison.Ordinal);

        Assert.Equal(CheckpointOutcome.NotSigned, _verifier.TryOpen(note, out _));
    }

    [Fact]
    public void Are_refused_when_they_are_of_another_ledger()
    {
        var other = _checkpoint with { Origin = "infoshare.example/ledger/other/epoch/1" };
        var note = new SignedNote(other.ToText(), [_signer.Sign(other.ToText())]);

        Assert.Equal(CheckpointOutcome.OtherLedger, _verifier.TryOpen(note.Format(), out _));
        Assert.Throws<ArgumentException>(() => _signer.Sign(other));
    }

    [Fact]
    public void A_signature_over_a_part_of_a_line_is_never_made()
    {
        Assert.Throws<ArgumentException>(() => _signer.Sign("no newline"));
    }
}
