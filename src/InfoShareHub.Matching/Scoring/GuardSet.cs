namespace InfoShareHub.Matching.Scoring;

/// <summary>Guards that fired; the bits are in the order of docs/matching.md.</summary>
[Flags]
internal enum GuardSet
{
    None = 0,
    IdentifierConflict = 1,
    IdentifierShared = 2,
    Twin = 4,
    Sibling = 8,
    NoGivenName = 16,
    NoBirthDate = 32,
}
