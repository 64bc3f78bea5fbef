using InfoShareHub.Ledger.State;
using InfoShareHub.V1;

namespace InfoShareHub.Ledger.Disclosing;

/// <summary>What a question rested on, as the entry keeps it: codes and staff ids for the auditor's box, words as content that can be erased.</summary>
internal static class DisclosureWords
{
    /// <summary>Everything the asker said in words, a line each; the reason comes first.</summary>
    public static string Of(AskedDisclosure asked)
    {
        var lines = new List<string> { asked.Reason };
        if (asked.ThresholdReference.Length > 0)
        {
            lines.Add($"threshold: {asked.ThresholdReference}");
        }

        if (asked.Consent.OverrideReason.Length > 0)
        {
            lines.Add($"consent override: {asked.Consent.OverrideReason}");
        }

        if (asked.LawfulAuthority.Length > 0)
        {
            lines.Add($"lawful authority: {asked.LawfulAuthority}");
        }

        return string.Join('\n', lines);
    }

    public static DisclosureGrounds GroundsOf(AskedDisclosure asked) => new()
    {
        Consent = (V1.ConsentState)(int)asked.Consent.State,
        ConsentRecordedBy = asked.Consent.RecordedBy,
        ConsentRecordedTimeUs = asked.Consent.RecordedTime is { } recorded ? LedgerClock.ToMicroseconds(recorded) : 0,
        OverrideAuthoriser = asked.Consent.OverrideAuthoriser,
        OverrideRole = asked.Consent.OverrideRole is { } role ? role.ToString() : string.Empty,
        RelevanceAssertedBy = asked.RelevanceAssertedBy,
        HasLawfulAuthority = asked.LawfulAuthority.Length > 0,
        IncidentReference = asked.IncidentReference,
        IsByDescription = asked.Described is not null,
        IsLaterPage = asked.After is not null,
        GrantNumber = asked.Grant ?? 0,
    };
}
