using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol;

namespace InfoShareHub.Cli.Protocols;

/// <summary>
/// What each role is shown of each class in an ordinary case: others' information without marks on a fourteen-year-old, the link confirmed, an authority
/// to cross the regimes, all that is allowed asked for. Each role asks from the kind of body it works in.
/// </summary>
internal sealed class MatrixGrid(SharingProtocol protocol, DateOnly day)
{
    private const int Age = 14;

    private static readonly AgencyId Asker = AskedOptions.Agency("asker");
    private static readonly AgencyId Owner = AskedOptions.Agency("owner");

    public static IReadOnlyList<DataClass> Classes { get; } = Enum.GetValues<DataClass>();

    public static IReadOnlyList<RoleCode> Roles { get; } = Enum.GetValues<RoleCode>();

    public Decision At(DataClass dataClass, RoleCode role, Purpose purpose, Threshold threshold, bool hasConsent, bool isKnown) => protocol.Decide(new DecisionRequest
    {
        Recipient = new Recipient { Agency = Asker, Kind = KindOf(role), Roles = RoleSet.Of(role) },
        Subject = new SubjectFacts { AgeYears = Age, Competence = Competence.Competent, IsKnownToRecipient = isKnown },
        Item = new ItemFacts { DataClass = dataClass, Owner = Owner, OwnerKind = OwnerOf(dataClass) },
        Purpose = purpose,
        Threshold = threshold,
        HasThresholdReference = true,
        Consent = hasConsent ? ConsentState.Given : ConsentState.Refused,
        HasLawfulAuthority = true,
        Basis = LinkBasis.Confirmed,
        RequestedLevel = DisclosureLevel.D5,
        Date = day,
    });

    private static AgencyKind KindOf(RoleCode role) => role switch
    {
        RoleCode.POL or RoleCode.INT => AgencyKind.Police,
        RoleCode.HLT or RoleCode.SEX or RoleCode.MHP or RoleCode.SUB => AgencyKind.Health,
        RoleCode.DSL => AgencyKind.Education,
        RoleCode.VOL => AgencyKind.Voluntary,
        RoleCode.PRB => AgencyKind.Justice,
        _ => AgencyKind.SocialCare,
    };

    private static AgencyKind OwnerOf(DataClass dataClass) => dataClass switch
    {
        DataClass.C04 or DataClass.C05 => AgencyKind.Education,
        DataClass.C06 or DataClass.C07 or DataClass.C08 or DataClass.C09 or DataClass.C17 => AgencyKind.Health,
        DataClass.C12 or DataClass.C13 or DataClass.C14 => AgencyKind.Police,
        _ => AgencyKind.SocialCare,
    };
}
