namespace InfoShareHub.Client.Watching;

/// <summary>What a resuming watch came upon: a message, or the loss of its stream.</summary>
/// <param name="Message">The message; null where the stream was lost.</param>
/// <param name="Lost">Why it was lost; it is being opened again.</param>
/// <param name="ResumeToken">Resumes after this step.</param>
internal readonly record struct WatchStep<TMessage>(TMessage? Message, Exception? Lost, string ResumeToken)
    where TMessage : class;
