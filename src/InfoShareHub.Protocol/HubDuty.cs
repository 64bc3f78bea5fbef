namespace InfoShareHub.Protocol;

/// <summary>What the hub itself must see to when a decision falls. Never shown to the asker: with a silent answer it would give the silence away.</summary>
public enum HubDuty
{
    /// <summary>Tell the owner of the item.</summary>
    NotifyOwner = 0,

    /// <summary>Tell the Caldicott guardian.</summary>
    NotifyCaldicott = 1,

    /// <summary>Page the seal-holder.</summary>
    PageSealHolder = 2,

    /// <summary>Alert the MASH decision manager.</summary>
    AlertManager = 3,

    /// <summary>Ask the originator of the intelligence.</summary>
    AskOriginator = 4,

    /// <summary>Tell the originator's owner that the embargo is due for review.</summary>
    AskEmbargoReview = 5,

    /// <summary>Have a second person review a broken glass.</summary>
    ReviewBreakGlass = 6,
}
