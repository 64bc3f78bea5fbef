namespace InfoShareHub.Matching.Subjects;

/// <summary>An address made comparable. Zero and empty stand for what is missing.</summary>
/// <param name="Street">Letters of the lines after common abbreviations, without numbers.</param>
/// <param name="Numbers">The numbers in the lines, joined: "28-10" for flat 28 at number 10.</param>
/// <param name="Outward">Postcode district, packed.</param>
/// <param name="Inward">The rest of the postcode, packed.</param>
internal sealed record Place(string Street, string Numbers, ulong Outward, ulong Inward)
{
    public bool HasPostcode => Outward != 0;

    public bool HasStreet => Street.Length > 0;

    public ulong Sector => (Outward << 8) | (Inward >> 16);

    public ulong Postcode => (Outward << 24) | Inward;

    public bool HasSameLines(Place other) =>
        HasStreet && string.Equals(Street, other.Street, StringComparison.Ordinal) && string.Equals(Numbers, other.Numbers, StringComparison.Ordinal);

    public override string ToString() => nameof(Place);
}
