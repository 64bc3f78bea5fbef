using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Google.Protobuf;
using InfoShareHub.V1;

namespace InfoShareHub.Ledger.Keys;

/// <summary>
/// The data keys of a ledger, unwrapped, in memory: what is in the ring can be read, what is erased from it cannot. Any thread; about 110 bytes a key.
/// </summary>
internal sealed class KeyRing
{
    private readonly KeyEncryptionKey _current;
    private readonly KeyEncryptionKey[] _retired;

    // Guards all that follows.
    private readonly Lock _gate = new();
    private readonly RandomBytes _random = new();
    private readonly Dictionary<DataKeyId, SecretBytes> _keys = [];
    private readonly HashSet<DataKeyId> _erased = [];
    private readonly HashSet<DataKeyId> _unreadable = [];

    /// <summary>A ring without keys.</summary>
    /// <param name="current">Wraps new data keys.</param>
    /// <param name="retired">Open data keys that were wrapped before a rotation.</param>
    public KeyRing(KeyEncryptionKey current, params ReadOnlySpan<KeyEncryptionKey> retired)
    {
        _current = current;
        _retired = retired.ToArray();
    }

    /// <summary>Keys in the ring.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _keys.Count;
        }
    }

    /// <summary>Makes a data key. It is in the ring at once; its wrapped form MUST be appended in the batch whose entries use it first.</summary>
    public DataKey Create(out NewDataKey wrapped)
    {
        var secret = default(SecretBytes);
        var idBytes = new byte[DataKeyId.Bytes];
        DataKeyId id;
        lock (_gate)
        {
            _random.Take(idBytes);
            _random.Take(secret);
            _ = DataKeyId.TryRead(idBytes, out id);
            _keys.Add(id, secret);
        }

        wrapped = new NewDataKey(idBytes, Wrap(idBytes, secret));
        return new DataKey(id, secret);
    }

    /// <summary>
    /// Adds a key as it was read from the ledger. A key that cannot be unwrapped, by damage or for want of its key-encryption key, is remembered as
    /// such: it is the entry that needs it which is at fault, and there may be none.
    /// </summary>
    /// <param name="wrapped">Serialised <c>infoshare.v1.WrappedKey</c>.</param>
    /// <returns>False when the key cannot be unwrapped.</returns>
    public bool Add(ReadOnlySpan<byte> wrapped)
    {
        if (!TryParse(wrapped, out var message) || !DataKeyId.TryRead(message.KeyId.Span, out var id))
            return false;

        var secret = default(SecretBytes);
        var isOpen = Find(message.KekId.Span)?.TryUnwrap(message.Wrapped.Span, message.KeyId.Span, secret) == true;
        lock (_gate)
        {
            if (!isOpen)
                _unreadable.Add(id);
            else if (!_erased.Contains(id))
                _keys.TryAdd(id, secret);
        }

        return isOpen;
    }

    /// <summary>The key of a box; null when it is erased, and what it opened is gone for good.</summary>
    /// <param name="keyId">The box's key id.</param>
    /// <param name="entryIndex">The entry it stands in, to be named if the key is missing.</param>
    /// <exception cref="LedgerCorruptException">The key is missing and was not erased.</exception>
    public DataKey? Find(ReadOnlySpan<byte> keyId, ulong entryIndex)
    {
        if (!DataKeyId.TryRead(keyId, out var id))
            throw new LedgerCorruptException(entryIndex, $"entry {entryIndex} names a data key of {keyId.Length} bytes");

        lock (_gate)
        {
            if (_keys.TryGetValue(id, out var secret))
                return new DataKey(id, secret);
            if (_erased.Contains(id))
                return null;

            var why = _unreadable.Contains(id) ? "is damaged or wrapped by a key-encryption key that was not given" : "is missing and was not erased";
            throw new LedgerCorruptException(entryIndex, $"data key {id} of entry {entryIndex} {why}");
        }
    }

    /// <summary>The key of a box of a kind that is never erased.</summary>
    /// <param name="keyId">The box's key id.</param>
    /// <param name="entryIndex">The entry it stands in, to be named if the key is missing.</param>
    /// <exception cref="LedgerCorruptException">The key is missing or erased.</exception>
    public DataKey Get(ReadOnlySpan<byte> keyId, ulong entryIndex) =>
        Find(keyId, entryIndex) ?? throw new LedgerCorruptException(entryIndex, $"a data key of entry {entryIndex} is erased that nobody may erase");

    /// <summary>Erases a key for good, whether it is in the ring or comes later: an entry says so. Copies already handed out are their holders'.</summary>
    public void Erase(DataKeyId id)
    {
        lock (_gate)
        {
            _erased.Add(id);
            Remove(id);
        }
    }

    /// <summary>Takes back a key of <see cref="Create"/> whose batch was not appended.</summary>
    public void Forget(DataKeyId id)
    {
        lock (_gate)
            Remove(id);
    }

    /// <summary>Only the count.</summary>
    public override string ToString() => $"{Count} data keys";

    private static bool TryParse(ReadOnlySpan<byte> wrapped, out WrappedKey message)
    {
        message = new WrappedKey();
        try
        {
            message.MergeFrom(wrapped);
            return true;
        }
        catch (InvalidProtocolBufferException)
        {
            return false;
        }
    }

    private byte[] Wrap(byte[] keyId, ReadOnlySpan<byte> secret)
    {
        var wrapped = new byte[KeyEncryptionKey.WrappedBytes];
        _current.Wrap(secret, keyId, wrapped);
        return new WrappedKey
        {
            KeyId = UnsafeByteOperations.UnsafeWrap(keyId),
            KekId = UnsafeByteOperations.UnsafeWrap(_current.Id),
            Wrapped = UnsafeByteOperations.UnsafeWrap(wrapped),
        }.ToByteArray();
    }

    private KeyEncryptionKey? Find(ReadOnlySpan<byte> kekId)
    {
        if (kekId.SequenceEqual(_current.Id.Span))
            return _current;

        foreach (var retired in _retired)
        {
            if (kekId.SequenceEqual(retired.Id.Span))
                return retired;
        }

        return null;
    }

    private void Remove(DataKeyId id)
    {
        // A dictionary leaves what it removes where it was.
        ref var secret = ref CollectionsMarshal.GetValueRefOrNullRef(_keys, id);
        if (System.Runtime.CompilerServices.Unsafe.IsNullRef(ref secret))
            return;

        CryptographicOperations.ZeroMemory(secret);
        _keys.Remove(id);
    }
}
