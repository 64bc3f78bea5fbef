namespace InfoShareHub.Protocol.Documents;

/// <summary>Every grant ends: at the end of the case, or after a time that its purpose sets.</summary>
/// <param name="Rule">The rule's text.</param>
/// <param name="Periods">The times; every purpose exactly once.</param>
public sealed record ExpiryRule(ProtocolRule Rule, IReadOnlyList<ExpiryPeriod> Periods);
