namespace InfoShareHub.Protocol;

/// <summary>What the owner says of an item's accuracy (AB v Chief Constable of Hampshire [2015] EWHC 1238 (Admin)).</summary>
public enum Accuracy
{
    /// <summary>Nothing is said.</summary>
    NotStated = 0,

    /// <summary>The owner has confirmed it.</summary>
    Confirmed = 1,

    /// <summary>Old, or not checked again when it was due.</summary>
    Stale = 2,

    /// <summary>Somebody disputes it.</summary>
    Disputed = 3,
}
