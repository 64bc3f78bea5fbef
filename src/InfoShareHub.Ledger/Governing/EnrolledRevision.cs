namespace InfoShareHub.Ledger.Governing;

/// <summary>The revision an enrolment made.</summary>
internal sealed record EnrolledRevision(ulong Revision);
