using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using InfoShareHub.Hub.Calls;
using InfoShareHub.Hub.Reading;
using InfoShareHub.Ledger.Sealing;
using Wire = InfoShareHub.V1;

namespace InfoShareHub.Hub.Seals;

/// <summary>The quarantine of protected children: wire to command and back.</summary>
internal sealed class SealsEndpoint : Wire.SealService.SealServiceBase
{
    private readonly Answering _answering;

    public SealsEndpoint(Answering answering)
    {
        _answering = answering;
    }

    public override async Task<Wire.ListQuarantineResponse> ListQuarantine(Wire.ListQuarantineRequest request, ServerCallContext context)
    {
        var caller = context.Caller();
        var findings = new Findings();
        ValueReading.CheckReason(request.Reason, "reason", findings);
        await _answering.CheckAsync(context, findings);
        var (receipt, page) = await _answering.AskAsync(new ListQuarantine(caller, request.Reason), context);
        var response = new Wire.ListQuarantineResponse { IsMore = page.IsMore, Receipt = receipt };
        response.Cases.Add(page.Cases.Select(listed => ToCase(listed, _answering.Secrets.ToCaseId(caller.Agency.Value, listed.Waiting.Record))));
        return response;
    }

    public override async Task<Wire.DecideQuarantineResponse> DecideQuarantine(Wire.DecideQuarantineRequest request, ServerCallContext context)
    {
        var caller = context.Caller();
        var findings = new Findings();
        ValueReading.CheckReason(request.Reason, "reason", findings);
        if (request.Decision is not (Wire.QuarantineDecision.ProtectedChild or Wire.QuarantineDecision.SomebodyElse))
        {
            findings.Fault("decision", "must be PROTECTED_CHILD or SOMEBODY_ELSE");
        }

        await _answering.CheckAsync(context, findings);

        // An id that was never given out leads to record 0, which is nobody's: the answer is the same as for a case that is not there.
        _ = _answering.Secrets.TryReadCaseId(caller.Agency.Value, request.CaseId, out var record);
        var command = new DecideQuarantine(caller, record, request.Decision == Wire.QuarantineDecision.ProtectedChild, request.Reason);
        var (receipt, _) = await _answering.AskAsync(command, context);
        return new Wire.DecideQuarantineResponse { Receipt = receipt };
    }

    private static Wire.QuarantineCase ToCase(ListedCase listed, string caseId)
    {
        var shown = new Wire.QuarantineCase
        {
            CaseId = caseId,
            SinceTime = Timestamp.FromDateTimeOffset(listed.Waiting.Since),
            Agency = listed.Agency.Value,
            WaitingConcerns = (uint)listed.Waiting.Concerns.Length,
        };
        shown.Subject.Add(listed.Subject.Select(SharingMapping.ToItem));
        foreach (var (agency, link, subject) in listed.Resembled)
        {
            var match = new Wire.SealedMatch { Agency = agency.Value, Explanation = link.Explanation };
            match.Subject.Add(subject.Select(SharingMapping.ToItem));
            shown.Matches.Add(match);
        }

        return shown;
    }
}
