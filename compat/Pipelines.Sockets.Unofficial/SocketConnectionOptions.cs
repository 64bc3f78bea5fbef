namespace Pipelines.Sockets.Unofficial;

/// <summary>How a <see cref="SocketConnection"/> pumps. This stand-in knows no variants.</summary>
[Flags]
public enum SocketConnectionOptions
{
    /// <summary>As usual.</summary>
    None = 0,
}
