using System.Security.Cryptography;
using System.Text;

namespace InfoShareHub.Audit;

/// <summary>Accepts notes signed by one known key (C2SP signed-note, "Signatures"). Any thread.</summary>
public sealed class NoteVerifier
{
    private readonly uint _keyId;

    /// <summary>Verifies with a key that was parsed, or taken from a signer.</summary>
    public NoteVerifier(VerifierKey key)
    {
        Key = key;
        _keyId = key.KeyId;
    }

    /// <summary>The key.</summary>
    public VerifierKey Key { get; }

    /// <summary>
    /// Whether the key signed the note. Signatures of unknown keys are ignored, even when they share the name or the id. A signature that claims to be this
    /// key's and is not spoils the note, whatever others there are.
    /// </summary>
    public bool Verify(SignedNote note)
    {
        var claimed = note.Signatures.Where(signature => signature.KeyId == _keyId && signature.Name == Key.Name).ToList();
        if (claimed.Count == 0)
            return false;

        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(Key.PublicKey.Span, out _);
        var text = Encoding.UTF8.GetBytes(note.Text);
        return claimed.TrueForAll(signature =>
            key.VerifyData(text, signature.Signature.Span, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
    }

    /// <summary>Reads and verifies a checkpoint of the ledger that this key belongs to: right form, this key's signature, and the key's name as its origin.</summary>
    public CheckpointOutcome TryOpen(string note, out Checkpoint checkpoint)
    {
        checkpoint = new Checkpoint("", 0, default);
        if (!SignedNote.TryParse(note, out var signed) || !Checkpoint.TryParse(signed.Text, out var claimed))
            return CheckpointOutcome.Malformed;

        if (claimed.Origin != Key.Name)
            return CheckpointOutcome.OtherLedger;

        if (!Verify(signed))
            return CheckpointOutcome.NotSigned;

        checkpoint = claimed;
        return CheckpointOutcome.Sound;
    }
}
