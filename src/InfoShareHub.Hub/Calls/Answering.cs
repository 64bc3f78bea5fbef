using Google.Protobuf;
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

    /// <summary>A submission id with the digest that tells a repeat from a reuse.</summary>
    public Submission ToSubmission(string id, IMessage content) => new(id, Secrets.DigestOf(content.ToByteArray()));

    /// <summary>Ends the call with INVALID_FIELD if anything is wrong with the request, once that is written down.</summary>
    public async Task CheckAsync(ServerCallContext call, Findings findings)
    {
        if (await RefuseAsync(call, findings) is { } refusal)
        {
            throw call.Refuse(refusal);
        }
    }

    /// <summary>Writes down that a request was malformed; null if it was not.</summary>
    public async Task<Refusal?> RefuseAsync(ServerCallContext call, Findings findings)
    {
        if (!findings.IsRefused)
        {
            return null;
        }

        await WriteRefusalAsync(call, ErrorReason.InvalidField);
        return new Refusal(ErrorReason.InvalidField, $"`{findings.Faults[0].Field}` {findings.Faults[0].Message}") { Fields = findings.Faults };
    }

    /// <summary>Writes down that a call was refused before it became a command.</summary>
    public async Task WriteRefusalAsync(ServerCallContext call, ErrorReason reason)
    {
        await Sequencer.SubmitAsync(new RefuseCall(call.Caller(), call.Method, reason)).WaitAsync(call.CancellationToken);
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
