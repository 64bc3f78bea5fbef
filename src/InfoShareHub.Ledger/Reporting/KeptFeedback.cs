namespace InfoShareHub.Ledger.Reporting;

/// <summary>Feedback that is durable.</summary>
/// <param name="Version">Rises with each feedback on the concern, from 1.</param>
internal sealed record KeptFeedback(uint Version);
