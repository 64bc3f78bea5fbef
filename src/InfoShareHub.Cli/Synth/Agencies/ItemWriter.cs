using InfoShareHub.V1;

namespace InfoShareHub.Cli.Synth.Agencies;

/// <summary>What an agency knows of a child beyond who they are: a few items of its own classes.</summary>
internal static class ItemWriter
{
    private static readonly Dictionary<string, ItemTemplate[]> Templates = new(StringComparer.Ordinal)
    {
        ["police"] =
        [
            new(DataClass.C12, "Public Protection Unit", "PPU duty desk, 03069 990100", "missing_episode,returned", "closed", "Reported missing overnight, found safe at a friend's home the next morning.", Standing.Fact, "PC Pretend"),
            new(DataClass.C12, "Response team", "PPU duty desk, 03069 990100", "domestic_incident,child_present", "closed", "Officers attended a verbal argument between adults; the child was upstairs.", Standing.Fact, "PC Invented"),
            new(DataClass.C14, "Offender management", "OM desk, 03069 990101", "protective_condition", "current", "A named adult may not collect the child from school.", Standing.Fact, "DS Example"),
        ],
        ["health"] =
        [
            new(DataClass.C06, "Saltmarsh Quay emergency department", "Named nurse, 01632 960100", "attendance,injury", "closed", "Attended with a sprained wrist; account consistent with a fall.", Standing.Fact, "Sister Fabricated"),
            new(DataClass.C06, "Health visiting", "Named nurse, 01632 960100", "missed_appointment", "open", "Two developmental reviews were not attended.", Standing.Fact, "HV Makebelieve"),
            new(DataClass.C07, "CAMHS Eastmoor", "CAMHS duty, 01632 960101", "anxiety,current_care", "current", "Seen fortnightly; no therapy content is shared.", Standing.Opinion, "Dr Fictional"),
            new(DataClass.C08, "Quayside clinic", "Clinic lead, 01632 960102", "attendance", "closed", "Attended the young people's clinic.", Standing.Fact, "Dr Imaginary"),
        ],
        ["education"] =
        [
            new(DataClass.C04, "Northmere Academy", "Safeguarding lead, 0113 4960100", "attendance_below_80", "current", "Attendance 76 per cent this term, absences mostly on Mondays.", Standing.Fact, "Ms Notional"),
            new(DataClass.C04, "Nether Inkling Primary", "Safeguarding lead, 0113 4960101", "enrolled", "current", "On roll, no exclusions.", Standing.Fact, "Mr Hypothetical"),
            new(DataClass.C05, "Eastmoor SEND team", "SEND desk, 0113 4960102", "ehcp,speech_language", "current", "Education, health and care plan for speech and language.", Standing.Fact, "Mx Placeholder"),
            new(DataClass.C16, "Northmere Academy", "Safeguarding lead, 0113 4960100", "neglect_indicators", "open", "Often hungry in the morning, wears the same jumper all week.", Standing.Opinion, "Ms Notional"),
        ],
        ["social"] =
        [
            new(DataClass.C10, "Children's social care Eastmoor", "Duty team, 0114 4960100", "child_in_need", "current", "Child in need plan since the spring, reviewed every six weeks.", Standing.Fact, "SW Conceptual"),
            new(DataClass.C11, "Assessment team", "Duty team, 0114 4960100", "single_assessment", "closed", "Single assessment closed with early help in place.", Standing.Opinion, "SW Sample"),
            new(DataClass.C03, "Children's social care Eastmoor", "Duty team, 0114 4960100", "parent,grandparent", "current", "Lives with mother; grandmother helps after school.", Standing.Fact, "SW Conceptual"),
        ],
        ["charity"] =
        [
            new(DataClass.C16, "Lanternfish youth club", "Project lead, 0121 4960100", "worry", "open", "Says an older friend pays for taxis and phones.", Standing.ChildsWords, "Youth worker Mock"),
            new(DataClass.C15, "Lanternfish outreach", "Project lead, 0121 4960100", "exploitation_tool,medium", "current", "Screening tool completed, level medium, review in three months.", Standing.Opinion, "Youth worker Mock"),
        ],
    };

    public static IEnumerable<DataItem> Write(AgencyProfile agency, DateOnly asOf, Chance chance)
    {
        var templates = Templates[agency.Id];
        var first = chance.Below(templates.Length);
        var count = chance.Happens(0.6) ? 1 : 2;
        for (var i = 0; i < Math.Min(count, templates.Length); i++)
            yield return templates[(first + i) % templates.Length].On(asOf.AddDays(-chance.Between(5, 400)));
    }
}
