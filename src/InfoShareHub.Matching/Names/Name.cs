namespace InfoShareHub.Matching.Names;

/// <summary>
/// One spelling of a name, folded, with everything that comparing and finding need worked out once. Shared by all records that have it; the two counts
/// are the owner's (see <see cref="NameTable"/>) and change as records come and go.
/// </summary>
internal sealed class Name
{
    private readonly Name _self;

    public Name(string folded, Name[] parts)
    {
        _self = this;
        Folded = folded;
        Parts = parts;
        Groups = NameGroups.OfGiven(folded);
        FamilyGroups = NameGroups.OfFamily(folded);
        Spelling = SpellingFold.Fold(folded);
        Stem = FamilyNameStem.Of(folded);
        Sound = SoundCode.Of(folded);
    }

    /// <summary>All letters of all parts, joined.</summary>
    public string Folded { get; }

    /// <summary>The parts of a double name in order; none for a name of one part.</summary>
    public Name[] Parts { get; }

    /// <summary>The parts of a double name, or the name itself.</summary>
    public ReadOnlySpan<Name> PartsOrSelf => Parts.Length > 0 ? Parts : new ReadOnlySpan<Name>(in _self);

    /// <summary>As a given name, its groups of pet forms and romanisations; none for a name that is not in the tables.</summary>
    public ushort[] Groups { get; }

    /// <summary>As a family name, its groups of spellings; none for a name that is not in the tables.</summary>
    public ushort[] FamilyGroups { get; }

    /// <summary>See <see cref="SpellingFold"/>.</summary>
    public string Spelling { get; }

    /// <summary>See <see cref="FamilyNameStem"/>.</summary>
    public string Stem { get; }

    /// <summary>See <see cref="SoundCode"/>.</summary>
    public ulong Sound { get; }

    /// <summary>Records that have it as a given name.</summary>
    public int GivenCount { get; set; }

    /// <summary>Records that have it as a family name.</summary>
    public int FamilyCount { get; set; }

    /// <summary>Places in records, aliases and double names that refer to it; at none it is forgotten.</summary>
    public int References { get; set; }

    public bool Is(Name other) => ReferenceEquals(this, other) || string.Equals(Folded, other.Folded, StringComparison.Ordinal);

    public bool SharesGroupWith(Name other) => NameGroups.Share(Groups, other.Groups);

    public bool SharesFamilyGroupWith(Name other) => NameGroups.Share(FamilyGroups, other.FamilyGroups);

    public override string ToString() => nameof(Name);
}
