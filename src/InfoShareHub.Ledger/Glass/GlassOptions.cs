using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace InfoShareHub.Ledger.Glass;

/// <summary>How long broken glass stays open, and when its review is due.</summary>
internal sealed record GlassOptions
{
    /// <summary>How long a grant is good, 5 minutes to 4 hours. 60 minutes: to find a child in the night, and short enough to be asked for again.</summary>
    [Description("How long broken glass stays open.")]
    [Range(typeof(TimeSpan), "00:05:00", "04:00:00")]
    public TimeSpan Open { get; init; } = TimeSpan.FromMinutes(60);

    /// <summary>Hour of the day, British time, by which a use is reviewed, 0 to 23. 12: who opened something at night is asked before the next one.</summary>
    [Description("Hour of the day, British time, by which broken glass is reviewed.")]
    [Range(0, 23)]
    public int ReviewHour { get; init; } = 12;

    /// <summary>The least time that a reviewer has, 1 to 48 hours; a deadline nearer than that moves to the next day. 4 hours: a morning.</summary>
    [Description("The least time to review broken glass.")]
    [Range(typeof(TimeSpan), "01:00:00", "2.00:00:00")]
    public TimeSpan ReviewLeast { get; init; } = TimeSpan.FromHours(4);

    /// <summary>When the review of a glass broken at an instant is due: the next such hour that leaves the least time.</summary>
    public DateTimeOffset ReviewDueAfter(DateTimeOffset opened)
    {
        var local = BritishTime.ToLocal(opened + ReviewLeast);
        var day = local.TimeOfDay > TimeSpan.FromHours(ReviewHour) ? local.Date.AddDays(1) : local.Date;
        return BritishTime.ToInstant(day.AddHours(ReviewHour));
    }
}
