using InfoShareHub.Concerns.Records;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.V1;

namespace InfoShareHub.Ledger.Intake;

/// <summary>Faults that only the state can tell.</summary>
internal static class Faults
{
    public static Refusal Field(string field, string message)
    {
        return new Refusal(ErrorReason.InvalidField, $"`{field}` {message}") { Fields = [new FieldFault(field, message)] };
    }
}
