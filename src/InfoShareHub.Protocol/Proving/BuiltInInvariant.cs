namespace InfoShareHub.Protocol.Proving;

/// <summary>What must hold of every protocol.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">What it says.</param>
public sealed record BuiltInInvariant(string Id, string Text)
{
    /// <summary>What no rule grants is not shown.</summary>
    public static BuiltInInvariant DefaultDeny { get; } = new("default-deny", "what no rule grants is not shown");

    /// <summary>Nothing is shown above what any prohibition that speaks leaves.</summary>
    public static BuiltInInvariant ForbidWins { get; } = new("forbid-wins", "nothing is shown above what any prohibition leaves");

    /// <summary>An input that is not known never shows more.</summary>
    public static BuiltInInvariant MissingNeverWidens { get; } = new("missing-never-widens", "an input that is not known never shows more");

    /// <summary>A silent answer shows nothing and obliges to nothing.</summary>
    public static BuiltInInvariant SilentIsSilent { get; } = new("silent-is-silent", "a silent answer shows nothing, holds back nothing visibly and obliges to nothing");

    /// <summary>Never more than was asked for.</summary>
    public static BuiltInInvariant NeverMoreThanAsked { get; } = new("never-more-than-asked", "nothing is shown above the level asked for");

    /// <summary>What is sealed is silent for everybody but the seal-holder.</summary>
    public static BuiltInInvariant SealHolds { get; } = new("seal-holds", "what is sealed is shown to nobody but the seal-holder");

    /// <summary>The alleged source of harm learns nothing.</summary>
    public static BuiltInInvariant AllegedHarm { get; } = new("alleged-harm", "the alleged source of harm learns nothing");

    /// <summary>What was judged detrimental, and what carries a mark that cannot be read, goes to nobody but its owner.</summary>
    public static BuiltInInvariant DetrimentHolds { get; } = new("detriment-holds", "what was judged detrimental, or carries a mark that cannot be read, is shown to nobody but its owner");

    /// <summary>What is not linked is not shown.</summary>
    public static BuiltInInvariant NoLink { get; } = new("no-link", "what is not linked to the child is not shown");

    /// <summary>A broken glass lifts no seal, no statutory bar or handling code, no alleged harm, no detriment.</summary>
    public static BuiltInInvariant BreakGlass { get; } = new("break-glass-lifts-no-bar", "a broken glass lifts no seal, no statutory bar or handling code, no alleged harm and no detriment");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<BuiltInInvariant> All { get; } =
        [DefaultDeny, ForbidWins, MissingNeverWidens, SilentIsSilent, NeverMoreThanAsked, SealHolds, AllegedHarm, DetrimentHolds, NoLink, BreakGlass];
}
