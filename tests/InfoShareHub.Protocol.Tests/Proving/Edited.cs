using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol.Documents;

namespace InfoShareHub.Protocol.Tests.Proving;

/// <summary>The baseline with one thing changed.</summary>
internal static class Edited
{
    internal static SharingProtocol Class(DataClass dataClass, Func<ClassRules, ClassRules> edit) => Compile(Baseline.Document with
    {
        Classes = [.. Baseline.Document.Classes.Select(rules => rules.DataClass == dataClass ? edit(rules) : rules)],
    });

    internal static SharingProtocol Grant(DataClass dataClass, string id, Func<GrantRule, GrantRule> edit) =>
        Class(dataClass, rules => rules with { Grants = [.. rules.Grants.Select(grant => grant.Rule.Id == id ? edit(grant) : grant)] });

    internal static SharingProtocol Common(Func<CommonRules, CommonRules> edit) => Compile(Baseline.Document with { Common = edit(Baseline.Document.Common) });

    internal static ProtocolRule Rule(string id) => new(id, "owner", "law", "text", "", 0);

    internal static SharingProtocol Compile(ProtocolDocument document)
    {
        var result = SharingProtocol.Compile(document);
        return result.Protocol ?? throw new InvalidDataException(string.Join("; ", result.Faults));
    }
}
