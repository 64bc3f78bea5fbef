namespace InfoShareHub.Ledger.Tests.Files;

/// <summary>The power went. No I/O error, so that nothing gets a chance to put things right.</summary>
internal sealed class PowerCutException() : Exception("the power went");
