using System.Text;
using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Records;

namespace InfoShareHub.Alerts.Rendering;

/// <summary>
/// Masks the persons and passages that an owner named in an item. A name is masked whole and, so that a first name alone does not give it away, part by
/// part, except for parts that are the subject's own: siblings share a surname. Another child gets the same letter throughout the item.
/// </summary>
public sealed class MentionMasking
{
    /// <summary>Masks nothing: for the owner of the item, who wrote it.</summary>
    public static readonly MentionMasking None = new([]);

    private const int ShortestPart = 3;

    private readonly List<(string Words, string Mask)> _masks;

    private MentionMasking(List<(string, string)> masks) => _masks = masks;

    /// <summary>Whether anything is masked.</summary>
    public bool MasksAnything => _masks.Count > 0;

    /// <summary>The masks of an item for somebody who is not its owner.</summary>
    /// <param name="mentions">What the owner named.</param>
    /// <param name="subject">The child the item is about; null when not known, then every part is masked.</param>
    public static MentionMasking Of(IReadOnlyList<Mention> mentions, PersonName? subject)
    {
        if (mentions.Count == 0)
            return None;

        var own = subject is null ? [] : PartsOf($"{subject.Given} {subject.Middle} {subject.Family}").ToHashSet(StringComparer.OrdinalIgnoreCase);
        var masks = new List<(string Words, string Mask)>();
        var children = 0;
        foreach (var mention in mentions)
        {
            var mask = mention.Role == MentionRole.OtherChild ? $"[another child {(char)('A' + children++)}]" : MaskOf(mention.Role);
            masks.Add((mention.Words.Trim(), mask));
            if (mention.Role != MentionRole.OfficerSafety)
                masks.AddRange(PartsOf(mention.Words).Where(part => part.Length >= ShortestPart && !own.Contains(part)).Select(part => (part, mask)));
        }

        // Longer words first: a part must not spoil the whole it belongs to.
        return new MentionMasking([.. masks.OrderByDescending(mask => mask.Words.Length)]);
    }

    /// <summary>The text with every mention masked, whatever its capitals.</summary>
    public string Mask(string text)
    {
        foreach (var (words, mask) in _masks)
            text = Replace(text, words, mask);
        return text;
    }

    private static string MaskOf(MentionRole role) => role switch
    {
        MentionRole.ThirdParty => "[another person]",
        MentionRole.AllegedHarm => "[person of concern]",
        _ => "[removed]",
    };

    private static string[] PartsOf(string words) => words.Split(
        [' ', '\t', '\r', '\n', '-', '\'', '\u2019', ',', '.'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Replace(string text, string words, string mask)
    {
        var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return text;

        var masked = new StringBuilder(text.Length);
        var done = 0;
        for (; at >= 0; at = text.IndexOf(words, at, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + words.Length;
            if (IsInsideWord(text, at - 1) || IsInsideWord(text, end))
            {
                at++;
                continue;
            }

            masked.Append(text, done, at - done).Append(mask);
            at = done = end;
        }

        return masked.Append(text, done, text.Length - done).ToString();
    }

    private static bool IsInsideWord(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);
}
