namespace InfoShareHub.Matching.Comparing;

/// <summary>How two people's closest addresses agree, best first; see docs/matching.md.</summary>
internal enum AddressLevel
{
    Same,
    Near,
    Lines,
    Postcode,
    Sector,
    District,
    Different,
}
