using InfoShareHub.Hub;
using InfoShareHub.Hub.Options;

if (args is ["--help"] or ["-h"])
{
    await Console.Out.WriteAsync(OptionCatalogue.Help(typeof(HubOptions)));
    return 0;
}

var reading = OptionsReader.Read<HubOptions>(args);
if (reading.Faults.Count > 0)
{
    foreach (var fault in reading.Faults)
        await Console.Error.WriteLineAsync(fault);

    return 2;
}

try
{
    await using var hub = HubHost.Build(reading.Options, TimeProvider.System, HubLogging.ToStandardError);
    await hub.RunAsync();
    return 0;
}
catch (HubStartException exception)
{
    foreach (var fault in exception.Faults)
        await Console.Error.WriteLineAsync(fault);

    return 3;
}
