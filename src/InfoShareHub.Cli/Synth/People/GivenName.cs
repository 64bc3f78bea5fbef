namespace InfoShareHub.Cli.Synth.People;

/// <summary>A given name with what it becomes elsewhere.</summary>
/// <param name="Written">As the family writes it.</param>
/// <param name="IsFemale">Whether it is given to girls.</param>
/// <param name="Familiar">What the child is called.</param>
/// <param name="Spellings">Other spellings and romanisations in use.</param>
internal sealed record GivenName(string Written, bool IsFemale, string[] Familiar, string[] Spellings)
{
    /// <summary>Reads "Written/Familiar,Familiar/Spelling,Spelling"; the later parts may be missing.</summary>
    public static GivenName Read(string text, bool isFemale)
    {
        var parts = text.Split('/');
        return new GivenName(parts[0], isFemale, List(parts, 1), List(parts, 2));
    }

    private static string[] List(string[] parts, int index) =>
        parts.Length > index ? parts[index].Split(',', StringSplitOptions.RemoveEmptyEntries) : [];
}
