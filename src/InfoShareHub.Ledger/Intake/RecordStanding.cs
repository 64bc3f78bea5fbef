namespace InfoShareHub.Ledger.Intake;

/// <summary>Whether a version that was kept is the one that counts.</summary>
/// <param name="IsSuperseded">A newer version or a withdrawal was here already.</param>
internal sealed record RecordStanding(bool IsSuperseded);
