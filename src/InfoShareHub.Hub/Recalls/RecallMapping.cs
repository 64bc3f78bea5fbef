using Google.Protobuf.WellKnownTypes;
using InfoShareHub.Alerts.Composing;
using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Ledger.Keys;
using InfoShareHub.Ledger.Recalling;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.Protocol;
using Wire = InfoShareHub.V1;

namespace InfoShareHub.Hub.Recalls;

/// <summary>Recalls on their way to the wire.</summary>
internal static class RecallMapping
{
    public static Wire.Recall ToRecall(DeliveredRecall delivered, CallerIdentity caller, HubSecrets secrets)
    {
        var known = delivered.Recall;
        var agency = caller.Agency.Value;
        var recall = new Wire.Recall
        {
            RecallId = secrets.ToRecallId(caller.Mailbox, known.Number),
            Attempt = delivered.Attempt,
            Reason = known.Reason,
            Retraction = known.Retraction,
            ChildId = secrets.ToChildId(agency, known.Child),
            OwnerAgency = delivered.Owner?.Value ?? string.Empty,
            RaisedTime = Timestamp.FromDateTimeOffset(known.RaisedTime),
            IsOverdue = known.IsOverdue,
        };
        recall.Pieces.Add(known.Pieces.Zip(delivered.ReplacedBy, (piece, replacedBy) =>
        {
            var shown = ToPiece(piece);
            shown.PieceId = secrets.ToPieceId(agency, PieceOf(known.Source, piece), (DataClass)(int)piece.DataClass);
            shown.ReplacedByVersion = replacedBy;
            return shown;
        }));
        return recall;
    }

    public static Wire.RecallStatus ToStatus(ListedRecall listed)
    {
        var known = listed.Recall;
        var recipient = known.Mailbox.Split('/');
        var status = new Wire.RecallStatus
        {
            Number = known.Number,
            Reason = known.Reason,
            Retraction = known.Retraction,
            OwnerAgency = listed.Owner.Value,
            RecordId = known.Source.IsConcern ? string.Empty : listed.SourceId.Value,
            ConcernId = known.Source.IsConcern ? listed.SourceId.Value : string.Empty,
            RecipientAgency = recipient[0],
            RecipientRole = recipient[1],
            RaisedTime = Timestamp.FromDateTimeOffset(known.RaisedTime),
            RaisedIndex = known.RaisedIndex,
            Attempts = listed.Attempts,
            Answer = known.Answer,
            AnsweredTime = known.IsOpen ? null : Timestamp.FromDateTimeOffset(known.AnsweredTime),
            AnsweredIndex = known.AnsweredIndex,
            IsOverdue = known.IsOverdue,
        };
        status.Pieces.Add(known.Pieces.Select(ToPiece));
        return status;
    }

    private static Wire.RecalledPiece ToPiece(Wire.PieceRecalled piece)
    {
        var shown = new Wire.RecalledPiece
        {
            DataClass = piece.DataClass,
            Level = piece.Level,
            Version = piece.Version,
            Purpose = piece.Purpose,
            ToldIndex = piece.ToldIndex,
        };
        for (var rest = piece.Fields & ~ShownPiece.Held; rest != 0; rest &= rest - 1)
        {
            shown.Fields.Add(ItemFields.NameOf((ItemField)System.Numerics.BitOperations.TrailingZeroCount(rest)));
        }

        return shown;
    }

    private static HeldPiece PieceOf(ToldSource source, Wire.PieceRecalled piece)
    {
        return source.IsConcern ? HeldPiece.OfConcern(source.Number) : HeldPiece.OfRecord(source.Number, piece.Item);
    }
}
