using InfoShareHub.Ledger.Tests.Files;

return args is ["append", var folder] ? await AppendingProcess.RunAsync(folder) : 2;
