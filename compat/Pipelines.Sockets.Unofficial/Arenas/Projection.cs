namespace Pipelines.Sockets.Unofficial.Arenas;

/// <summary>Makes one value of another.</summary>
public delegate TTo Projection<TFrom, out TTo>(in TFrom value);

/// <summary>Makes one value of another and a state that is the same for all.</summary>
public delegate TTo Projection<TFrom, TState, out TTo>(in TFrom value, in TState state);
