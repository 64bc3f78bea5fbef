namespace InfoShareHub.Concerns.Sharing;

/// <summary>Why an item is taken to be about the child in question; a later value is a surer one. The protocol shares less on a less sure basis.</summary>
public enum LinkBasis
{
    /// <summary>No link: nothing is shared.</summary>
    None = 0,

    /// <summary>Possibly the same child: for MASH screeners only.</summary>
    Possible = 1,

    /// <summary>Linked by the matcher alone; nobody has confirmed it.</summary>
    Automatic = 2,

    /// <summary>Confirmed by a person.</summary>
    Confirmed = 3,

    /// <summary>The item is about the very person it was submitted for, such as a concern's text about its subject; no link is needed.</summary>
    OwnRecord = 4,
}
