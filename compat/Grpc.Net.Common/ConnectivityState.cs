namespace Grpc.Core;

/// <summary>Where a channel is between unused and gone.</summary>
public enum ConnectivityState
{
    Idle,
    Connecting,
    Ready,
    TransientFailure,
    Shutdown,
}
