using InfoShareHub.Concerns.Identity;

namespace InfoShareHub.Matching.Tests.Evaluation;

/// <summary>A record with the truth about whom it is of.</summary>
internal sealed record LabelledRecord(ulong Number, string Entity, string TwinGroup, string Origin, SubjectIdentity Subject);
