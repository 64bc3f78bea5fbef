using System.Numerics;
using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol.Proving;

/// <summary>How much was enumerated of one class.</summary>
/// <param name="DataClass">The class.</param>
/// <param name="Cells">Cells of its quotient: facts, groups of roles and levels asked for.</param>
/// <param name="Requests">Requests that the cells stand for, one role at a time.</param>
/// <param name="Asked">Cells of facts that the rules were asked about one by one; every other was shown to come to the same as one of these.</param>
/// <param name="Situations">Distinct combinations of rules that speak.</param>
/// <param name="Answers">Answers compared: situations by groups of roles by levels.</param>
/// <param name="Dimensions">The dimensions with the number of values that the rules tell apart, those with one left out.</param>
public sealed record ClassCount(
    DataClass DataClass, BigInteger Cells, BigInteger Requests, long Asked, int Situations, long Answers, IReadOnlyList<string> Dimensions);
