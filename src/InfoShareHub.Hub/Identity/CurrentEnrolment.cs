using InfoShareHub.Ledger.State;

namespace InfoShareHub.Hub.Identity;

/// <summary>Who is enrolled, as of the newest durable head that this hub has applied. Called for every call, on any thread: returns at once.</summary>
internal delegate EnrolmentView CurrentEnrolment();
