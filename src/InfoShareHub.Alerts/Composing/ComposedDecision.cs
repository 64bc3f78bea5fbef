using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol;

namespace InfoShareHub.Alerts.Composing;

/// <summary>One decision that an alert rests on, silent ones included: what the audit keeps.</summary>
/// <param name="DataClass">The class.</param>
/// <param name="Owner">Whose information it is; null for a concern by the protected route, of whose origin no audit speaks either.</param>
/// <param name="Basis">The link's basis at that moment.</param>
/// <param name="Decision">What was decided and why.</param>
/// <param name="Shown">The piece that was shown and with which fields; null where nothing was.</param>
public sealed record ComposedDecision(DataClass DataClass, AgencyId? Owner, LinkBasis Basis, Decision Decision, ShownPiece? Shown);
