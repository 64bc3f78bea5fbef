namespace InfoShareHub.Cli.Synth.People;

/// <summary>A family name with what it becomes elsewhere.</summary>
/// <param name="Written">As the father's line writes it.</param>
/// <param name="Feminine">As women and girls bear it; the same where the language makes no difference.</param>
/// <param name="Spellings">Other spellings and romanisations in use.</param>
internal sealed record FamilyName(string Written, string Feminine, string[] Spellings)
{
    public string For(bool isFemale) => isFemale ? Feminine : Written;
}
