namespace Pipelines.Sockets.Unofficial.Arenas;

/// <summary>How an arena treats what it held. This stand-in always clears at reset, which satisfies every flag.</summary>
[Flags]
public enum ArenaFlags
{
    /// <summary>Nothing asked for.</summary>
    None = 0,

    /// <summary>Elements are wiped when the arena is reset.</summary>
    ClearAtReset = 1,
}
