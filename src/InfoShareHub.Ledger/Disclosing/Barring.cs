using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;

namespace InfoShareHub.Ledger.Disclosing;

/// <summary>Staff of any agency whom an owner recorded as the alleged source of harm to a child, or as close to them: they learn nothing of that child.</summary>
internal static class Barring
{
    public static bool Bars(IEnumerable<KnownRecord> records, CallerIdentity caller)
    {
        return caller.StaffId is { } staffId
            && records.Any(record => record.Items.Any(item => item.BarredStaff.Any(
                barred => barred.Agency == caller.Agency && string.Equals(barred.StaffId, staffId, StringComparison.Ordinal))));
    }
}
