using InfoShareHub.Ledger.Keys;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.V1;

namespace InfoShareHub.Ledger.Entries;

/// <summary>Puts what a command decided into the boxes of an entry, each for its readers: caller, auditor, hub, then content, and last who called through the protected route.</summary>
internal sealed class EntrySealer
{
    private readonly HubState _state;
    private readonly KeyRing _keys;
    private readonly BoxCodec _codec;

    public EntrySealer(HubState state, KeyRing keys, BoxCodec codec)
    {
        _state = state;
        _keys = keys;
        _codec = codec;
    }

    /// <summary>Adds the boxes to the envelope, and the keys they use first to <paramref name="newKeys"/>.</summary>
    public void Seal(Entry envelope, EntryDraft draft, ConcealedCaller? concealed, List<NewDataKey> newKeys)
    {
        Add(envelope, BoxReader.Caller, KeyFor(BoxReader.Caller, envelope, newKeys), draft.Told);
        Add(envelope, BoxReader.Auditor, KeyFor(BoxReader.Auditor, envelope, newKeys), draft.Event);
        Add(envelope, BoxReader.Hub, KeyFor(BoxReader.Hub, envelope, newKeys), draft.Change);
        foreach (var part in draft.Parts)
        {
            Add(envelope, BoxReader.Owner, NewKey(newKeys), part);
        }

        if (concealed is not null)
        {
            Add(envelope, BoxReader.SealHolder, NewKey(newKeys), concealed);
        }
    }

    /// <summary>Takes back the keys of a batch that was not appended.</summary>
    public void Forget(IEnumerable<NewDataKey> newKeys)
    {
        foreach (var key in newKeys)
        {
            if (DataKeyId.TryRead(key.KeyId.Span, out var id))
            {
                _keys.Forget(id);
            }
        }
    }

    private void Add(Entry envelope, BoxReader reader, DataKey key, Google.Protobuf.IMessage message)
    {
        envelope.Boxes.Add(_codec.Seal(key, reader, envelope.Index, envelope.Boxes.Count, message));
    }

    private DataKey KeyFor(BoxReader reader, Entry envelope, List<NewDataKey> newKeys)
    {
        return _state.OutcomeKeys.TryFind(reader, envelope.Agency, envelope.Index, out var id)
            ? _keys.Get(id.Span, envelope.Index)
            : NewKey(newKeys);
    }

    private DataKey NewKey(List<NewDataKey> newKeys)
    {
        var key = _keys.Create(out var wrapped);
        newKeys.Add(wrapped);
        return key;
    }
}
