using InfoShareHub.V1;

namespace InfoShareHub.Ledger.Sequencing;

/// <summary>A caller's reason in words: it may name people, so it is content and can be erased.</summary>
internal static class ReasonPart
{
    public static IReadOnlyList<ContentPart> Of(string reason, AuditEvent audited)
    {
        if (reason.Length == 0)
        {
            return [];
        }

        audited.HasReasonText = true;
        return [new ContentPart { Text = reason }];
    }
}
