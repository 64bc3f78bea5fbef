using System.CommandLine;

namespace InfoShareHub.Cli.Connecting;

/// <summary>The options of every command that calls a hub: where it is, and who calls.</summary>
internal sealed class ConnectionArguments
{
    private readonly Option<Uri> _hub = new("--hub") { Description = "The hub's address, such as https://localhost:7443.", Required = true, CustomParser = parsed => ParseAddress(parsed) };
    private readonly Option<DirectoryInfo> _certs = new("--certs") { Description = "Folder with ca.crt, checkpoint.pub and the caller's certificate and key.", Required = true };
    private readonly Option<string> _as = new("--as") { Description = "Whose certificate in that folder, such as police-contributor.", Required = true };
    private readonly Option<string?> _staff = new("--staff") { Description = "Staff id of the person behind the call; needs AGENCY-actor.key in the folder." };
    private readonly Option<string[]> _roles = new("--roles") { Description = "Role codes the person carries, such as SCR,MGR." };
    private readonly Option<string?> _second = new("--second") { Description = "A second person behind the call, STAFF:ROLE,ROLE, such as duty-2:SWK." };
    private readonly Option<FileInfo?> _checkpoint = new("--checkpoint") { Description = "File that remembers the last proved checkpoint [default: NAME.checkpoint in the folder]." };

    public void AddTo(Command command)
    {
        command.Options.Add(_hub);
        command.Options.Add(_certs);
        command.Options.Add(_as);
        command.Options.Add(_staff);
        command.Options.Add(_roles);
        command.Options.Add(_checkpoint);
    }

    /// <summary>For commands where four eyes may be needed.</summary>
    public void AddSecondTo(Command command) => command.Options.Add(_second);

    /// <summary>Prepares the connection; nothing is sent yet.</summary>
    /// <exception cref="WrongUseException">A file is missing or unusable.</exception>
    public HubSession Open(ParseResult parsed)
    {
        var folder = parsed.GetRequiredValue(_certs).FullName;
        var caller = new Caller(folder, parsed.GetRequiredValue(_as), parsed.GetValue(_staff), [.. (parsed.GetValue(_roles) ?? []).SelectMany(roles => roles.Split(','))])
        {
            Second = parsed.GetValue(_second) is { } second ? ReadSecond(second) : null,
        };
        var checkpoint = parsed.GetValue(_checkpoint)?.FullName ?? Path.Combine(folder, caller.Name + ".checkpoint");
        return HubSession.Open(parsed.GetRequiredValue(_hub), caller, checkpoint);
    }

    private static SecondCaller ReadSecond(string text) => text.Split(':') is [{ Length: > 0 } staff, { Length: > 0 } roles]
        ? new SecondCaller(staff, roles.Split(','))
        : throw new WrongUseException($"`{text}` is not of the form STAFF:ROLE,ROLE", cause: null);

    private static Uri? ParseAddress(System.CommandLine.Parsing.ArgumentResult parsed)
    {
        if (Uri.TryCreate(parsed.Tokens[0].Value, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps)
            return address;
        parsed.AddError("--hub must be an address such as https://localhost:7443");
        return null;
    }
}
