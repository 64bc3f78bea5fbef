namespace InfoShareHub.Client;

/// <summary>One field that the hub found fault with.</summary>
/// <param name="Field">Path from the request, such as <c>concern.subject.identity.nhs_number</c>.</param>
/// <param name="Message">What is wrong and how to mend it. Never repeats the value.</param>
public sealed record FieldFault(string Field, string Message);
