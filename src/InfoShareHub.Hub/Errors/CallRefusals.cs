using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.V1;

namespace InfoShareHub.Hub.Errors;

/// <summary>Refusals that a call meets before, around and after its endpoint. What an endpoint's own command refuses is built there.</summary>
internal static class CallRefusals
{
    public static readonly Refusal NotEnrolled = new(ErrorReason.NotEnrolled, "this certificate is not, or no longer, enrolled for its role");

    public static readonly Refusal RoleNotAllowed = new(ErrorReason.RoleNotAllowed, "this method is not for this certificate's role and the person's role codes");

    public static readonly Refusal MalformedMessage = new(ErrorReason.MalformedMessage, "the request could not be read as a message of this API");

    public static readonly Refusal MessageTooLarge = new(ErrorReason.MessageTooLarge, "the message is larger than the limit");

    public static readonly Refusal StoreUnavailable = new(ErrorReason.StoreUnavailable, "the ledger cannot be written at the moment");

    public static readonly Refusal ShuttingDown = new(ErrorReason.ShuttingDown, "the hub is closing");

    public static readonly Refusal InternalFault = new(ErrorReason.InternalFault, "something broke in the hub");

    public static readonly Refusal DeadlinePassed = new(ErrorReason.DeadlinePassed, "the deadline passed before the answer was durable");

    /// <summary>The actor token is missing or not believed.</summary>
    /// <param name="rule">The rule that the token breaks, in words; says nothing that its sender does not know.</param>
    public static Refusal ActorNotAccepted(string rule) => new(ErrorReason.ActorNotAccepted, $"the actor token is not accepted: {rule}");

    public static Refusal RateExceeded(TimeSpan retryAfter) => new(ErrorReason.RateExceeded, "the agency calls faster than its agreed rate") { RetryAfter = retryAfter };
}
