using System.Numerics;
using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol.Documents;

namespace InfoShareHub.Protocol.Compiling;

/// <summary>The lawful-basis matrix with its texts ready, so that a decision names its basis without composing anything.</summary>
internal sealed class BasisTable
{
    private const int Kinds = (int)AgencyKind.Justice + 1;
    private const int Gates = (int)LawfulGate.Offences + 1;

    // [purpose, kind, gate, whether the duty bites]; null where there is no basis.
    private readonly string?[] _texts = new string?[((int)Purpose.P15 + 1) * Kinds * Gates * 2];

    internal BasisTable(BasisRule rule, string dutyBasis)
    {
        foreach (var row in rule.Rows)
        {
            foreach (var purpose in row.Purposes)
            {
                foreach (var kind in row.Kinds)
                    Fill(purpose, kind, row, dutyBasis);
            }
        }
    }

    /// <summary>The basis for a class behind a gate; null where there is none.</summary>
    internal string? Find(Purpose purpose, AgencyKind kind, LawfulGate gate, bool isDuty) =>
        (int)purpose is > 0 and <= (int)Purpose.P15 && (int)kind is > 0 and < Kinds ? _texts[PlaceOf(purpose, kind, gate, isDuty)] : null;

    /// <summary>Whether there is one, of a purpose and a kind as bits.</summary>
    internal bool HasAny(uint purpose, uint kind, LawfulGate gate) =>
        Find((Purpose)BitOperations.TrailingZeroCount(purpose), (AgencyKind)BitOperations.TrailingZeroCount(kind), gate, isDuty: false) is not null;

    private void Fill(Purpose purpose, AgencyKind kind, BasisRow row, string dutyBasis)
    {
        foreach (var isDuty in (ReadOnlySpan<bool>)[false, true])
        {
            var ordinary = isDuty && Regimes.Of(kind) == Regime.UkGdpr ? dutyBasis : row.Ordinary;
            _texts[PlaceOf(purpose, kind, LawfulGate.Ordinary, isDuty)] = ordinary;
            _texts[PlaceOf(purpose, kind, LawfulGate.Special, isDuty)] = row.Special.Length == 0 ? null : $"{ordinary}; {row.Special}";
            _texts[PlaceOf(purpose, kind, LawfulGate.Offences, isDuty)] = row.Offences.Length == 0 ? null : $"{ordinary}; {row.Offences}";
        }
    }

    private static int PlaceOf(Purpose purpose, AgencyKind kind, LawfulGate gate, bool isDuty) =>
        ((((((int)purpose * Kinds) + (int)kind) * Gates) + (int)gate) * 2) + (isDuty ? 1 : 0);
}
