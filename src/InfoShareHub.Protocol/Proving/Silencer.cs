namespace InfoShareHub.Protocol.Proving;

/// <summary>
/// What only ever adds a prohibition for everybody, whatever the class rules say. Taken one at a time: with two of them more prohibitions speak and no
/// more grants, so that nothing more is shown than with either, which <c>QuotientTests</c> holds against the engine.
/// </summary>
internal enum Silencer
{
    None = 0,
    AllegedHarm = 1,
    UnreadableMark = 2,
    Detriment = 3,
    Embargo = 4,
    EmbargoDue = 5,
    Adult = 6,
    NoAuthority = 7,
}
