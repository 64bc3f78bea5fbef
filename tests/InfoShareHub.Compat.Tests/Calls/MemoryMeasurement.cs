using System.Globalization;
using Xunit;

namespace InfoShareHub.Compat.Tests.Calls;

/// <summary>What this process takes between two moments. Tests that use it run alone.</summary>
[CollectionDefinition(nameof(MemoryMeasurement), DisableParallelization = true)]
public sealed class MemoryMeasurement
{
    private const string Status = "/proc/self/status";
    private readonly long _allocated;
    private readonly long _resident;

    private MemoryMeasurement()
    {
        GC.Collect();
        // 5 sets the peak back to what is in use now (proc(5), clear_refs).
        if (OperatingSystem.IsLinux())
            File.WriteAllText("/proc/self/clear_refs", "5");
        _resident = OperatingSystem.IsLinux() ? ReadKibibytes("VmRSS:") : 0;
        _allocated = GC.GetTotalAllocatedBytes(precise: true);
    }

    internal static MemoryMeasurement Begin() => new();

    /// <summary>Everything that managed code has asked for since, whether or not it has been given back: never less than the peak.</summary>
    internal long AllocatedBytes() => GC.GetTotalAllocatedBytes(precise: true) - _allocated;

    /// <summary>How far the process grew at its largest, native memory included; 0 where the system does not say.</summary>
    internal long PeakGrowthBytes() => OperatingSystem.IsLinux() ? Math.Max(0, ReadKibibytes("VmHWM:") - _resident) : 0;

    private static long ReadKibibytes(string name)
    {
        string line = File.ReadLines(Status).First(line => line.StartsWith(name, StringComparison.Ordinal));
        return long.Parse(line.AsSpan(name.Length, line.Length - name.Length - " kB".Length).Trim(), CultureInfo.InvariantCulture) * 1024;
    }
}
