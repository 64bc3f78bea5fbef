using System.Security.Cryptography;
using Google.Protobuf;
using InfoShareHub.Audit;
using InfoShareHub.V1;

namespace InfoShareHub.Client.Tests;

/// <summary>A ledger's tree with its signing key: makes the receipts, checkpoints and proofs that a hub would.</summary>
internal sealed class GrowingLedger : IDisposable
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly MerkleTree _tree = new();
    private readonly NoteSigner _signer;

    public GrowingLedger(string origin) => _signer = new NoteSigner(origin, _key);

    public VerifierKey Key => _signer.VerifierKey;

    public int ProofsAsked { get; private set; }

    public ulong Size => _tree.Count;

    public GrowingLedger Grow(int entries, string content)
    {
        for (var i = 0; i < entries; i++)
            _tree.Append(LeafHash.OfEntry(System.Text.Encoding.UTF8.GetBytes($"{content} {i}")));
        return this;
    }

    public void Truncate(ulong size) => _tree.Truncate(size);

    public string Checkpoint(ulong size) => _signer.Sign(new Checkpoint(Key.Name, size, _tree.Root(size))).Format();

    public Receipt Receipt(ulong index, ulong size) => new()
    {
        Index = index,
        LeafHash = ByteString.CopyFrom(_tree.Leaf(index).ToArray()),
        InclusionProof = { _tree.InclusionProof(index, size).Select(hash => ByteString.CopyFrom(hash.ToArray())) },
        Checkpoint = Checkpoint(size),
    };

    /// <summary>What the hub answers when asked for a consistency proof.</summary>
    public Task<GetConsistencyProofResponse> ProveAsync(GetConsistencyProofRequest request, CancellationToken cancellationToken)
    {
        ProofsAsked++;
        if (request.SecondSize > _tree.Count)
        {
            throw new HubRefusedException(
                new HubRefusal(ErrorReason.RangeNotAvailable, Grpc.Core.StatusCode.OutOfRange, "the ledger is shorter", "ask below the size", IsRetryable: false, TimeSpan.Zero, [], ""), cause: null);
        }

        return Task.FromResult(new GetConsistencyProofResponse
        {
            Proof = { _tree.ConsistencyProof(request.FirstSize, request.SecondSize).Select(hash => ByteString.CopyFrom(hash.ToArray())) },
            SecondSize = request.SecondSize,
        });
    }

    public void Dispose() => _key.Dispose();
}
