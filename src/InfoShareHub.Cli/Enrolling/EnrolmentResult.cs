using InfoShareHub.V1;

namespace InfoShareHub.Cli.Enrolling;

/// <summary>What became of one agency's enrolment.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="Change"><c>enrolled</c>, <c>changed</c> or <c>unchanged</c>.</param>
/// <param name="Revision">Revision that is in force.</param>
/// <param name="Receipt">Proof of the change; null where nothing changed.</param>
internal sealed record EnrolmentResult(string Agency, string Change, ulong Revision, Receipt? Receipt);
