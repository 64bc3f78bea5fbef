using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol.Proving;

/// <summary>How the answers to one group of roles change, over all levels asked for.</summary>
/// <param name="Old">The old answer at <paramref name="Requested"/>.</param>
/// <param name="New">The new answer there.</param>
/// <param name="Requested">The highest level asked for at which they differ.</param>
/// <param name="Widens">Whether the new answer shows more at any level asked for.</param>
/// <param name="Narrows">Whether it shows less at any.</param>
internal readonly record struct AnswerChange(Answer Old, Answer New, DisclosureLevel Requested, bool Widens, bool Narrows)
{
    /// <summary>Null when nothing changes.</summary>
    internal static AnswerChange? Of(ReadOnlySpan<Answer> old, ReadOnlySpan<Answer> @new)
    {
        AnswerChange? change = null;
        for (var level = 0; level < old.Length; level++)
        {
            Answer before = Plain(old[level]), after = Plain(@new[level]);
            if (before == after)
                continue;
            change = new AnswerChange(
                before,
                after,
                (DisclosureLevel)level,
                change?.Widens == true || IsWider(in after, in before),
                change?.Narrows == true || IsWider(in before, in after));
        }

        return change;
    }

    // Which rule decided, and what it held back on the way, is no difference to anybody.
    private static Answer Plain(Answer answer) => answer with { Rule = 0, Redacted = default };

    private static bool IsWider(in Answer one, in Answer other) =>
        one.ShowsMoreThan(in other)
        || (one.Level >= other.Level && other.Level > DisclosureLevel.D0 && (other.Obligations & ~one.Obligations) != 0);
}
