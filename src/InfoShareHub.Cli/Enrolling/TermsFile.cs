using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace InfoShareHub.Cli.Enrolling;

/// <summary>Reads agencies from a YAML or JSON file: a list of terms. JSON is YAML, so one reader serves both.</summary>
internal static class TermsFile
{
    /// <summary>The terms in the order of the file.</summary>
    /// <exception cref="WrongUseException">The file is no such list, or has a key that is not known.</exception>
    public static IReadOnlyList<AgencyTerms> Read(string file)
    {
        var reader = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build();
        try
        {
            return reader.Deserialize<List<AgencyTerms>>(File.ReadAllText(file)) ?? [];
        }
        catch (YamlException malformed)
        {
            throw new WrongUseException($"`{file}` line {malformed.Start.Line}: {malformed.InnerException?.Message ?? malformed.Message}", malformed);
        }
    }
}
