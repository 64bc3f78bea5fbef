using Google.Protobuf;
using Grpc.Core;
using InfoShareHub.Hub.Calls;
using InfoShareHub.Hub.Genesis;
using InfoShareHub.Hub.Reading;
using InfoShareHub.Ledger.Glass;
using InfoShareHub.Ledger.Governing;
using InfoShareHub.Ledger.State;
using Wire = InfoShareHub.V1;

namespace InfoShareHub.Hub.Enrolments;

/// <summary>Who may call: wire to command and back.</summary>
internal sealed class EnrolmentEndpoint : Wire.EnrolmentService.EnrolmentServiceBase
{
    private readonly Answering _answering;
    private readonly GenesisDocument _genesis;

    public EnrolmentEndpoint(Answering answering, GenesisDocument genesis)
    {
        _answering = answering;
        _genesis = genesis;
    }

    public override async Task<Wire.EnrolAgencyResponse> EnrolAgency(Wire.EnrolAgencyRequest request, ServerCallContext context)
    {
        var caller = context.Caller();
        var findings = new Findings();
        EnrolmentReading.Check(request, _genesis.Areas, findings);
        await _answering.CheckAsync(context, findings);
        var command = new EnrolAgency(caller, request.Agency, request.ExpectedRevision)
        {
            Submission = _answering.ToSubmission(request.SubmissionId, request),
        };
        var (receipt, answer) = await _answering.AskAsync(command, context);
        return new Wire.EnrolAgencyResponse { Receipt = receipt, Revision = answer.Revision };
    }

    public override async Task<Wire.RevokeCertificateResponse> RevokeCertificate(Wire.RevokeCertificateRequest request, ServerCallContext context)
    {
        var caller = context.Caller();
        var findings = new Findings();
        ValueReading.CheckSubmissionId(request.SubmissionId, findings);
        ValueReading.CheckReason(request.Reason, "reason", findings);
        if (request.Fingerprint.Length != 32)
        {
            findings.Fault("fingerprint", "must be the certificate's SHA-256, 32 bytes");
        }

        await _answering.CheckAsync(context, findings);
        var command = new RevokeCertificate(caller, request.Fingerprint.Memory, request.Reason)
        {
            Submission = _answering.ToSubmission(request.SubmissionId, request),
        };
        var (receipt, _) = await _answering.AskAsync(command, context);
        return new Wire.RevokeCertificateResponse { Receipt = receipt };
    }

    public override async Task<Wire.ListAgenciesResponse> ListAgencies(Wire.ListAgenciesRequest request, ServerCallContext context)
    {
        var (receipt, view) = await _answering.AskAsync(new ListAgencies(context.Caller()), context);
        var response = new Wire.ListAgenciesResponse { Receipt = receipt };
        response.Agencies.Add(view.Agencies.Values.Select(EnrolmentMapping.ToWire));
        return response;
    }

    public override async Task<Wire.GetConflictKeyResponse> GetConflictKey(Wire.GetConflictKeyRequest request, ServerCallContext context)
    {
        var caller = context.Caller();
        var (receipt, _) = await _answering.AskAsync(new ReadConflictKey(caller), context);
        return new Wire.GetConflictKeyResponse { Key = UnsafeByteOperations.UnsafeWrap(_answering.Secrets.ConflictKeyOf(caller.Agency.Value)), Receipt = receipt };
    }
}
