using InfoShareHub.Matching;
using InfoShareHub.Matching.Bench;
using InfoShareHub.Matching.Tests.Evaluation;

// usage: InfoShareHub.Matching.Bench run|train|misses|scale [path of children_20k.csv]
var path = args.Length > 1 ? args[1] : ChildrenFile.Find();
if (path is null)
{
    await Console.Error.WriteLineAsync("children_20k.csv not found; give its path");
    return 1;
}

var records = ChildrenFile.Read(path);
switch (args.FirstOrDefault())
{
    case "train":
        Measurement.Train(records);
        return 0;
    case "misses":
        Measurement.ShowMisses(records);
        return 0;
    case "scale":
        Measurement.Scale(records, copies: 24);
        return 0;
    default:
        Measurement.Run(records, MatchModel.Default, rounds: 3);
        return 0;
}
