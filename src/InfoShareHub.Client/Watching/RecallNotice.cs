using InfoShareHub.V1;

namespace InfoShareHub.Client.Watching;

/// <summary>Something a watch of recalls tells its reader. One of the sealed cases below.</summary>
/// <param name="ResumeToken">Resumes after this notice, in this process or another. Opaque; acknowledges nothing.</param>
public abstract record RecallNotice(string ResumeToken)
{
    /// <summary>Something to delete or correct. Comes again (<see cref="Recall.Attempt"/> above 1) until it is acknowledged.</summary>
    public sealed record Arrived(Recall Recall, string ResumeToken) : RecallNotice(ResumeToken);

    /// <summary>Everything that waited has been sent once; what follows is new, or comes again.</summary>
    public sealed record CaughtUp(ulong LedgerSize, string ResumeToken) : RecallNotice(ResumeToken);

    /// <summary>The stream was lost and is being opened again; nothing is missed. For the reader's information only.</summary>
    public sealed record Interrupted(Exception Cause, string ResumeToken) : RecallNotice(ResumeToken);
}
