using System.Globalization;
using InfoShareHub.Protocol;
using InfoShareHub.Protocol.Proving;
using Wire = InfoShareHub.V1;

namespace InfoShareHub.Hub.Protocols;

/// <summary>What changes, on its way to the wire.</summary>
internal static class EffectMapping
{
    // More than anybody reads; a file and the command line's own comparison are for the rest.
    private const int MaxChanges = 1_000;

    public static Wire.ProtocolEffect ToEffect(AreaDiff change)
    {
        var diff = change.Diff;
        var effect = new Wire.ProtocolEffect
        {
            Area = change.Area,
            OldName = diff.Old,
            NewName = diff.New,
            Widens = diff.Widens,
            Narrows = diff.Narrows,
            CellsCompared = diff.Cells.ToString(CultureInfo.InvariantCulture),
            CellsChanged = diff.ChangedCells.ToString(CultureInfo.InvariantCulture),
            ChangesCount = (uint)diff.Lines.Count,
        };
        effect.Changes.Add(diff.Lines.Take(MaxChanges).Select(ToChange));
        return effect;
    }

    private static Wire.CellChange ToChange(DiffLine line)
    {
        var change = new Wire.CellChange
        {
            DataClass = (Wire.DataClass)(int)line.DataClass,
            When = line.When,
            Requested = (Wire.DisclosureLevel)(int)line.Requested,
            OldEnd = (Wire.DecisionEnd)(int)line.OldOutcome,
            NewEnd = (Wire.DecisionEnd)(int)line.NewOutcome,
            OldLevel = (Wire.DisclosureLevel)(int)line.OldLevel,
            NewLevel = (Wire.DisclosureLevel)(int)line.NewLevel,
            Widens = line.Widens,
            Narrows = line.Narrows,
            Cells = line.Cells.ToString(CultureInfo.InvariantCulture),
        };
        change.Roles.Add(line.Roles.Select(role => role.ToString()));
        change.GainedFields.Add(line.Gained.Select(ItemFields.NameOf));
        change.LostFields.Add(line.Lost.Select(ItemFields.NameOf));
        change.NewObligations.Add(line.NewObligations.Select(NameOf));
        change.DroppedObligations.Add(line.DroppedObligations.Select(NameOf));
        return change;
    }

    private static string NameOf(Obligation obligation) => SnakeCase.Of(obligation.ToString());
}
