using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol.Documents;

namespace InfoShareHub.Protocol.Compiling;

internal sealed record Cap(NumberedRule Rule, uint Roles, DisclosureLevel AtMost, ForbidOutcome Outcome, uint Duties);
