using InfoShareHub.Matching.Tests.Evaluation;

namespace InfoShareHub.Matching.Tests;

/// <summary>A test on the labelled file of invented children, which lies beside the repository and not in it; skipped, and says so, where it is not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChildrenFactAttribute : FactAttribute
{
    public ChildrenFactAttribute()
    {
        if (ChildrenFile.Find() is null)
            Skip = "shared/data/children_20k.csv is not beside the repository";
    }
}
