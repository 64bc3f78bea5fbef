namespace InfoShareHub.Ledger.State;

/// <summary>A record or a concern that pieces were told of.</summary>
/// <param name="IsConcern">Which of the two.</param>
/// <param name="Number">The hub's number.</param>
internal readonly record struct ToldSource(bool IsConcern, ulong Number)
{
    public static ToldSource Record(ulong number) => new(IsConcern: false, number);

    public static ToldSource Concern(ulong number) => new(IsConcern: true, number);
}
