using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Records;
using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Alerts.Composing;

/// <summary>A concern and what the hub knows of its child, at one moment. Recipients and alerts follow from it and from nothing else.</summary>
public sealed record ConcernFacts
{
    /// <summary>The concern as reported.</summary>
    public required ConcernReport Report { get; init; }

    /// <summary>The hub's number of the concern; 0 while it has none.</summary>
    public ulong ConcernNumber { get; init; }

    /// <summary>Who reported it.</summary>
    public required AgencyId Reporter { get; init; }

    /// <summary>What kind of body the reporter is.</summary>
    public required AgencyKind ReporterKind { get; init; }

    /// <summary>Areas that the reporter works in.</summary>
    public IReadOnlyList<string> ReporterAreas { get; init; } = [];

    /// <summary>How to reach the reporter.</summary>
    public string ReporterRoute { get; init; } = "";

    /// <summary>Reported through the protected route: nobody is told who reported, and nobody of the reporter's agency is told at all.</summary>
    public bool IsProtected { get; init; }

    /// <summary>The child: as reported, or from the reporter's own record; null while only decisions are wanted.</summary>
    public required SubjectIdentity? Subject { get; init; }

    /// <summary>The reporter's record that <see cref="Subject"/> is from; 0 where the concern itself brought it.</summary>
    public ulong SubjectRecordNumber { get; init; }

    /// <summary>The area where the child lives or was found.</summary>
    public required string Area { get; init; }

    /// <summary>The child's age on the day, the youngest that the birth date allows; null when not known.</summary>
    public int? AgeYears { get; init; }

    /// <summary>Whether the child's identity is sealed.</summary>
    public bool IsSealed { get; init; }

    /// <summary>Records linked to the child, of all agencies, by an automatic or confirmed link.</summary>
    public required IReadOnlyList<LinkedRecord> Linked { get; init; }

    /// <summary>Records that may be about the child; for screeners only.</summary>
    public IReadOnlyList<LinkedRecord> Possible { get; init; } = [];

    /// <summary>Protected records that the subject may be; for the seal-holder only.</summary>
    public IReadOnlyList<LinkedRecord> Resembled { get; init; } = [];

    /// <summary>The purpose that the concern itself gives: immediate protection in danger, a strategy discussion at L4, else screening.</summary>
    public Purpose Purpose => (Report.IsImmediateDanger, Report.Threshold) switch
    {
        (true, _) or (_, Threshold.L4Plus) => Purpose.P4,
        (_, Threshold.L4) => Purpose.P3,
        _ => Purpose.P1,
    };
}
