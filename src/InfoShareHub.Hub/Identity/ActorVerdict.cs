namespace InfoShareHub.Hub.Identity;

/// <summary>Whether an actor token is believed: a person, or the rule it breaks. Exactly one is set.</summary>
internal readonly record struct ActorVerdict(Actor? Actor, string? BrokenRule)
{
    public static ActorVerdict Accept(Actor actor) => new(actor, BrokenRule: null);

    public static ActorVerdict Refuse(string brokenRule) => new(Actor: null, brokenRule);
}
