using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Concerns.Records;

/// <summary>One piece of information about a person beyond identity and address: what the protocol grades by class. Empty text means not stated.</summary>
public sealed record DataItem
{
    /// <summary>Which class it is; C01 and C02 are carried in the subject and refused here.</summary>
    public required DataClass DataClass { get; init; }

    /// <summary>The service that holds it, at most 200 characters. Shown from D2.</summary>
    public string Service { get; init; } = "";

    /// <summary>How to reach the holder: role, telephone or mailbox, at most 200 characters. Shown from D1, so it must not name the service where that matters.</summary>
    public string ContactRoute { get; init; } = "";

    /// <summary>When the service last saw the person. Shown to the month at D2, in full from D3.</summary>
    public PartialDate? LastContact { get; init; }

    /// <summary>Category codes of the owner, at most 20 of 100 characters. Shown from D3, except codes that begin with <c>isp:</c>, which speak to the protocol only.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Status code, at most 100 characters. Shown from D3.</summary>
    public string Status { get; init; } = "";

    /// <summary>Period the item covers. Shown from D3.</summary>
    public PartialDate? From { get; init; }

    /// <summary>End of the period, if ended. Shown from D3.</summary>
    public PartialDate? Until { get; init; }

    /// <summary>The content, at most 8,000 characters. Shown from D4.</summary>
    public string Text { get; init; } = "";

    /// <summary>Whether the text is fact, opinion or the child's words. Shown with the text.</summary>
    public Standing Standing { get; init; }

    /// <summary>Who wrote or reported it, at most 200 characters. Shown at D5 only.</summary>
    public string Author { get; init; } = "";

    /// <summary>Files that stay with their owner, at most 10. Shown from D4.</summary>
    public IReadOnlyList<AttachmentPointer> Attachments { get; init; } = [];

    /// <summary>Persons and passages that are masked for everybody but the owner, at most 20.</summary>
    public IReadOnlyList<Mention> Mentions { get; init; } = [];

    /// <summary>Grade of police intelligence; shown beside the text.</summary>
    public IntelligenceGrade? Grade { get; init; }

    /// <summary>The owner judged that disclosing it would harm the child more than not.</summary>
    public DetrimentJudgement? Detriment { get; init; }

    /// <summary>Staff who are the alleged source of harm to the child, or close to them, at most 20. They learn nothing of the child, whatever their role.</summary>
    public IReadOnlyList<StaffReference> BarredStaff { get; init; } = [];

    /// <summary>Everything that is wrong with it, empty when it may be kept. Ask at the edge, before anything else sees the item.</summary>
    public IReadOnlyList<FieldFault> FindFaults()
    {
        var faults = new List<FieldFault>();
        FieldLimits.CheckDefined(faults, "data_class", DataClass);
        if (DataClass is DataClass.C01 or DataClass.C02)
            faults.Add(new FieldFault("data_class", "identity and addresses are carried in the subject"));
        FieldLimits.CheckText(faults, "service", Service, 200);
        FieldLimits.CheckText(faults, "contact_route", ContactRoute, 200);
        FieldLimits.CheckTexts(faults, "categories", Categories, 20, 100);
        FieldLimits.CheckText(faults, "status", Status, 100);
        if (From is not null && Until is not null && Until.LatestDay < From.EarliestDay)
            faults.Add(new FieldFault("until", "ends before it begins"));
        FieldLimits.CheckText(faults, "text", Text, 8000);
        FieldLimits.CheckDefined(faults, "standing", Standing);
        FieldLimits.CheckText(faults, "author", Author, 200);
        FieldLimits.CheckCount(faults, "attachments", Attachments.Count, 0, 10);
        CheckMentions(faults);
        FieldLimits.CheckCount(faults, "barred_staff", BarredStaff.Count, 0, 20);
        if (Grade is not null && DataClass != DataClass.C13)
            faults.Add(new FieldFault("grade", "belongs to police intelligence, class C13"));
        if (Detriment is not null)
            CheckDetriment(faults, Detriment);
        return faults;
    }

    /// <summary>The type's name only.</summary>
    public override string ToString() => nameof(DataItem);

    private void CheckMentions(List<FieldFault> faults)
    {
        FieldLimits.CheckCount(faults, "mentions", Mentions.Count, 0, 20);
        for (var i = 0; i < Mentions.Count && i < 20; i++)
        {
            FieldLimits.CheckText(faults, $"mentions[{i}].words", Mentions[i].Words, 500);
            FieldLimits.CheckDefined(faults, $"mentions[{i}].role", Mentions[i].Role);
            // One letter would mask half of any text and say nothing by it.
            if (Mentions[i].Words.Trim().Length < 2)
                faults.Add(new FieldFault($"mentions[{i}].words", "needs 2 characters or more"));
        }
    }

    private static void CheckDetriment(List<FieldFault> faults, DetrimentJudgement judgement)
    {
        if (!StaffId.IsStaffId(judgement.Author))
            faults.Add(new FieldFault("detriment.author", "must be 1 to 64 characters of A-Z a-z 0-9 . _ @ -"));
        if (judgement.Reason.Trim().Length < 3)
            faults.Add(new FieldFault("detriment.reason", "must say why in 3 to 500 characters"));
        FieldLimits.CheckText(faults, "detriment.reason", judgement.Reason, 500);
    }
}
