namespace InfoShareHub.AuditVerifier.Checks;

/// <summary>An entry that does not follow its agency's previous one. Either of the two may be at fault.</summary>
/// <param name="Agency">Whose chain.</param>
/// <param name="Previous">The agency's entry before; null when there is none.</param>
/// <param name="Index">The entry that does not follow.</param>
/// <param name="Message">What does not fit.</param>
internal sealed record ChainBreak(string Agency, ulong? Previous, ulong Index, string Message)
{
    /// <summary>Whether the agency's next entry vouches for <see cref="Index"/> by its hash; null while there is none.</summary>
    public bool? IsVouchedFor { get; set; }

    /// <summary>
    /// Which entry is at fault, when the first <paramref name="sound"/> entries are known to be as they were signed and some entry before
    /// <paramref name="end"/> is not; null when it cannot be said.
    /// </summary>
    public ulong? Culprit(ulong sound, ulong end)
    {
        if (Previous is not { } previous || previous < sound)
            return Index;

        if (Index >= end)
            return previous;

        return IsVouchedFor switch
        {
            true => previous,
            false => Index,
            null => null,
        };
    }
}
