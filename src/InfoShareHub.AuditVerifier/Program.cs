using InfoShareHub.AuditVerifier;

var parsed = VerifyCommand.Create(Console.Out, Console.Error).Parse(args);

// The parser's own code for a command line that it does not understand is 1; ours is fixed.
var exitCode = await parsed.InvokeAsync();
return parsed.Errors.Count > 0 ? (int)ExitCode.WrongUse : exitCode;
