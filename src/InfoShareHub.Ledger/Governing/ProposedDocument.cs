using System.Collections.Immutable;
using InfoShareHub.Protocol.Documents;

namespace InfoShareHub.Ledger.Governing;

/// <summary>A document that was read, compiled and compared, off the sequencer's thread, before anybody proposes it.</summary>
/// <param name="Bytes">YAML, as given.</param>
/// <param name="Header">What it says of itself.</param>
/// <param name="BaseRevision">The newest revision when it was compared; the comparison holds for no other.</param>
/// <param name="Widens">Whether somebody would learn more than under what is in force or arranged to follow, or whether it changes who has to sign.</param>
/// <param name="Signatories">Who has to sign if it widens.</param>
internal sealed record ProposedDocument(
    ReadOnlyMemory<byte> Bytes, ProtocolHeader Header, ulong BaseRevision, bool Widens, ImmutableArray<Controller> Signatories)
{
    /// <summary>As decisions and the audit name it.</summary>
    public string Name => $"{Header.Id} {Header.Version}";
}
