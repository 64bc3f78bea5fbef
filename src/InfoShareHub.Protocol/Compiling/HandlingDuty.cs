using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol.Compiling;

/// <summary>What recipients of a class must do from a tier upwards.</summary>
internal sealed record HandlingDuty(NumberedRule Rule, Tier FromTier, Condition When, uint Obligations);
