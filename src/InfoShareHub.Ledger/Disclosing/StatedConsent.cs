using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Ledger.Disclosing;

/// <summary>Where consent stands, as the asker states it, and on whose word.</summary>
/// <param name="State">As stated.</param>
/// <param name="RecordedBy">Staff id; empty where it was not said.</param>
/// <param name="RecordedTime">When; null where it was not said.</param>
internal sealed record StatedConsent(ConsentState State, string RecordedBy, DateTimeOffset? RecordedTime)
{
    /// <summary>Staff id of who overrode a refusal; empty where nobody did.</summary>
    public string OverrideAuthoriser { get; init; } = string.Empty;

    /// <summary>In which role.</summary>
    public RoleCode? OverrideRole { get; init; }

    /// <summary>Why.</summary>
    public string OverrideReason { get; init; } = string.Empty;

    /// <summary>A refusal was overridden, and it is said by whom, in which role and why.</summary>
    public bool IsOverridden =>
        State == ConsentState.RefusedOverridden && OverrideAuthoriser.Length > 0 && OverrideRole is not null && OverrideReason.Length > 0;

    /// <summary>What counts: a refusal stands unless somebody answers for overriding it.</summary>
    public ConsentState Effective => State == ConsentState.RefusedOverridden && !IsOverridden ? ConsentState.Refused : State;

    public override string ToString() => nameof(StatedConsent);
}
