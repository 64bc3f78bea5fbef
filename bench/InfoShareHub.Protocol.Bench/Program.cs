using InfoShareHub.Protocol;
using InfoShareHub.Protocol.Bench;
using InfoShareHub.ProtocolFiles;

// usage: InfoShareHub.Protocol.Bench BASELINE.yaml
var reading = ProtocolYaml.Read(await File.ReadAllBytesAsync(args[0]));
if (reading.Document is not { } document)
{
    await Console.Error.WriteLineAsync(string.Join('\n', reading.Faults));
    return 2;
}

Decisions.Measure("baseline", SharingProtocol.Compile(document).Protocol!);
Decisions.Measure("1,000 rules", SharingProtocol.Compile(ManyRules.Of(document)).Protocol!);
return 0;
