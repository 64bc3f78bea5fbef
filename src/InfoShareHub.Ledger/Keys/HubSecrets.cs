using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using InfoShareHub.Alerts.Composing;
using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Ledger.Sequencing;

namespace InfoShareHub.Ledger.Keys;

/// <summary>
/// What the hubs of one ledger derive from its secret: digests that tell a repeat, and opaque ids. An id is one AES block over the number and eight zero
/// bytes, under a key of its own per scope: the same number has another id for every agency, and an id that was not given out decrypts to
/// something that is not zero (a forger has one chance in 2^64).
/// </summary>
internal sealed class HubSecrets
{
    private const int BlockBytes = 16;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly byte[] _root;
    private readonly byte[] _digestKey;

    public HubSecrets(ReadOnlySpan<byte> root)
    {
        _root = root.ToArray();
        _digestKey = Derive("infoshare digest");
    }

    /// <summary>Keyed hash of a request: tells the same from another, and nothing to whoever lacks the key.</summary>
    public byte[] DigestOf(ReadOnlySpan<byte> request) => HMACSHA256.HashData(_digestKey, request);

    /// <summary>One person of one agency, or where no person stands behind the call one certificate identity: what the protected route knows them by.</summary>
    public string ToPersonKey(CallerIdentity caller)
    {
        var who = caller.StaffId is { } staff ? $"person {caller.Agency.Value} {staff}" : $"system {caller.Watcher}";
        return Convert.ToHexStringLower(DigestOf(Encoding.UTF8.GetBytes($"infoshare protected route {who}")));
    }

    public string ToChildId(string agency, ulong child) => Seal($"child {agency}", child);

    public bool TryReadChildId(string agency, string id, out ulong child) => TryOpen($"child {agency}", id, out child);

    public string ToCaseId(string agency, ulong record) => Seal($"quarantine {agency}", record);

    public bool TryReadCaseId(string agency, string id, out ulong record) => TryOpen($"quarantine {agency}", id, out record);

    public string ToRecallId(string mailbox, ulong recall) => Seal($"recall {mailbox}", recall);

    public bool TryReadRecallId(string mailbox, string id, out ulong recall) => TryOpen($"recall {mailbox}", id, out recall);

    /// <summary>Names one class of one piece to one agency. Never read back, and never the same for two pieces of a record: what stands together is not told.</summary>
    public string ToPieceId(string agency, HeldPiece piece, DataClass dataClass)
    {
        var named = string.Create(CultureInfo.InvariantCulture, $"piece {agency} {piece.RecordNumber} {piece.ConcernNumber} {piece.Item} {(int)dataClass}");
        return Convert.ToHexStringLower(DigestOf(Encoding.UTF8.GetBytes(named)).AsSpan(0, BlockBytes));
    }

    public string ToAlertId(string mailbox, ulong sequence) => Seal($"alert {mailbox}", sequence);

    public bool TryReadAlertId(string mailbox, string id, out ulong sequence) => TryOpen($"alert {mailbox}", id, out sequence);

    public string ToGrantId(string agency, ulong grant) => Seal($"grant {agency}", grant);

    public bool TryReadGrantId(string agency, string id, out ulong grant) => TryOpen($"grant {agency}", id, out grant);

    public string ToReviewId(string agency, ulong grant) => Seal($"review {agency}", grant);

    public bool TryReadReviewId(string agency, string id, out ulong grant) => TryOpen($"review {agency}", id, out grant);

    /// <summary>The key under which an agency digests what ties its people to a child's household: one for each agency.</summary>
    public byte[] ConflictKeyOf(string agency) => Derive($"infoshare conflict {agency}");

    public string ToResumeToken(string mailbox, ulong sequence) => Seal($"resume {mailbox}", sequence);

    public bool TryReadResumeToken(string mailbox, string token, out ulong sequence) => TryOpen($"resume {mailbox}", token, out sequence);

    /// <summary>Goes on reading an answer after a place; good for one agency and one question only.</summary>
    public string ToPageToken(string agency, ReadOnlySpan<byte> question, ReadOnlySpan<byte> place)
    {
        var token = new byte[NonceBytes + place.Length + TagBytes];
        RandomNumberGenerator.Fill(token.AsSpan(0, NonceBytes));
        using var aes = new AesGcm(Derive($"infoshare page {agency}"), TagBytes);
        aes.Encrypt(token.AsSpan(0, NonceBytes), place, token.AsSpan(NonceBytes, place.Length), token.AsSpan(NonceBytes + place.Length), question);
        return Convert.ToHexStringLower(token);
    }

    /// <summary>Opens a page token; false for one that was damaged, forged, or given to another agency or for another question.</summary>
    public bool TryReadPageToken(string agency, ReadOnlySpan<byte> question, string token, Span<byte> place)
    {
        if (token.Length != 2 * (NonceBytes + place.Length + TagBytes) || !token.All(char.IsAsciiHexDigitLower))
        {
            return false;
        }

        var bytes = Convert.FromHexString(token);
        using var aes = new AesGcm(Derive($"infoshare page {agency}"), TagBytes);
        try
        {
            aes.Decrypt(bytes.AsSpan(0, NonceBytes), bytes.AsSpan(NonceBytes, place.Length), bytes.AsSpan(NonceBytes + place.Length), place, question);
            return true;
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }
    }

    [SuppressMessage("Security", "CA5358:Review cipher mode usage with cryptography experts", Justification = "exactly one block: ECB is the block cipher itself")]
    private string Seal(string scope, ulong number)
    {
        Span<byte> block = stackalloc byte[BlockBytes];
        block.Clear();
        BinaryPrimitives.WriteUInt64BigEndian(block, number);
        using var aes = CipherFor(scope);
        Span<byte> sealedBlock = stackalloc byte[BlockBytes];
        aes.EncryptEcb(block, sealedBlock, PaddingMode.None);
        return Convert.ToHexStringLower(sealedBlock);
    }

    [SuppressMessage("Security", "CA5358:Review cipher mode usage with cryptography experts", Justification = "exactly one block: ECB is the block cipher itself")]
    private bool TryOpen(string scope, string id, out ulong number)
    {
        number = 0;
        if (id.Length != BlockBytes * 2 || !id.All(char.IsAsciiHexDigitLower))
        {
            return false;
        }

        using var aes = CipherFor(scope);
        Span<byte> block = stackalloc byte[BlockBytes];
        aes.DecryptEcb(Convert.FromHexString(id), block, PaddingMode.None);
        number = BinaryPrimitives.ReadUInt64BigEndian(block);
        return CryptographicOperations.FixedTimeEquals(block[8..], stackalloc byte[8]);
    }

    private Aes CipherFor(string scope)
    {
        var aes = Aes.Create();
        aes.Key = Derive($"infoshare id {scope}");
        return aes;
    }

    private byte[] Derive(string label) => HKDF.Expand(HashAlgorithmName.SHA256, _root, 32, Encoding.UTF8.GetBytes(label));
}
