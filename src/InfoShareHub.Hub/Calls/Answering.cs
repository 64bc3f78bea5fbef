using System.Text;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using InfoShareHub.Hub.Reading;
using InfoShareHub.Ledger;
using InfoShareHub.Ledger.Keys;
using InfoShareHub.Ledger.Refusing;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.V1;

namespace InfoShareHub.Hub.Calls;

/// <summary>What every endpoint does around its one command: refuse what is malformed and write that down, submit, and turn a refusal into an error.</summary>
internal sealed class Answering
{
    private readonly LedgerHost _ledger;

    public Answering(LedgerHost ledger, TimeProvider time)
    {
        _ledger = ledger;
        Time = time;
    }

    public TimeProvider Time { get; }

    public HubSecrets Secrets => _ledger.Secrets;

    public Sequencer Sequencer => _ledger.Sequencer;

    /// <summary>The way past the caller's own agency, where a request asks for it.</summary>
    public ProtectedRoute? ToRoute(CallerIdentity caller, bool isProtected) => isProtected ? new ProtectedRoute(Secrets.ToPersonKey(caller)) : null;

    /// <summary>As <see cref="ToSubmission(string, IMessage)"/>; by the protected route the id is the person's own and says nothing in the ledger.</summary>
    public Submission ToSubmission(string id, IMessage content, ProtectedRoute? route)
    {
        return route is null
            ? ToSubmission(id, content)
            : new Submission(Convert.ToHexStringLower(Secrets.DigestOf(Encoding.UTF8.GetBytes($"{route.PersonKey} {id}"))), Secrets.DigestOf(content.ToByteArray()));
    }

    /// <summary>A submission id with the digest that tells a repeat from a reuse.</summary>
    public Submission ToSubmission(string id, IMessage content) => new(id, Secrets.DigestOf(content.ToByteArray()));

    /// <summary>Ends the call with INVALID_FIELD if anything is wrong with the request, once that is written down.</summary>
    public Task CheckAsync(ServerCallContext call, Findings findings) => CheckAsync(call, findings, route: null);

    /// <summary>The same for a call that may have come by the protected route.</summary>
    public async Task CheckAsync(ServerCallContext call, Findings findings, ProtectedRoute? route)
    {
        if (await RefuseAsync(call, findings, route) is { } refusal)
        {
            throw call.Refuse(refusal);
        }
    }

    /// <summary>Writes down that a request was malformed; null if it was not.</summary>
    public Task<Refusal?> RefuseAsync(ServerCallContext call, Findings findings) => RefuseAsync(call, findings, route: null);

    /// <summary>The same for a call that may have come by the protected route.</summary>
    public async Task<Refusal?> RefuseAsync(ServerCallContext call, Findings findings, ProtectedRoute? route)
    {
        if (!findings.IsRefused)
        {
            return null;
        }

        await WriteRefusalAsync(call, ErrorReason.InvalidField, route);
        return new Refusal(ErrorReason.InvalidField, $"`{findings.Faults[0].Field}` {findings.Faults[0].Message}") { Fields = findings.Faults };
    }

    /// <summary>Writes down that a call was refused before it became a command.</summary>
    public Task WriteRefusalAsync(ServerCallContext call, ErrorReason reason) => WriteRefusalAsync(call, reason, route: null);

    /// <summary>The same for a call that may have come by the protected route.</summary>
    public async Task WriteRefusalAsync(ServerCallContext call, ErrorReason reason, ProtectedRoute? route)
    {
        await Sequencer.SubmitAsync(new RefuseCall(call.Caller(), call.Method, reason) { Protected = route }).WaitAsync(call.CancellationToken);
    }

    /// <summary>The receipt of an entry that is in the ledger already: its proof built anew.</summary>
    public Task<Receipt> ReceiptOfAsync(ulong index, DateTimeOffset receivedTime)
    {
        return Sequencer.ReadAsync(state =>
        {
            var receipt = new Receipt
            {
                Index = index,
                LeafHash = ByteString.CopyFrom(state.Tree.Leaf(index).Node.Bytes),
                Checkpoint = Sequencer.Checkpoint,
                IsRepeat = true,
                ReceivedTime = Timestamp.FromDateTimeOffset(receivedTime),
            };
            receipt.InclusionProof.Add(state.Tree.InclusionProof(index, state.Size).Select(hash => ByteString.CopyFrom(hash.Bytes)));
            return receipt;
        });
    }

    /// <summary>Submits a command and ends the call with an error if it is refused.</summary>
    public async Task<(Receipt Receipt, TAnswer Answer)> AskAsync<TAnswer>(AnsweringCommand<TAnswer> command, ServerCallContext call)
        where TAnswer : class
    {
        var committed = await Sequencer.SubmitAsync(command).WaitAsync(call.CancellationToken);
        if (committed.Refusal is { } refusal)
        {
            throw call.Refuse(refusal);
        }

        return (ReplyMapping.ToReceipt(committed.Receipt!), committed.Answer!);
    }
}
