using Google.Protobuf.WellKnownTypes;
using InfoShareHub.Ledger.Keys;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using Wire = InfoShareHub.V1;

namespace InfoShareHub.Hub.Disclosures;

/// <summary>Reviews of broken glass on their way to the wire.</summary>
internal static class ReviewMapping
{
    public static Wire.GlassReview ToReview(KnownGrant grant, CallerIdentity caller, HubSecrets secrets)
    {
        var review = new Wire.GlassReview
        {
            ReviewId = secrets.ToReviewId(caller.Agency.Value, grant.Number),
            Agency = grant.Agency,
            StaffId = grant.StaffId,
            SecondStaffId = grant.SecondStaffId,
            ChildId = grant.Child == 0 ? string.Empty : secrets.ToChildId(caller.Agency.Value, grant.Child),
            OpenedTime = Timestamp.FromDateTimeOffset(grant.OpenedTime),
            ExpiresTime = Timestamp.FromDateTimeOffset(grant.ExpiresTime),
            DueTime = Timestamp.FromDateTimeOffset(grant.ReviewDue),
            IsEscalated = grant.IsEscalated,
            IncidentReference = grant.IncidentReference,
            Reason = grant.Reason,
            Uses = grant.Uses,
            Finding = grant.Finding,
            ReviewerStaffId = grant.Reviewer,
        };
        review.DataClasses.Add(grant.Fields.Keys.Order().Select(code => (Wire.DataClass)(int)code));
        return review;
    }
}
