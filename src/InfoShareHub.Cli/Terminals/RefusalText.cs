using System.Text;
using InfoShareHub.Client;

namespace InfoShareHub.Cli.Terminals;

/// <summary>A refusal for a reader: what, why, which fields, what to do.</summary>
internal static class RefusalText
{
    public static string Of(HubRefusal refusal)
    {
        var text = new StringBuilder($"refused, {refusal.Reason}: {refusal.Message}");
        foreach (var field in refusal.Fields)
            text.Append("\n  ").Append(field.Field).Append(": ").Append(field.Message);
        text.Append("\n  what to do: ").Append(refusal.Remedy);
        if (refusal.CorrelationId.Length > 0)
            text.Append("\n  correlation id: ").Append(refusal.CorrelationId);
        return text.ToString();
    }
}
