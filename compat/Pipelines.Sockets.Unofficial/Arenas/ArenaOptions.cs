namespace Pipelines.Sockets.Unofficial.Arenas;

/// <summary>Settings of an <see cref="Arena{T}"/>.</summary>
/// <param name="flags">Wiping; see <see cref="ArenaFlags"/>.</param>
/// <param name="blockSizeBytes">Size of one block; 0 leaves it to the arena.</param>
/// <param name="retentionPolicy">From the bytes kept so far and the bytes just used, how many to keep at a reset; null leaves it to the arena.</param>
public sealed class ArenaOptions(ArenaFlags flags = ArenaFlags.None, int blockSizeBytes = 0, Func<long, long, long>? retentionPolicy = null)
{
    /// <summary>Wiping.</summary>
    public ArenaFlags Flags { get; } = flags;

    /// <summary>Size of one block in bytes, or 0.</summary>
    public int BlockSizeBytes { get; } = blockSizeBytes;

    /// <summary>What to keep at a reset.</summary>
    public Func<long, long, long>? RetentionPolicy { get; } = retentionPolicy;
}
