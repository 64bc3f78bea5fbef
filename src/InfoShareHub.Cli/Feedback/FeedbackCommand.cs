using System.CommandLine;

namespace InfoShareHub.Cli.Feedback;

/// <summary><c>infoshare feedback get|give</c>.</summary>
internal static class FeedbackCommand
{
    public static Command Create() => new("feedback", "What became of a concern: for whoever reported it, and from who screened it.") { GetCommand.Create(), GiveCommand.Create() };
}
