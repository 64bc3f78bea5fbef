using System.Diagnostics.CodeAnalysis;

namespace InfoShareHub.Concerns.Identity;

/// <summary>The one rule for text that people typed: kept as written but for outer white space, bounded, and free of control characters.</summary>
internal static class WrittenText
{
    /// <summary>Takes a text of at most <paramref name="maxLength"/> UTF-16 units after trimming; an absent text is the empty one.</summary>
    public static bool TryTake(string? text, int maxLength, [NotNullWhen(true)] out string? taken)
    {
        var trimmed = (text ?? "").Trim();
        taken = trimmed.Length <= maxLength && !HasControl(trimmed) ? trimmed : null;
        return taken is not null;
    }

    private static bool HasControl(string text)
    {
        foreach (var c in text)
            if (char.IsControl(c))
                return true;
        return false;
    }
}
