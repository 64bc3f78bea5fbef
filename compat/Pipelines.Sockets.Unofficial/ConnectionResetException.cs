namespace Pipelines.Sockets.Unofficial;

/// <summary>The other side broke the connection off.</summary>
public class ConnectionResetException : IOException
{
    /// <summary>Says what happened.</summary>
    public ConnectionResetException(string message) : base(message)
    {
    }

    /// <summary>Says what happened and what was thrown.</summary>
    public ConnectionResetException(string message, Exception inner) : base(message, inner)
    {
    }
}
