using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol.Compiling;

internal sealed record Grant(NumberedRule Rule, uint Roles, Condition When, DisclosureLevel Level, FieldSet Fields, uint Obligations, uint Duties);
