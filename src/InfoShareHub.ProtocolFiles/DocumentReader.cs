using InfoShareHub.Protocol.Documents;

namespace InfoShareHub.ProtocolFiles;

/// <summary>The file's top level: who says it, the situations, the common rules and the classes.</summary>
internal static class DocumentReader
{
    internal static ProtocolDocument Read(ProtocolMap map)
    {
        var document = new ProtocolDocument
        {
            Header = HeaderOf(map.Map("protocol")),
            Situations = SituationsOf(map.Map("situations")),
            Common = CommonReader.Read(map.Map("common")),
            Classes = ClassesOf(map.Map("classes")),
            Claims = ClaimReader.ListOf(map),
            Decisions = DecisionReader.ListOf(map),
        };
        map.Close();
        return document;
    }

    internal static ProtocolHeader HeaderOf(ProtocolMap map)
    {
        var header = new ProtocolHeader
        {
            Id = map.Text("id"),
            Version = map.Text("version"),
            ValidFrom = map.Day("valid_from"),
            ValidUntil = map.OptionalDay("valid_until"),
            Area = map.Text("area"),
            Dpia = map.Text("dpia"),
            Agreement = map.Text("agreement"),
            ApprovedBy = [.. map.Maps("approved_by").Select(ControllerOf)],
            Line = map.Line,
        };
        map.Close();
        return header;
    }

    private static Controller ControllerOf(ProtocolMap map)
    {
        var controller = new Controller(map.Text("name"), map.Code("kind", ProtocolCodes.Kinds));
        map.Close();
        return controller;
    }

    internal static List<Situation> SituationsOf(ProtocolMap map)
    {
        var situations = new List<Situation>();
        foreach (var name in map.Keys)
            situations.Add(new Situation(name, [.. map.Maps(name).Select(RuleReader.CircumstanceOf)], map.Line));
        map.Close();
        return situations;
    }

    private static List<ClassRules> ClassesOf(ProtocolMap map)
    {
        var classes = new List<ClassRules>();
        foreach (var code in map.Keys)
        {
            if (ProtocolCodes.Classes.TryRead(code, out var dataClass))
                classes.Add(ClassReader.Read(map.Map(code), dataClass));
        }

        map.Close();
        return classes;
    }
}
