namespace Grpc.Core;

/// <summary>How a call ended: the code, a sentence for people, and what the local side knows beyond that (never sent).</summary>
public struct Status
{
    public static readonly Status DefaultSuccess = new(StatusCode.OK, string.Empty);

    public static readonly Status DefaultCancelled = new(StatusCode.Cancelled, string.Empty);

    public Status(StatusCode statusCode, string detail)
        : this(statusCode, detail, debugException: null)
    {
    }

    public Status(StatusCode statusCode, string detail, Exception? debugException)
    {
        StatusCode = statusCode;
        Detail = detail;
        DebugException = debugException;
    }

    public StatusCode StatusCode { get; }

    public string Detail { get; }

    public Exception? DebugException { get; }

    public override readonly string ToString() =>
        DebugException is null ? $"{StatusCode}: {Detail}" : $"{StatusCode}: {Detail} ({DebugException.GetType().Name}: {DebugException.Message})";
}
