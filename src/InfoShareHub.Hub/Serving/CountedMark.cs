namespace InfoShareHub.Hub.Serving;

/// <summary>A feature of a connection whose refusal has been counted, so that the end of its handshake is not counted as a second one.</summary>
internal sealed class CountedMark;
