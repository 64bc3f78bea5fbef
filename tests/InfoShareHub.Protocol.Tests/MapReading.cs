using InfoShareHub.ProtocolFiles;

namespace InfoShareHub.Protocol.Tests;

internal static class MapReading
{
    internal static T CodeOr<T>(this ProtocolMap map, string key, CodeList<T> codes, T otherwise)
        where T : struct => map.Has(key) ? map.Code(key, codes) : otherwise;

    internal static int? OptionalNumberOr(this ProtocolMap map, string key, int otherwise) => map.Has(key) ? map.OptionalNumber(key) : otherwise;
}
