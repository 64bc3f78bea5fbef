namespace InfoShareHub.Concerns.Records;

internal static class FieldLimits
{
    internal static void CheckText(List<FieldFault> faults, string field, string text, int maxCharacters)
    {
        if (text.Length > maxCharacters)
            faults.Add(new FieldFault(field, $"has {text.Length} characters, at most {maxCharacters} are taken"));
        else if (HasControlCharacter(text))
            faults.Add(new FieldFault(field, "holds a control character"));
    }

    internal static void CheckNotEmpty(List<FieldFault> faults, string field, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            faults.Add(new FieldFault(field, "is required"));
    }

    internal static void CheckTexts(List<FieldFault> faults, string field, IReadOnlyList<string> texts, int maxCount, int maxCharacters)
    {
        CheckCount(faults, field, texts.Count, 0, maxCount);
        for (var i = 0; i < texts.Count && i < maxCount; i++)
        {
            CheckNotEmpty(faults, $"{field}[{i}]", texts[i]);
            CheckText(faults, $"{field}[{i}]", texts[i], maxCharacters);
        }
    }

    internal static void CheckCount(List<FieldFault> faults, string field, int count, int min, int max)
    {
        if (count < min || count > max)
            faults.Add(new FieldFault(field, $"has {count} entries, {min} to {max} are taken"));
    }

    internal static void CheckDefined<T>(List<FieldFault> faults, string field, T value)
        where T : struct, Enum
    {
        if (!Enum.IsDefined(value))
            faults.Add(new FieldFault(field, "is not a code of the list"));
    }

    // Line breaks and tabs belong to narratives; anything else that is not written text could hide something from a reader.
    private static bool HasControlCharacter(string text)
    {
        foreach (var c in text)
        {
            if (char.IsControl(c) && c is not ('\n' or '\r' or '\t'))
                return true;
        }

        return false;
    }
}
