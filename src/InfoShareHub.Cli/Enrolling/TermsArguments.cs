using System.CommandLine;

namespace InfoShareHub.Cli.Enrolling;

/// <summary>Agencies to enrol: a file of them, or one on the command line.</summary>
internal sealed class TermsArguments
{
    private readonly Argument<FileInfo> _file = new Argument<FileInfo>("FILE")
    {
        Description = "YAML or JSON list of agencies: agency_id, display_name, kind, areas, roles, role_codes, actor_key_files (beside the list), contact_route.",
        Arity = ArgumentArity.ZeroOrOne,
    }.AcceptExistingOnly();

    private readonly Option<string?> _agency = new("--agency") { Description = "Or one agency: its id as in its certificates." };
    private readonly Option<string?> _name = new("--name") { Description = "Its name for people." };
    private readonly Option<string?> _kind = new("--kind") { Description = "police, health, education, social_care, voluntary or justice." };
    private readonly Option<string[]> _areas = new("--area") { Description = "Area it works in; may be repeated." };
    private readonly Option<string[]> _roles = new("--role") { Description = "Certificate role it may use; may be repeated." };
    private readonly Option<string[]> _codes = new("--role-code") { Description = "Role code its people may carry; may be repeated." };
    private readonly Option<FileInfo[]> _keys = new("--actor-key") { Description = "PEM file with a key that signs its actor tokens; may be repeated." };
    private readonly Option<string?> _contact = new("--contact") { Description = "Whom people are told to ask." };

    public void AddTo(Command command)
    {
        command.Arguments.Add(_file);
        foreach (var option in (Option[])[_agency, _name, _kind, _areas, _roles, _codes, _keys, _contact])
            command.Options.Add(option);
    }

    /// <summary>The terms, with the folder that their key files lie in.</summary>
    /// <exception cref="WrongUseException">Neither a file nor an agency is named, or both are.</exception>
    public (IReadOnlyList<AgencyTerms> Terms, string Folder) Read(ParseResult parsed) => (parsed.GetValue(_file), parsed.GetValue(_agency)) switch
    {
        ({ } file, null) => (TermsFile.Read(file.FullName), file.DirectoryName!),
        (null, { } agency) => ([One(parsed, agency)], Directory.GetCurrentDirectory()),
        _ => throw new WrongUseException("name either a FILE or an --agency", cause: null),
    };

    private AgencyTerms One(ParseResult parsed, string agency) => new()
    {
        AgencyId = agency,
        DisplayName = parsed.GetValue(_name) ?? agency,
        Kind = parsed.GetValue(_kind) ?? "",
        Areas = [.. parsed.GetValue(_areas) ?? []],
        Roles = [.. parsed.GetValue(_roles) ?? []],
        RoleCodes = [.. parsed.GetValue(_codes) ?? []],
        ActorKeyFiles = [.. (parsed.GetValue(_keys) ?? []).Select(file => file.FullName)],
        ContactRoute = parsed.GetValue(_contact) ?? "",
    };
}
