using System.Diagnostics;
using InfoShareHub.Protocol;

namespace InfoShareHub.ProtocolFiles;

/// <summary>What each mark says, for the people who set it.</summary>
internal static class MarkTexts
{
    internal static string Of(Marker marker) => marker switch
    {
        Marker.Sealed => "sealed: for the seal-holder alone",
        Marker.Private => "the clinician keeps it private; on a concern: the reporter stays anonymous",
        Marker.Detriment => "sharing was judged more harmful to the child than not sharing",
        Marker.Released => "released by the owner for the case",
        Marker.HarmIndicator => "a clinician has found indicators of exploitation or abuse",
        Marker.SafeguardingEvent => "coded as a safeguarding event",
        Marker.SafetyPlan => "a safety plan that those around the child must know",
        Marker.MissingEpisode => "a missing episode",
        Marker.Encompass => "the notice to a school under Operation Encompass",
        Marker.ProtectsChild => "the condition, order or name protects this child",
        Marker.StepDown => "part of a step-down package for early help",
        Marker.HandlingP => "intelligence, handling code P: lawful sharing permitted",
        Marker.HandlingC => "intelligence, handling code C: permitted with the originator's conditions",
        Marker.SourceGraded => "intelligence with a source grade: 1 reliable, 2 untested, 3 not reliable; rules call it `source-graded`",
        Marker.Assessed => "intelligence with an assessment: A known directly, B indirectly and corroborated, C indirectly, D not known; rules call it `assessed`",
        Marker.GradeE => "intelligence, assessment E: suspected false; never leaves the police",
        Marker.Sanitised => "intelligence from which the source was removed",
        Marker.OriginatorApproved => "the originator has approved this sanitised line of handling code C",
        Marker.BirthFamily => "it joins an adopted child to the birth family",
        Marker.Unfounded => "an allegation that was found unfounded or malicious",
        Marker.Embargoed => "held back for the time being",
        Marker.ChildsView => "the child's own view is recorded",
        Marker.Adopted => "the child was adopted",
        Marker.OmitIdentifiers => "the consistent identifiers are left out",
        Marker.Unconfirmed => "old, not checked when it was due, or disputed",
        Marker.TouchesHealth => "answers that touch sexual health or substance misuse",
        _ => throw new UnreachableException($"{marker}"),
    };
}
