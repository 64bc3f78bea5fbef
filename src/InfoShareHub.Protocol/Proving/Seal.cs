namespace InfoShareHub.Protocol.Proving;

/// <summary>What is sealed beside whole tiers. A seal forbids and grants: the seal-holder sees what nobody else does.</summary>
internal enum Seal
{
    None = 0,
    Child = 1,
    Item = 2,
}
