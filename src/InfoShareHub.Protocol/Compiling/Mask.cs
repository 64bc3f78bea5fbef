namespace InfoShareHub.Protocol.Compiling;

internal sealed record Mask(NumberedRule Rule, Condition When, FieldSet Fields, uint ExceptRoles);
