using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace InfoShareHub.Hub.Options;

/// <summary>How recalls are chased.</summary>
internal sealed record RecallTimes
{
    /// <summary>Time after which an open watch gets its unacknowledged recalls again, 1 s to 7 d. 4 h: twice in a working day, and no more noise than that.</summary>
    [Description("Time after which an open watch gets its unacknowledged recalls again.")]
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00")]
    public TimeSpan Again { get; init; } = TimeSpan.FromHours(4);

    /// <summary>
    /// Time after which a recall that nobody has acknowledged is overdue, and on the list of the owner's agency and of the auditors, 1 s to 60 d. 48 h: a
    /// weekend's mailbox is read on Monday.
    /// </summary>
    [Description("Time after which an unacknowledged recall is overdue.")]
    [Range(typeof(TimeSpan), "00:00:01", "60.00:00:00")]
    public TimeSpan Overdue { get; init; } = TimeSpan.FromHours(48);

    /// <summary>How often the hub looks for what has expired or is overdue, 1 s to 1 h. A minute: expiries are days, and looking costs nothing.</summary>
    [Description("How often the hub looks for what has expired or is overdue.")]
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan Look { get; init; } = TimeSpan.FromMinutes(1);
}
