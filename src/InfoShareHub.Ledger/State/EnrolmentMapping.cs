using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Sharing;
using Wire = InfoShareHub.V1;

namespace InfoShareHub.Ledger.State;

/// <summary>Enrolled agencies between the ledger and the domain. What is in the ledger was checked before it was written.</summary>
internal static class EnrolmentMapping
{
    public static EnrolledAgency ToEnrolled(Wire.Agency agency)
    {
        if (!AgencyId.TryParse(agency.AgencyId, out var id))
        {
            throw new InvalidDataException("an enrolled agency has a malformed id");
        }

        return new EnrolledAgency(
            id,
            agency.DisplayName,
            (AgencyKind)(int)agency.Kind,
            [.. agency.Areas],
            [.. agency.Roles],
            [.. agency.RoleCodes.Select(code => Enum.Parse<RoleCode>(code))],
            [.. agency.ActorKeys.Select(key => (ReadOnlyMemory<byte>)key.ToByteArray())],
            agency.ContactRoute,
            agency.Revision);
    }

    public static Wire.Agency ToWire(EnrolledAgency agency)
    {
        var wire = new Wire.Agency
        {
            AgencyId = agency.Id.Value,
            DisplayName = agency.DisplayName,
            Kind = (Wire.AgencyKind)(int)agency.Kind,
            ContactRoute = agency.ContactRoute,
            Revision = agency.Revision,
        };
        wire.Areas.Add(agency.Areas);
        wire.Roles.Add(agency.Roles);
        wire.RoleCodes.Add(agency.RoleCodes.Select(code => code.ToString()));
        wire.ActorKeys.Add(agency.ActorKeys.Select(key => Google.Protobuf.ByteString.CopyFrom(key.Span)));
        return wire;
    }
}
