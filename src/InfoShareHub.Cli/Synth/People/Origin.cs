namespace InfoShareHub.Cli.Synth.People;

/// <summary>Where a family's names come from; decides how they are built, written and miswritten.</summary>
internal enum Origin
{
    English,
    Celtic,
    Slavic,
    Arabic,
    SouthAsian,
    WestAfrican,
    Chinese,
    Somali,
}
