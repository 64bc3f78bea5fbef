namespace InfoShareHub.Protocol.Compiling;

/// <summary>The fixed precedence: an earlier stage is the more telling reason when two hold equally. The order is law, not configuration.</summary>
internal enum RuleStage
{
    Validity = 0,
    Seal = 1,
    Bar = 2,
    AllegedHarm = 3,
    Detriment = 4,
    DutyOrEmergency = 5,
    ClassRule = 6,
    Consent = 7,
    Minimisation = 8,
    Obligation = 9,
    Default = 10,
}
