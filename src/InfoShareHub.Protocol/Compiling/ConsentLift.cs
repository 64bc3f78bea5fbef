namespace InfoShareHub.Protocol.Compiling;

/// <summary>What makes consent unnecessary in one case, beside an emergency.</summary>
internal enum ConsentLift
{
    None = 0,

    /// <summary>The duty to share is met, and in force on the day.</summary>
    Duty = 1,

    /// <summary>It is a report that must reach the police or the local authority.</summary>
    Report = 2,
}
