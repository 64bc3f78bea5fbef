using InfoShareHub.Cli.Terminals;
using InfoShareHub.V1;

namespace InfoShareHub.Cli.Lawmaking;

/// <summary>A proposal, and what a document changes, for a reader.</summary>
internal static class ProposalText
{
    // More would scroll away; --json has them all.
    private const int MaxChanges = 40;

    public static void Write(ProtocolProposal proposal, Terminal plain)
    {
        var document = proposal.Document;
        plain.Line($"proposal {proposal.Proposal}: {document.Id} {document.Version} for {document.Area}, {StandingOf(proposal.Standing)}, {(proposal.Widens ? "widens" : "widens nothing")}");
        plain.Line($"  digest {Convert.ToHexStringLower(document.Digest.Span)}");
        plain.Line($"  proposed by {NameOf(proposal.ProposedBy)}");
        foreach (var signature in proposal.ApprovedBy)
            plain.Line($"  signed by {NameOf(signature)}{(signature.Counts ? "" : ", counts no longer")}");
        if (proposal.Standing == ProposalStanding.Open)
            plain.Line(proposal.Missing.Count == 0 ? "  everybody has signed who must" : $"  still to sign: {string.Join(", ", proposal.Missing)}");
        if (proposal.EffectiveFrom is { } from)
            plain.Line($"  revision {proposal.Revision}, decides from {from.ToDateTime():yyyy-MM-dd HH:mm:ss} UTC");
    }

    public static void Write(ProtocolEffect effect, Terminal plain)
    {
        plain.Line($"{effect.Area}: {effect.OldName} -> {effect.NewName}, {effect.CellsChanged} cells of {effect.CellsCompared} change in {effect.ChangesCount} ways");
        foreach (var change in effect.Changes.Take(MaxChanges))
        {
            var who = change.Roles.Count == 0 ? "nobody in particular" : string.Join(' ', change.Roles);
            plain.Line($"  {(change.Widens ? '+' : ' ')}{(change.Narrows ? '-' : ' ')} {change.DataClass} to {who}: {change.OldLevel} -> {change.NewLevel}, when {change.When}");
        }

        if (effect.ChangesCount > MaxChanges)
            plain.Line($"  and {effect.ChangesCount - MaxChanges} more");
    }

    private static string StandingOf(ProposalStanding standing) => standing.ToString().ToLowerInvariant();

    private static string NameOf(ProtocolSignature signature) => $"{signature.StaffId} of {signature.Agency}, {signature.Time.ToDateTime():yyyy-MM-dd HH:mm:ss} UTC";
}
