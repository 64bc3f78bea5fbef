using InfoShareHub.Hub.Options;
using Xunit;

namespace InfoShareHub.Hub.Tests.Options;

public sealed class OptionsReaderTests
{
    private static readonly string[] Least = ["--certs", "c", "--ledger", "file:l"];

    [Fact]
    public void What_is_set_is_taken_and_the_rest_is_safe()
    {
        var reading = OptionsReader.Read<HubOptions>([.. Least, "--port=0", "--limits.ping", "00:00:03"]);

        Assert.Empty(reading.Faults);
        Assert.Equal(("c", "file:l", 0, "127.0.0.1"), (reading.Options.Certs, reading.Options.Ledger, reading.Options.Port, reading.Options.Address));
        Assert.Equal((TimeSpan.FromSeconds(3), 2_000), (reading.Options.Limits.Ping, reading.Options.Limits.Connections));
    }

    [Fact]
    public void All_faults_are_reported_together()
    {
        var reading = OptionsReader.Read<HubOptions>(["--port", "70000", "--auth", "off", "--limits.connections", "many", "loose", "--ledger", "memory:", "--ledger", "file:x", "--anchor"]);

        Assert.Equal(
            [
                "--auth: is not known",
                "--limits.connections: is not a whole number",
                "loose: is not an option",
                "--ledger: is given twice",
                "--anchor: lacks a value",
                "--certs: is required",
                "--ledger: must be file:DIR or redis:HOST:PORT",
                "--port: must be between 0 and 65535",
            ],
            reading.Faults);
    }

    [Fact]
    public void Every_option_says_what_it_is_for_and_keeps_its_own_bounds()
    {
        Assert.All(OptionCatalogue.SlotsOf(new HubOptions()), slot => Assert.NotEmpty(slot.Description));
        Assert.Empty(OptionsReader.Read<HubOptions>(Least).Faults);
    }

    [Fact]
    public void No_option_turns_anything_off()
    {
        string[] banned = ["disable", "insecure", "no-", "skip", "allow-", "enable"];

        Assert.DoesNotContain(OptionCatalogue.SlotsOf(new HubOptions()), slot => banned.Any(word => slot.Key.Contains(word, StringComparison.Ordinal)));
    }
}
