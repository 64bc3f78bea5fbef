using System.Collections.Immutable;
using InfoShareHub.Protocol.Documents;

namespace InfoShareHub.Ledger.State;

/// <summary>A protocol document as its controllers signed it.</summary>
/// <param name="Area"><see cref="Baseline"/>, or the area it is for.</param>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Digest">SHA-256 of the bytes.</param>
/// <param name="Bytes">YAML, as given.</param>
/// <param name="Controllers">Who has to sign a change that widens.</param>
/// <param name="Proposal">The proposal that brought it; 0 for the first protocol of a ledger.</param>
internal sealed record DocumentInForce(
    string Area,
    string Id,
    string Version,
    ReadOnlyMemory<byte> Digest,
    ReadOnlyMemory<byte> Bytes,
    ImmutableArray<Controller> Controllers,
    ulong Proposal)
{
    /// <summary>The area of the document that holds wherever no overlay does.</summary>
    public const string Baseline = "baseline";

    /// <summary>As decisions and the audit name it.</summary>
    public string Name => $"{Id} {Version}";

    public bool Is(ReadOnlySpan<byte> digest) => Digest.Span.SequenceEqual(digest);
}
