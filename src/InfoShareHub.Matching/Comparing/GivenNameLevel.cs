namespace InfoShareHub.Matching.Comparing;

/// <summary>How two given names agree, best first; see docs/matching.md.</summary>
internal enum GivenNameLevel
{
    Exact,
    Variant,
    Spelling,
    Part,
    Middle,
    Swapped,
    Initial,
    Similar,
    Remote,
    Different,
}
