using System.CommandLine;
using InfoShareHub.Cli.Certs;

var root = new RootCommand("InfoShareHub: what agencies, auditors and operators do from a terminal.") { CertsCommand.Create() };
var parsed = root.Parse(args);
var code = await parsed.InvokeAsync();
return parsed.Errors.Count > 0 ? 2 : code;
