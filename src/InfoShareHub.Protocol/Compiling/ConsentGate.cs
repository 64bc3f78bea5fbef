namespace InfoShareHub.Protocol.Compiling;

/// <summary>One consent rule of a class.</summary>
/// <param name="Sought">When consent is sought.</param>
/// <param name="Exempt">When it is not needed all the same.</param>
/// <param name="Satisfied">States that satisfy it, as bits.</param>
/// <param name="Cap">The place of what is left without it, in <see cref="ClassTable.Caps"/>.</param>
internal readonly record struct ConsentGate(Condition Sought, Condition Exempt, uint Satisfied, int Cap)
{
    internal bool IsShut(in Facts facts) => (Satisfied & facts.Consent) == 0 && Sought.Holds(in facts) && !Exempt.Holds(in facts);
}
