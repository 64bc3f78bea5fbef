using InfoShareHub.Architecture.Tests.Reading;
using Xunit;

namespace InfoShareHub.Architecture.Tests.Sources;

public sealed class SizeTests
{
    private const int MaxProductLines = 400;
    private const int MaxTestLines = 600;
    private const int MaxProgramLines = 40;
    private const int MostProductLines = 180;
    private const int MaxBodyLines = 60;

    [Fact]
    public void No_file_is_a_whole_subsystem()
    {
        var broken = Repository.Sources
            .Where(source => source.LineCount > (source.IsProduct ? MaxProductLines : MaxTestLines))
            .Select(source => $"{source.Path} has {source.LineCount} lines");

        Rule.Holds($"find the second thing that the type does and give it a type of its own (at most {MaxProductLines} lines, tests {MaxTestLines})", broken);
    }

    [Fact]
    public void Nine_files_in_ten_are_read_in_one_sitting()
    {
        var sizes = Repository.ProductSources.OrderBy(source => source.LineCount).ToList();
        var broken = sizes[(int)(sizes.Count * 0.9)].LineCount > MostProductLines
            ? sizes.Where(source => source.LineCount > MostProductLines).Select(source => $"{source.Path} has {source.LineCount} lines")
            : [];

        Rule.Holds($"split some of these: more than one file in ten is longer than {MostProductLines} lines", broken);
    }

    [Fact]
    public void A_method_fits_on_a_screen()
    {
        var broken =
            from source in Repository.ProductSources
            from body in MemberBody.Find(source.Code)

            // A table is read by column and not from top to bottom.
            where body.LineCount > MaxBodyLines && !body.Header.EndsWith('=')
            select $"{source.Path}:{body.Line} {body.LineCount} lines";

        Rule.Holds($"give the steps names of their own (at most {MaxBodyLines} lines)", broken);
    }

    [Fact]
    public void An_entry_point_only_builds_and_runs()
    {
        var broken = Repository.ProductSources.Where(source => source.Name == "Program" && source.LineCount > MaxProgramLines).Select(source => source.Path);

        Rule.Holds($"move the work into the slices; Program.cs builds and runs ({MaxProgramLines} lines)", broken);
    }
}
