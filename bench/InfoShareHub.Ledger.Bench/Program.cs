using InfoShareHub.Ledger.Bench;

// usage: InfoShareHub.Ledger.Bench FOLDER    measures in a folder of its own inside FOLDER, whose disk is what is measured
if (args is not [var parent])
{
    Console.Error.WriteLine("usage: InfoShareHub.Ledger.Bench FOLDER");
    return 2;
}

var folder = Directory.CreateDirectory(Path.Combine(parent, $"infoshare-bench-{Environment.ProcessId}"));
try
{
    DiskFlush.Measure(folder.FullName);
    await FileAppends.MeasureAsync(folder.FullName);
    KeysAndBoxes.Measure();
}
finally
{
    folder.Delete(recursive: true);
}

return 0;
