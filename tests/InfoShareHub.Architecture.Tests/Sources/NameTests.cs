using System.Text.RegularExpressions;
using InfoShareHub.Architecture.Tests.Reading;
using Xunit;

namespace InfoShareHub.Architecture.Tests.Sources;

public sealed partial class NameTests
{
    /// <summary>Names of standards that end in digits of their own.</summary>
    private static readonly string[] Standards = ["Base64", "Sha256", "Utf8", "P256", "Xxh3", "Crc32"];

    [Fact]
    public void A_namespace_is_its_folder()
    {
        var broken =
            from source in Repository.Sources
            let expected = string.Join('.', source.Path.Split('/')[1..^1])
            where source.Types.Count > 0 && source.Namespace != expected
            select $"{source.Path} says {source.Namespace}, lies in {expected}";

        Rule.Holds("move the file or correct its namespace", broken);
    }

    [Fact]
    public void A_file_holds_one_type_and_has_its_name()
    {
        var broken =
            from source in Repository.Sources
            let types = source.Types.Where(type => !type.IsNested && !type.Is("file")).ToList()
            where types.Count > 1 || (types.Count == 1 && types[0].Name != source.Name.Split('{')[0])
            select $"{source.Path} declares {string.Join(", ", types.Select(type => type.Name))}";

        Rule.Holds("give each type a file of its own, named after it", broken);
    }

    [Fact]
    public void A_name_says_the_job()
    {
        var broken =
            from source in Repository.Sources
            from type in source.Types
            where EmptyEnding().IsMatch(type.Name) && !Standards.Any(standard => type.Name.EndsWith(standard, StringComparison.Ordinal))
            select $"{source.Path}:{type.Line} {type.Name}";

        Rule.Holds("name what the type is or does in words of the domain, not with Manager, Helper, Util, Processor, Info, Data, Impl or a number", broken);
    }

    [Fact]
    public void A_constant_lives_beside_its_reader()
    {
        Rule.Holds(
            "move each constant to the type that reads it",
            Repository.Sources.Where(source => source.Name is "Constants" or "Consts" or "Globals").Select(source => source.Path));
    }

    [Fact]
    public void An_interface_begins_with_I_and_nothing_else_does()
    {
        var broken =
            from source in Repository.Sources
            from type in source.Types
            where InterfaceName().IsMatch(type.Name) != (type.Kind == "interface")
            select $"{source.Path}:{type.Line} {type.Name}";

        Rule.Holds("rename the type", broken);
    }

    [GeneratedRegex(@"(Manager|Helper|Helpers|Util|Utils|Utility|Processor|Info|Data|Impl|\d)$", RegexOptions.ExplicitCapture)]
    private static partial Regex EmptyEnding();

    [GeneratedRegex("^I[A-Z][a-z]")]
    private static partial Regex InterfaceName();
}
