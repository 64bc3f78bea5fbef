namespace InfoShareHub.Concerns.Sharing;

/// <summary>How much of an item is disclosed; a higher level contains the lower ones, so levels may be compared. Values equal those of <c>infoshare.v1.DisclosureLevel</c>.</summary>
public enum DisclosureLevel
{
    /// <summary>Nothing, and nothing that says so.</summary>
    D0 = 0,

    /// <summary>Information is held, ask the named role; no service is named.</summary>
    D1 = 1,

    /// <summary>Known flag: which service, contact route, month of last contact.</summary>
    D2 = 2,

    /// <summary>Coded summary: categories, status, dates.</summary>
    D3 = 3,

    /// <summary>The content item.</summary>
    D4 = 4,

    /// <summary>Content with its author or source.</summary>
    D5 = 5,
}
