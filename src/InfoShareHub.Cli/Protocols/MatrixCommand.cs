using System.CommandLine;
using InfoShareHub.Cli.Terminals;
using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol;
using Spectre.Console;

namespace InfoShareHub.Cli.Protocols;

/// <summary><c>infoshare protocol matrix</c>: who is shown how much of which class.</summary>
internal static class MatrixCommand
{
    private static readonly bool[] Both = [true, false];

    public static Command Create()
    {
        var files = DocumentSet.Argument();
        var purpose = CodeOption.One<Purpose>("--purpose", "Purpose of the table; P1 unless said otherwise.", "");
        var threshold = CodeOption.One<Threshold>("--threshold", "Threshold of the table; L2 unless said otherwise.", "");
        var refused = new Option<bool>("--no-consent") { Description = "Consent is refused in the table." };
        var known = new Option<bool>("--known-child") { Description = "The recipients of the table know the child." };
        var area = new Option<string>("--area") { Description = "Area; the baseline unless said otherwise.", DefaultValueFactory = _ => "" };
        var csv = new Option<FileInfo?>("--csv") { Description = "Writes every combination to this file instead of showing one table." };
        var html = new Option<FileInfo?>("--html") { Description = "Writes one self-contained page with every combination to this file." };
        var command = new Command(
            "matrix",
            "Shows what each role is given of each class in an ordinary case: others' information without marks, a confirmed link, age 14, everything asked for.")
        {
            files, purpose, threshold, refused, known, area, csv, html,
        };
        return command.Runs([], (parsed, terminal, cancellationToken) =>
        {
            var protocol = DocumentSet.ReadSound(parsed.GetRequiredValue(files)).For(parsed.GetRequiredValue(area));
            var grid = new MatrixGrid(protocol, DayOf(protocol));
            if (parsed.GetValue(csv) is { } table)
                WriteCsv(grid, table, cancellationToken);
            if (parsed.GetValue(html) is { } page)
                File.WriteAllText(page.FullName, MatrixPage.Write(protocol, grid));
            var written = new[] { parsed.GetValue(csv), parsed.GetValue(html) }.OfType<FileInfo>().Select(file => file.FullName).ToArray();
            if (written.Length > 0)
            {
                terminal.Result(new { written }, plain => plain.Line($"written: {string.Join(", ", written)}"));
                return Task.FromResult(ExitCode.Success);
            }

            Show(
                terminal,
                grid,
                parsed.GetResult(purpose) is null ? Purpose.P1 : parsed.GetValue(purpose),
                parsed.GetResult(threshold) is null ? Threshold.L2 : parsed.GetValue(threshold),
                hasConsent: !parsed.GetValue(refused),
                isKnown: parsed.GetValue(known));
            return Task.FromResult(ExitCode.Success);
        });
    }

    /// <summary>The level, with a mark where a person must decide or the question is refused.</summary>
    internal static string Cell(Decision decision) => decision.Outcome switch
    {
        DecisionOutcome.Silent => "",
        DecisionOutcome.Deny => "no",
        DecisionOutcome.Refer => $"{decision.Level}?",
        _ => decision.Level.ToString(),
    };

    // The first day on which it is valid and all its duties run.
    private static DateOnly DayOf(SharingProtocol protocol) =>
        protocol.DutyEffectiveFrom > protocol.Header.ValidFrom && !(protocol.DutyEffectiveFrom > protocol.Header.ValidUntil) ? protocol.DutyEffectiveFrom : protocol.Header.ValidFrom;

    private static void Show(Terminal terminal, MatrixGrid grid, Purpose purpose, Threshold threshold, bool hasConsent, bool isKnown)
    {
        if (terminal.IsJson)
        {
            foreach (var dataClass in MatrixGrid.Classes)
            {
                var levels = MatrixGrid.Roles.ToDictionary(role => role.ToString(), role => Cell(grid.At(dataClass, role, purpose, threshold, hasConsent, isKnown)));
                terminal.Json(new { data_class = dataClass.ToString(), purpose = purpose.ToString(), threshold = threshold.ToString(), consent = hasConsent, known_child = isKnown, levels });
            }

            return;
        }

        terminal.Line($"purpose {purpose}, threshold {threshold}, consent {(hasConsent ? "given" : "refused")}, the child is {(isKnown ? "known" : "not known")} to the recipient");
        var table = new Table().Border(TableBorder.Simple).AddColumn("");
        foreach (var role in MatrixGrid.Roles)
            table.AddColumn(new TableColumn(role.ToString()).NoWrap());
        foreach (var dataClass in MatrixGrid.Classes)
            table.AddRow([dataClass.ToString(), .. MatrixGrid.Roles.Select(role => Cell(grid.At(dataClass, role, purpose, threshold, hasConsent, isKnown)))]);
        terminal.Rich.Profile.Width = 140;
        terminal.Rich.Write(table);
        terminal.Line("empty: silent; no: the question is refused; ?: a person must decide before more is shown");
    }

    private static void WriteCsv(MatrixGrid grid, FileInfo file, CancellationToken cancellationToken)
    {
        using var writer = new StreamWriter(file.FullName);
        writer.WriteLine("class,role,purpose,threshold,consent,known_child,outcome,level,fields,rules");
        foreach (var dataClass in MatrixGrid.Classes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var (role, purpose, threshold, hasConsent, isKnown) in Combinations())
            {
                var decision = grid.At(dataClass, role, purpose, threshold, hasConsent, isKnown);
                string[] row =
                [
                    dataClass.ToString(), role.ToString(), purpose.ToString(), threshold.ToString(), hasConsent ? "given" : "refused", isKnown ? "yes" : "no",
                    decision.Outcome.ToString(), decision.Level.ToString(), string.Join(' ', decision.Fields.Select(ItemFields.NameOf)), string.Join(' ', decision.RuleIds),
                ];
                // Codes and names only: a space apart they need no quotes.
                writer.WriteLine(string.Join(',', row));
            }
        }
    }

    private static IEnumerable<(RoleCode Role, Purpose Purpose, Threshold Threshold, bool HasConsent, bool IsKnown)> Combinations() =>
        from role in MatrixGrid.Roles
        from purpose in Enum.GetValues<Purpose>()
        from threshold in Enum.GetValues<Threshold>()
        from hasConsent in Both
        from isKnown in Both
        select (role, purpose, threshold, hasConsent, isKnown);
}
