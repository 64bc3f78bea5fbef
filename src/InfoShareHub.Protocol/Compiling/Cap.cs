using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol.Documents;

namespace InfoShareHub.Protocol.Compiling;

internal sealed record Cap(NumberedRule Rule, uint Roles, DisclosureLevel AtMost, ForbidOutcome Outcome, uint Duties)
{
    /// <summary>Whether it speaks to a role. A cap for everybody speaks to those without a role too.</summary>
    internal bool Touches(uint role) => Roles == uint.MaxValue || (Roles & role) != 0;
}
