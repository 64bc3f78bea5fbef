namespace InfoShareHub.Ledger.Sequencing;

/// <summary>The answer of a command that answers with its receipt alone.</summary>
internal sealed class Nothing
{
    public static readonly Nothing Value = new();

    private Nothing()
    {
    }
}
