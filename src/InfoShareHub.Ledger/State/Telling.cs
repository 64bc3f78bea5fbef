namespace InfoShareHub.Ledger.State;

/// <summary>What one mailbox has been told of one piece, as far as it has not been recalled. Repeated tellings are one.</summary>
/// <param name="Mailbox">Whom: agency and certificate role.</param>
/// <param name="Child">The child it was told of, as numbered then; follow tombstones.</param>
/// <param name="OwnRecord">The recipient's own record of that child, on whose link it rests; 0 for none.</param>
/// <param name="Fields">What: one bit per field.</param>
/// <param name="Version">The owner's version at the last telling.</param>
/// <param name="Index">The entry of the last telling.</param>
/// <param name="Item">Item of the record; 0 for identity, addresses and concerns.</param>
/// <param name="ExpiresOn">Last day it may be kept, in days since 1970; 0 for none.</param>
/// <param name="DataClass">Class.</param>
/// <param name="Level">The highest level.</param>
/// <param name="Purpose">What the last telling was decided for.</param>
/// <param name="Threshold">The threshold claimed for it.</param>
internal readonly record struct Telling(
    string Mailbox,
    ulong Child,
    ulong OwnRecord,
    ulong Fields,
    ulong Version,
    ulong Index,
    uint Item,
    uint ExpiresOn,
    byte DataClass,
    byte Level,
    byte Purpose,
    byte Threshold)
{
    /// <summary>Whether another telling is of the same piece, to the same recipient, about the same child.</summary>
    public bool IsSameAs(in Telling other)
    {
        return Item == other.Item && DataClass == other.DataClass && Child == other.Child && OwnRecord == other.OwnRecord
            && string.Equals(Mailbox, other.Mailbox, StringComparison.Ordinal);
    }

    /// <summary>Both in one: all that was told, when it was told last.</summary>
    public Telling And(in Telling later)
    {
        return later with
        {
            Mailbox = Mailbox,
            Fields = Fields | later.Fields,
            Level = Math.Max(Level, later.Level),
            ExpiresOn = later.ExpiresOn == 0 ? ExpiresOn : Math.Max(ExpiresOn, later.ExpiresOn),
        };
    }
}
