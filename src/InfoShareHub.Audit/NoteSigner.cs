using System.Security.Cryptography;
using System.Text;

namespace InfoShareHub.Audit;

/// <summary>Signs checkpoints with ECDSA on P-256 and SHA-256 (C2SP signed-note, signature type 0x02). One thread at a time; the caller keeps and disposes the key.</summary>
public sealed class NoteSigner
{
    private readonly ECDsa _key;
    private readonly uint _keyId;

    /// <summary>Signs as <paramref name="name"/>; for a ledger's own key this MUST be the origin of its checkpoints.</summary>
    /// <exception cref="ArgumentException">The name cannot name a key, or the key is not on P-256.</exception>
    public NoteSigner(string name, ECDsa key)
    {
        VerifierKey = VerifierKey.Of(name, key);
        _key = key;
        _keyId = VerifierKey.KeyId;
    }

    /// <summary>What verifies these signatures.</summary>
    public VerifierKey VerifierKey { get; }

    /// <summary>Signs a note's text.</summary>
    /// <exception cref="ArgumentException">The text does not end in a newline.</exception>
    public NoteSignature Sign(string text)
    {
        if (!text.EndsWith('\n'))
            throw new ArgumentException("the text of a note ends in a newline", nameof(text));

        var signature = _key.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return new NoteSignature(VerifierKey.Name, _keyId, signature);
    }

    /// <summary>Signs a checkpoint. The caller MUST NOT let two checkpoints of one origin out that are not consistent with each other.</summary>
    /// <exception cref="ArgumentException">The checkpoint is of another origin than the key.</exception>
    public SignedNote Sign(Checkpoint checkpoint)
    {
        if (checkpoint.Origin != VerifierKey.Name)
            throw new ArgumentException("a ledger's key signs only checkpoints of its own origin", nameof(checkpoint));

        var text = checkpoint.ToText();
        return new SignedNote(text, [Sign(text)]);
    }
}
