using InfoShareHub.Architecture.Tests.Reading;
using Xunit;

namespace InfoShareHub.Architecture.Tests.Projects;

public sealed class SolutionTests
{
    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = Repository.Read("InfoShareHub.sln").Replace('\\', '/');
        var broken = Repository.Files("", ".csproj").Where(path => !solution.Contains($"\"{path}\"", StringComparison.Ordinal));

        Rule.Holds("dotnet sln add it: what is not in the solution is built and tested by nobody", broken);
    }

    [Fact]
    public void Every_project_of_the_solution_is_there()
    {
        var solution = Repository.Read("InfoShareHub.sln").Replace('\\', '/').Split('"');
        var broken = solution.Where(part => part.EndsWith(".csproj", StringComparison.Ordinal) && !Repository.Exists(part));

        Rule.Holds("dotnet sln remove it", broken);
    }
}
