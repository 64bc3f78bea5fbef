using StackExchange.Redis;

namespace InfoShareHub.Ledger.Redis;

/// <summary>The keys and the channel of one ledger. The braces put all of them into one slot of a cluster, which one script needs.</summary>
internal sealed class RedisNames(string ledgerId)
{
    /// <summary>Hash: format, size, checkpoint, keys (how many have been appended).</summary>
    public RedisKey Head { get; } = $"infoshare:{{{ledgerId}}}:head";

    /// <summary>Stream: id is the index and <c>-1</c> (0-0 is no valid id), one field <c>e</c> with the stored bytes.</summary>
    public RedisKey Entries { get; } = $"infoshare:{{{ledgerId}}}:entries";

    /// <summary>Hash: ordinal to wrapped key. Deleting a field is erasure; a stream would keep the bytes in its blocks.</summary>
    public RedisKey WrappedKeys { get; } = $"infoshare:{{{ledgerId}}}:keys";

    /// <summary>Hash: key id to ordinal.</summary>
    public RedisKey KeyOrdinals { get; } = $"infoshare:{{{ledgerId}}}:key-ordinals";

    /// <summary>Where each append announces the new size.</summary>
    public RedisChannel Appended { get; } = RedisChannel.Literal($"infoshare:{{{ledgerId}}}:appended");
}
