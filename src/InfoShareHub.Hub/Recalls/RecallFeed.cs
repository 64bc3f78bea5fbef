using Grpc.Core;
using InfoShareHub.Hub.Calls;
using InfoShareHub.Hub.Delivery;
using InfoShareHub.Hub.Options;
using InfoShareHub.Ledger.Delivery;
using InfoShareHub.Ledger.Recalling;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using Wire = InfoShareHub.V1;

namespace InfoShareHub.Hub.Recalls;

/// <summary>A watch of recalls: nothing is withheld, and what nobody acknowledges comes again in the same watch.</summary>
internal sealed class RecallFeed : MailboxFeed<Wire.WatchRecallsResponse>
{
    private readonly RecallTimes _times;

    public RecallFeed(Answering answering, ServerCallContext call, WatchSession session, RecallStream stream, RecallTimes times)
        : base(answering, call, session, stream.Writer, stream.Draining)
    {
        _times = times;
    }

    protected override string Name => MailboxBells.OfRecalls(Session.Mailbox);

    protected override TimeSpan? RoundLength => _times.Again;

    protected override Mailboxes MailboxesOf(HubState state) => state.Recalls.Mailboxes;

    protected override async Task<FeedPage<Wire.WatchRecallsResponse>> DeliverAsync(ulong position, int limit)
    {
        var (_, page) = await Answering.AskAsync(new DeliverRecalls(Caller, Session, position, limit), Call);
        return new([.. page.Recalls.Select(one => (one.Recall.Sequence, ToResponse(one)))], page.Position, IsStale: () => false);
    }

    protected override Wire.WatchRecallsResponse ToCaughtUp(ulong size) => new() { CaughtUp = new Wire.CaughtUp { LedgerSize = size } };

    protected override Wire.WatchRecallsResponse ToBookmark(ulong size) => new() { Bookmark = new Wire.Bookmark { LedgerSize = size } };

    protected override Wire.WatchRecallsResponse ToDraining() => new() { Draining = new Wire.Draining() };

    protected override void SetToken(Wire.WatchRecallsResponse response, string token) => response.ResumeToken = token;

    private Wire.WatchRecallsResponse ToResponse(DeliveredRecall one) => new() { Recall = RecallMapping.ToRecall(one, Caller, Answering.Secrets) };
}
