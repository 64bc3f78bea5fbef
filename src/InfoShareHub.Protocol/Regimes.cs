using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol;

/// <summary>The regime of each kind of body.</summary>
public static class Regimes
{
    /// <summary>Competent authorities are under Part 3, everybody else under UK GDPR.</summary>
    public static Regime Of(AgencyKind kind) => kind switch
    {
        AgencyKind.Police or AgencyKind.Justice => Regime.Part3,
        AgencyKind.Health or AgencyKind.Education or AgencyKind.SocialCare or AgencyKind.Voluntary => Regime.UkGdpr,
        _ => Regime.Unknown,
    };
}
