using InfoShareHub.Concerns.Records;
using InfoShareHub.V1;

namespace InfoShareHub.Ledger.Sequencing;

/// <summary>A foreseen no. What the caller is told, and what the entry records.</summary>
/// <param name="Reason">Stable reason.</param>
/// <param name="Sentence">One sentence, lower case start, no full stop, no personal data.</param>
internal sealed record Refusal(ErrorReason Reason, string Sentence)
{
    /// <summary>Fields at fault.</summary>
    public IReadOnlyList<FieldFault> Fields { get; init; } = [];

    /// <summary>How long to wait before trying again, where trying again helps.</summary>
    public TimeSpan RetryAfter { get; init; }

    /// <summary>Absent and not allowed look the same.</summary>
    public static Refusal NotFound(string what) => new(ErrorReason.NotFound, $"there is no such {what} for this caller");
}
