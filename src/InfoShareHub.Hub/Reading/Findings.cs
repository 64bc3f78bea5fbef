using InfoShareHub.Concerns.Records;
using Wire = InfoShareHub.V1;

namespace InfoShareHub.Hub.Reading;

/// <summary>What is wrong with a request: faults that refuse it, and softer ones that come back as warnings. Never repeats a value.</summary>
internal sealed class Findings
{
    private const int MaxFaults = 20;

    private readonly List<FieldFault> _faults = [];
    private readonly List<Wire.DataQualityWarning> _warnings = [];

    public IReadOnlyList<FieldFault> Faults => _faults;

    public IReadOnlyList<Wire.DataQualityWarning> Warnings => _warnings;

    public bool IsRefused => _faults.Count > 0;

    public void Fault(string field, string message)
    {
        if (_faults.Count < MaxFaults)
        {
            _faults.Add(new FieldFault(field, message));
        }
    }

    public void Fault(string path, IEnumerable<FieldFault> faults)
    {
        foreach (var fault in faults)
        {
            Fault($"{path}.{fault.Field}", fault.Message);
        }
    }

    public void Warn(string code, string field, string message)
    {
        _warnings.Add(new Wire.DataQualityWarning { Code = code, Field = field, Message = message });
    }

    /// <summary>Text that is not UTF-8 was replaced by the parser with U+FFFD; taking it would keep what nobody wrote.</summary>
    public bool CheckUtf8(string field, string text)
    {
        if (!text.Contains('\uFFFD', StringComparison.Ordinal))
        {
            return true;
        }

        Fault(field, "is not valid UTF-8; send the text in UTF-8");
        return false;
    }
}
