namespace InfoShareHub.Client.Pushing;

/// <summary>One request on its way: kept until its answer has come, so that a new connection can send it again.</summary>
internal sealed class Sending<TRequest>(TRequest request, string submissionId, long firstSent)
{
    public TRequest Request { get; } = request;

    public string SubmissionId { get; } = submissionId;

    /// <summary>Time stamp of the moment it was first handed to a stream.</summary>
    public long FirstSent { get; } = firstSent;

    /// <summary>Times the hub asked to send it again later. Touched by the reading loop only.</summary>
    public int Refusals { get; set; }
}
