using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using InfoShareHub.Audit;
using InfoShareHub.Concerns.Identity;
using InfoShareHub.Hub.Identity;
using InfoShareHub.Hub.Reading;
using InfoShareHub.Ledger;
using InfoShareHub.Ledger.Keys;
using InfoShareHub.Ledger.Reading;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using Wire = InfoShareHub.V1;

namespace InfoShareHub.Hub.Audits;

/// <summary>What was read, on its way to the wire.</summary>
internal static class AuditMapping
{
    public static Wire.EntryView ToView(EntryReading reading) => new()
    {
        Index = reading.Envelope.Index,
        Time = ToTime(reading.Envelope),
        Agency = reading.Envelope.Agency,
        AgencySequence = reading.Envelope.AgencySequence,
        LeafHash = ByteString.CopyFrom(reading.Leaf.Node.Bytes),
        Event = reading.Event is { } audited ? ToShown(audited) : null,
        CallerOutcome = reading.Told,
        Reason = reading.Reason,
    };

    /// <summary>
    /// Of a report by the protected route every auditor is shown the same: that there was one. Whom it is about is in the answers of WhoSaw, for auditors
    /// of other agencies than the reporter's; a difference here would tell the reporter's own which it is.
    /// </summary>
    private static Wire.AuditEvent ToShown(Wire.AuditEvent audited)
    {
        if (!audited.ProtectedRoute)
        {
            return audited;
        }

        var shown = audited.Clone();
        shown.Children.Clear();
        shown.Accesses.Clear();
        shown.Purpose = Wire.Purpose.Unspecified;
        shown.Threshold = Wire.Threshold.Unspecified;
        return shown;
    }

    public static Wire.AccessRecord ToAccess(EntryReading reading, IReadOnlySet<ulong> children)
    {
        var audited = reading.Event!;
        var record = new Wire.AccessRecord
        {
            Index = reading.Envelope.Index,
            Time = ToTime(reading.Envelope),
            Actor = audited.Actor,
            Action = audited.Action,
            Purpose = audited.Purpose,
            Threshold = audited.Threshold,
            CaseReference = audited.CaseReference,
            Protocol = audited.Protocol,
            Reason = reading.Reason,
        };
        record.Accesses.Add(audited.Accesses.Where(access => children.Contains(access.Child)));
        return record;
    }

    public static Wire.ExportedEntry ToExported(StoredEntry stored, LeafHash leaf) => new()
    {
        Index = stored.Index,
        Stored = UnsafeByteOperations.UnsafeWrap(stored.Bytes),
        LeafHash = ByteString.CopyFrom(leaf.Node.Bytes),
    };

    public static ReadAccesses? ToCommand(Wire.WhoSawRequest request, CallerIdentity caller, HubSecrets secrets, Findings findings)
    {
        switch (request.ChildCase)
        {
            case Wire.WhoSawRequest.ChildOneofCase.ChildId:
                // An id that was never given out leads to child 0, who is nobody: the answer is the same as for one that is not there.
                _ = secrets.TryReadChildId(caller.Agency.Value, request.ChildId, out var child);
                return new ReadAccesses(caller, child, record: null, request.Reason);
            case Wire.WhoSawRequest.ChildOneofCase.Record:
                return AgencyId.TryParse(request.Record.Agency, out var agency) && SourceId.TryParse(request.Record.RecordId, out var recordId)
                    ? new ReadAccesses(caller, child: null, (agency, recordId), request.Reason)
                    : Refuse("record", "needs an agency id and that agency's record id", findings);
            default:
                return Refuse("child", "name the child by `child_id` or `record`", findings);
        }
    }

    /// <summary>Registers are for auditors: that an own entry is in the register of silence would break the silence.</summary>
    public static void CheckRegisters(Wire.QueryEntriesRequest request, CallerIdentity caller, Findings findings)
    {
        if (request.Registers.Count > 0 && !string.Equals(caller.Role, CertificateRoles.Auditor, StringComparison.Ordinal))
        {
            findings.Fault("registers", "are for auditors; leave them out");
        }

        for (var i = 0; i < request.Registers.Count; i++)
        {
            ValueReading.ReadCode<Wire.Register>((int)request.Registers[i], $"registers[{i}]", isRequired: true, findings);
        }
    }

    /// <summary>The tree size that a checkpoint of our own signs.</summary>
    public static ulong SizeOf(string checkpoint)
    {
        return SignedNote.TryParse(checkpoint, out var note) && Checkpoint.TryParse(note.Text, out var read)
            ? read.Size
            : throw new InvalidDataException("the hub's own checkpoint does not parse");
    }

    private static ReadAccesses? Refuse(string field, string message, Findings findings)
    {
        findings.Fault(field, message);
        return null;
    }

    private static Timestamp ToTime(Wire.Entry envelope) => Timestamp.FromDateTimeOffset(LedgerClock.ToTime(envelope.LedgerTimeUs));
}
