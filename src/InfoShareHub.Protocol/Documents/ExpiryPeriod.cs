using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol.Documents;

/// <summary>How long what was shared for some purposes may be used.</summary>
/// <param name="Purposes">The purposes.</param>
/// <param name="Days">Days after the day of the disclosure; at least 0.</param>
public sealed record ExpiryPeriod(IReadOnlyList<Purpose> Purposes, int Days);
