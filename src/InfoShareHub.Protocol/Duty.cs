namespace InfoShareHub.Protocol;

/// <summary>What was found about the duty to share, and whether it had any effect.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="IsShadow">Whether the disclosure was before the day the duty starts: recorded, without effect.</param>
public readonly record struct Duty(DutyFinding Finding, bool IsShadow);
