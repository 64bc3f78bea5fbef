using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.Protocol;

namespace InfoShareHub.Ledger.Disclosing;

/// <summary>What the protocol looks at of one child for one recipient, as of the state now.</summary>
/// <param name="Child">The child.</param>
/// <param name="Records">Its live records, sealed ones included.</param>
/// <param name="Subject">For rules.</param>
/// <param name="Viewed">Classes the recipient's agency has been shown of this child before.</param>
internal sealed record ChildFacts(ulong Child, IReadOnlyList<KnownRecord> Records, SubjectFacts Subject, ClassSet Viewed)
{
    public static ChildFacts Of(HubState state, ulong child, Recipient recipient, Moment moment)
    {
        var records = state.Records.OfChild(child).ToList();
        var subject = new SubjectFacts
        {
            AgeYears = YoungestAge(records, moment.Date),
            IsKnownToRecipient = records.Exists(record => record.Agency == recipient.Agency),
            IsSealed = records.Exists(record => record.IsSealed),
        };
        var viewed = state.Accesses.ViewedBy(recipient.Agency.Value, state.Records.Children.PastOf(child));
        return new ChildFacts(state.Records.Children.Survivor(child), records, subject, viewed);
    }

    /// <summary>How sure it is that a record is of the child that this recipient knows.</summary>
    public static LinkBasis BasisOf(KnownRecord record, Recipient recipient, HubState state)
    {
        if (record.Agency == recipient.Agency)
        {
            return LinkBasis.OwnRecord;
        }

        var links = state.Records.Children.LinksOf(record.Number);
        return links.Values.Contains(LinkBasis.Confirmed) ? LinkBasis.Confirmed : LinkBasis.Automatic;
    }

    private static int? YoungestAge(List<KnownRecord> records, DateOnly today)
    {
        int? youngest = null;
        foreach (var record in records)
        {
            if (record.Subject?.BirthDate is { } birthDate && !birthDate.IsAfter(today))
            {
                var age = birthDate.YoungestAgeOn(today);
                youngest = youngest is { } known && known < age ? known : age;
            }
        }

        return youngest;
    }
}
