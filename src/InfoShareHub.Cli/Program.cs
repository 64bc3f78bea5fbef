using InfoShareHub.Cli;

return await InfoShareCommand.RunAsync(args, Console.Out, Console.Error, CancellationToken.None);
