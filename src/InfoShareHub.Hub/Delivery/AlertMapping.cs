using System.Diagnostics;
using Google.Protobuf.WellKnownTypes;
using InfoShareHub.Alerts.Composing;
using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Hub.Reading;
using InfoShareHub.Ledger.Delivery;
using InfoShareHub.Ledger.Keys;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using Wire = InfoShareHub.V1;

namespace InfoShareHub.Hub.Delivery;

/// <summary>Alerts on their way to the wire.</summary>
internal static class AlertMapping
{
    public static Wire.Alert ToAlert(Delivered delivered, CallerIdentity caller, HubSecrets secrets) => delivered switch
    {
        DeliveredAlert alert => ToAlert(alert, caller, secrets),
        DeliveredNotice notice => ToAlert(notice, caller, secrets),
        _ => throw new UnreachableException(),
    };

    private static Wire.Alert ToAlert(DeliveredNotice delivered, CallerIdentity caller, HubSecrets secrets)
    {
        var known = delivered.Notice;
        var notice = new Wire.Notice { Kind = known.Kind, ByAgency = known.ByAgency, ByStaffId = known.ByStaffId };
        notice.DataClasses.Add(known.Classes.Select(code => (Wire.DataClass)(int)code));
        if (delivered.Glass is { } glass)
        {
            notice.IncidentReference = glass.IncidentReference;
            notice.DueTime = Timestamp.FromDateTimeOffset(glass.ReviewDue);
            notice.ReviewId = known.Audience.Contains(RoleCode.MGR) ? secrets.ToReviewId(caller.Agency.Value, glass.Number) : string.Empty;
        }

        return new Wire.Alert
        {
            AlertId = secrets.ToAlertId(caller.Mailbox, delivered.Sequence),
            Attempt = delivered.Attempt,
            ChildId = delivered.Child == 0 ? string.Empty : secrets.ToChildId(caller.Agency.Value, delivered.Child),
            ReceivedTime = Timestamp.FromDateTimeOffset(known.RaisedTime),
            IsUrgent = known.IsUrgent,
            Notice = notice,
        };
    }

    private static Wire.Alert ToAlert(DeliveredAlert delivered, CallerIdentity caller, HubSecrets secrets)
    {
        var content = delivered.Content;
        var alert = new Wire.Alert
        {
            AlertId = secrets.ToAlertId(caller.Mailbox, delivered.Sequence),
            Attempt = delivered.Attempt,
            ChildId = secrets.ToChildId(caller.Agency.Value, delivered.Child),
            ReceivedTime = Timestamp.FromDateTimeOffset(delivered.Concern.ReceivedTime),
            EventTime = content.EventTime is { } happened ? Timestamp.FromDateTimeOffset(happened) : null,
            ReportingAgency = content.ReportingAgency?.Value ?? string.Empty,
            Category = (Wire.ConcernCategory)(int)(content.Category ?? default),
            IsUrgent = content.IsUrgent,
            Threshold = (Wire.Threshold)(int)content.Threshold,
            ProtectedRoute = content.IsProtected,
        };
        alert.Concern.Add(SharingMapping.ToItems(content.Concern, caller, secrets));
        alert.Known.Add(SharingMapping.ToItems(content.Known, caller, secrets));
        alert.Matches.Add(content.Matches.Select(match => ToMatch(match, delivered, caller, secrets)));
        return alert;
    }

    private static Wire.MatchedRecord ToMatch(LinkedRecord match, DeliveredAlert delivered, CallerIdentity caller, HubSecrets secrets)
    {
        var link = LinkOf(match.RecordNumber, delivered.Concern);
        return new Wire.MatchedRecord
        {
            Agency = match.Agency.Value,
            Band = link?.Band ?? ToBand(match.Basis),
            Explanation = link?.Explanation,
            ChildId = secrets.ToChildId(caller.Agency.Value, delivered.ChildOf[match.RecordNumber]),
        };
    }

    /// <summary>Why the record was compared with the concern; null for one that is the child's through another record.</summary>
    private static KnownLink? LinkOf(ulong record, KnownConcern concern)
    {
        return concern.Links.Concat(concern.Possible).Concat(concern.SealedMatches).FirstOrDefault(link => link.Record == record);
    }

    private static Wire.Band ToBand(LinkBasis basis) => basis switch
    {
        LinkBasis.Possible => Wire.Band.Possible,
        LinkBasis.Automatic => Wire.Band.Automatic,
        LinkBasis.Confirmed or LinkBasis.OwnRecord => Wire.Band.Confirmed,
        _ => Wire.Band.Unspecified,
    };
}
