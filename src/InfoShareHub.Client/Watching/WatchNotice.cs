using InfoShareHub.V1;

namespace InfoShareHub.Client.Watching;

/// <summary>Something a watch tells its reader. One of the sealed cases below.</summary>
/// <param name="ResumeToken">Resumes after this notice, in this process or another. Opaque; acknowledges nothing.</param>
public abstract record WatchNotice(string ResumeToken)
{
    /// <summary>An alert. May come again (<see cref="Alert.Attempt"/> above 1) until it is acknowledged.</summary>
    public sealed record Arrived(Alert Alert, string ResumeToken) : WatchNotice(ResumeToken);

    /// <summary>Everything that waited in the mailbox has been sent once; what follows is new.</summary>
    public sealed record CaughtUp(ulong LedgerSize, string ResumeToken) : WatchNotice(ResumeToken);

    /// <summary>The stream was lost and is being opened again; nothing is missed. For the reader's information only.</summary>
    public sealed record Interrupted(Exception Cause, string ResumeToken) : WatchNotice(ResumeToken);
}
