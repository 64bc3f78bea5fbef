namespace InfoShareHub.Matching;

/// <summary>The ids of the guards: what beats any score. docs/matching.md explains each.</summary>
public static class MatchGuards
{
    /// <summary>Both have a valid NHS number, or both a permanent UPN, and they differ: never one child. Caps at <see cref="MatchBand.None"/>.</summary>
    public const string IdentifierConflict = "identifier_conflict";

    /// <summary>
    /// The same identifier, but first name and birth date both differ: numbers get mixed up at registration. Exactly <see cref="MatchBand.Possible"/>,
    /// whatever the score.
    /// </summary>
    public const string IdentifierShared = "identifier_shared";

    /// <summary>Same birth date and household, first names that two children may have. Caps at <see cref="MatchBand.Possible"/>.</summary>
    public const string Twin = "twin";

    /// <summary>
    /// Same household, first names and birth dates that two children may have. Caps at <see cref="MatchBand.Possible"/>, and at
    /// <see cref="MatchBand.None"/> where both differ outright.
    /// </summary>
    public const string Sibling = "sibling";

    /// <summary>A placeholder such as "baby" stands for the first name, or there is none. Caps at <see cref="MatchBand.Possible"/>.</summary>
    public const string NoGivenName = "no_given_name";

    /// <summary>No birth date to compare and no identifier that agrees: parent and child share names and homes. Caps at <see cref="MatchBand.Possible"/>.</summary>
    public const string NoBirthDate = "no_birth_date";

    internal static bool SpeakAgainstOneChild(IReadOnlyList<string> guards)
    {
        foreach (var guard in guards)
            if (guard is IdentifierConflict or Twin or Sibling)
                return true;
        return false;
    }
}
