using System.Text.RegularExpressions;
using InfoShareHub.Architecture.Tests.Reading;
using Xunit;

namespace InfoShareHub.Architecture.Tests.Sources;

public sealed partial class TypeTests
{
    [Fact]
    public void A_class_is_sealed_unless_something_derives_from_it()
    {
        var derivedFrom = Repository.Sources.SelectMany(source => source.Types).SelectMany(type => type.Bases).ToHashSet(StringComparer.Ordinal);
        var broken =
            from source in Repository.Sources
            from type in source.Types
            where type.IsClass && !type.Is("sealed") && !type.Is("static") && !type.Is("abstract") && !derivedFrom.Contains(type.Name)
            where source.Name != "Program"
            select $"{source.Path}:{type.Line} {type.Name}";

        Rule.Holds("seal it; open it on the day something derives from it", broken);
    }

    [Fact]
    public void Hub_and_ledger_keep_their_types_to_themselves()
    {
        // The store's interface with what it is made of, for whoever writes another store; and the two stores with their options.
        string[] open =
        [
            "ILedger", "LedgerBatch", "LedgerHead", "StoredEntry", "NewDataKey", "AppendOutcome", "LedgerCorruptException", "LedgerUnavailableException",
            "FileLedger", "FileLedgerOptions", "RedisLedger", "RedisLedgerOptions", "RedisLedgerAccess",
        ];
        var broken =
            from source in Repository.ProductSources
            where source.Project is "InfoShareHub.Hub" or "InfoShareHub.Ledger" or "InfoShareHub.Cli" or "InfoShareHub.AuditVerifier"
            where source.Project != "InfoShareHub.Ledger" || !open.Contains(source.Name)
            from type in source.Types
            where !type.IsNested && type.Is("public")
            select $"{source.Path}:{type.Line} {type.Name}";

        Rule.Holds("make it internal; tests see it through InternalsVisibleTo", broken);
    }

    [Fact]
    public void A_type_is_written_in_one_piece()
    {
        var broken =
            from source in Repository.ProductSources
            from type in source.Types
            where type.Is("partial") && !GeneratorAttribute().IsMatch(source.Code)
            select $"{source.Path}:{type.Line} {type.Name}";

        Rule.Holds("split the job instead of the file; partial is for what a generator completes", broken);
    }

    [GeneratedRegex(@"\[(LoggerMessage|GeneratedRegex|LibraryImport|JsonSerializable)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex GeneratorAttribute();
}
