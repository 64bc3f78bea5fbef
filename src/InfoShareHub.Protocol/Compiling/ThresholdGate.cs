namespace InfoShareHub.Protocol.Compiling;

/// <summary>One rule on thresholds as a class meets it.</summary>
/// <param name="Purposes">Purposes it governs, as bits.</param>
/// <param name="Insufficient">Thresholds that do not suffice, as bits.</param>
/// <param name="Cap">The place of what is left, in <see cref="ClassTable.Caps"/>.</param>
internal readonly record struct ThresholdGate(uint Purposes, uint Insufficient, int Cap)
{
    // A concern is what a threshold is judged by.
    internal bool IsShut(in Facts facts) =>
        (Insufficient & facts.Threshold) != 0 && (Purposes & facts.Purpose) != 0 && facts.Concern != Facts.Flag(true);
}
