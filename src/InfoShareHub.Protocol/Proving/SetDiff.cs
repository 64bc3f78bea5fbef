namespace InfoShareHub.Protocol.Proving;

/// <summary>Every cell in which two sets of protocols differ, area by area.</summary>
public sealed record SetDiff
{
    /// <summary>The baselines' difference first, under the area <c>baseline</c>, then that of every area that has an overlay in either set.</summary>
    public required IReadOnlyList<(string Area, ProtocolDiff Diff)> Areas { get; init; }

    /// <summary>Whether anybody in any area is shown more.</summary>
    public bool Widens => Areas.Any(area => area.Diff.Widens);

    /// <summary>Compares what each area goes by. An area without an overlay goes by the baseline.</summary>
    public static SetDiff Of(ProtocolSet old, ProtocolSet @new)
    {
        var areas = old.Areas.Union(@new.Areas, StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new SetDiff
        {
            Areas = [("baseline", ProtocolDiff.Of(old.Baseline, @new.Baseline)), .. areas.Select(area => (area, ProtocolDiff.Of(old.For(area), @new.For(area))))],
        };
    }
}
