namespace InfoShareHub.Matching.Comparing;

/// <summary>How two family names agree, best first; see docs/matching.md.</summary>
internal enum FamilyNameLevel
{
    Exact,
    Form,
    Part,
    Spelling,
    Swapped,
    Similar,
    Different,
}
