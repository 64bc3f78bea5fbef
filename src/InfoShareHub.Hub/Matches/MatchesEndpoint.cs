using Grpc.Core;
using InfoShareHub.Hub.Calls;
using InfoShareHub.Hub.Reading;
using InfoShareHub.Ledger.Disclosing;
using Wire = InfoShareHub.V1;

namespace InfoShareHub.Hub.Matches;

/// <summary>Searching for a child: wire to command and back.</summary>
internal sealed class MatchesEndpoint : Wire.MatchService.MatchServiceBase
{
    private readonly Answering _answering;
    private readonly TimeGrid _grid;

    public MatchesEndpoint(Answering answering, TimeGrid grid)
    {
        _answering = answering;
        _grid = grid;
    }

    public override async Task<Wire.FindMatchesResponse> FindMatches(Wire.FindMatchesRequest request, ServerCallContext context)
    {
        var caller = context.Caller();
        var started = _answering.Time.GetTimestamp();
        var findings = new Findings();
        var asked = SearchReading.Read(request, _answering.Secrets, _answering.Time.GetUtcNow(), findings);
        await _answering.CheckAsync(context, findings);
        var (receipt, found) = await _answering.AskAsync(new FindMatches(caller, asked!), context);
        var response = new Wire.FindMatchesResponse { Receipt = receipt };
        foreach (var child in found)
        {
            var candidate = new Wire.MatchCandidate
            {
                ChildId = _answering.Secrets.ToChildId(caller.Agency.Value, child.Child),
                Band = child.Band,
                Explanation = child.Explanation,
            };
            candidate.Items.Add(SharingMapping.ToItems(child.Items, caller, _answering.Secrets));
            response.Candidates.Add(candidate);
        }

        await _grid.AlignAsync(started, context.CancellationToken);
        return response;
    }
}
