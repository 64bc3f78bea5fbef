using System.Collections.Frozen;
using static InfoShareHub.Hub.Identity.CertificateRoles;

namespace InfoShareHub.Hub.Calls;

/// <summary>The one table of who may call what. A method that is not in it may be called by nobody; a test walks the protos and fails on one.</summary>
internal static class CallRoles
{
    private static readonly CallRule[] Table =
    [
        // Pushing is what an agency's system does by itself; the answer says nothing of anyone.
        new("/infoshare.v1.RecordService/UpsertRecords", Systems: [Contributor], People: []),
        new("/infoshare.v1.RecordService/WithdrawRecord", Systems: [Contributor], People: []),
        new("/infoshare.v1.ConcernService/SubmitConcern", Systems: [Contributor, Screener, Reporter], People: []),
        new("/infoshare.v1.ConcernService/SubmitConcerns", Systems: [Contributor, Screener, Reporter], People: []),
        new("/infoshare.v1.ConcernService/RetractConcern", Systems: [Contributor, Screener], People: []),

        // A reporter has no role codes, and what was written for a case system is read by one; who screens reads in person.
        new("/infoshare.v1.ConcernService/GetFeedback", Systems: [Contributor, Reporter], People: [Screener]),
        new("/infoshare.v1.ConcernService/GiveFeedback", Systems: [], People: [Screener]),

        // A contributor's system takes its agency's mailbox; the MASH mailbox shows more and is read by a person.
        new("/infoshare.v1.AlertService/Watch", Systems: [Contributor], People: [Screener, SealHolder, Governance]),
        new("/infoshare.v1.AlertService/Acknowledge", Systems: [Contributor], People: [Screener, SealHolder, Governance]),

        new("/infoshare.v1.SealService/ListQuarantine", Systems: [], People: [SealHolder]),
        new("/infoshare.v1.SealService/DecideQuarantine", Systems: [], People: [SealHolder]),

        new("/infoshare.v1.MatchService/FindMatches", Systems: [], People: [Screener]),
        new("/infoshare.v1.DisclosureService/RequestDisclosure", Systems: [], People: [Contributor, Screener]),
        new("/infoshare.v1.DisclosureService/BreakGlass", Systems: [], People: [Contributor, Screener]),
        new("/infoshare.v1.DisclosureService/ListReviews", Systems: [], People: [Screener, Auditor]),
        new("/infoshare.v1.DisclosureService/ConcludeReview", Systems: [], People: [Screener, Auditor]),

        // Recalls go where what they take back went, and hold no more.
        new("/infoshare.v1.DisclosureService/WatchRecalls", Systems: [Contributor], People: [Screener, SealHolder]),
        new("/infoshare.v1.DisclosureService/AcknowledgeRecall", Systems: [Contributor], People: [Screener, SealHolder]),
        new("/infoshare.v1.DisclosureService/ListRecalls", Systems: [], People: [Auditor, Contributor, Screener]),

        new("/infoshare.v1.AuditService/QueryEntries", Systems: [], People: [Auditor, Contributor, Screener]),
        new("/infoshare.v1.AuditService/WhoSaw", Systems: [], People: [Auditor]),
        new("/infoshare.v1.AuditService/Export", Systems: [], People: [Auditor]),

        // Proofs are hashes: whoever holds a receipt may check that it is still true.
        new("/infoshare.v1.AuditService/GetCheckpoint", Systems: All, People: []),
        new("/infoshare.v1.AuditService/GetInclusionProof", Systems: All, People: []),
        new("/infoshare.v1.AuditService/GetConsistencyProof", Systems: All, People: []),

        new("/infoshare.v1.EnrolmentService/EnrolAgency", Systems: [], People: [Governance]),
        new("/infoshare.v1.EnrolmentService/RevokeCertificate", Systems: [], People: [Governance]),
        new("/infoshare.v1.EnrolmentService/ListAgencies", Systems: [], People: [Governance]),

        // An agency's identity service takes the key of its own people's digests.
        new("/infoshare.v1.EnrolmentService/GetConflictKey", Systems: [Contributor, Screener], People: []),

        // The rules are public to members; only people change them, and whoever checks on those who do may see how.
        new("/infoshare.v1.ProtocolService/GetProtocol", Systems: [Contributor, Screener, SealHolder, Auditor, Governance], People: []),
        new("/infoshare.v1.ProtocolService/Propose", Systems: [], People: [Governance]),
        new("/infoshare.v1.ProtocolService/Approve", Systems: [], People: [Governance]),
        new("/infoshare.v1.ProtocolService/Reject", Systems: [], People: [Governance]),
        new("/infoshare.v1.ProtocolService/Activate", Systems: [], People: [Governance]),
        new("/infoshare.v1.ProtocolService/Diff", Systems: [], People: [Governance, Auditor]),
        new("/infoshare.v1.ProtocolService/ListProposals", Systems: [], People: [Governance, Auditor]),

        new("/grpc.health.v1.Health/Check", Systems: All, People: []),
        new("/grpc.health.v1.Health/Watch", Systems: All, People: []),
        new("/grpc.reflection.v1.ServerReflection/ServerReflectionInfo", Systems: All, People: []),
    ];

    private static readonly FrozenDictionary<string, CallRule> ByMethod = Table.ToFrozenDictionary(rule => rule.Method, StringComparer.Ordinal);

    /// <summary>All rules, in the order of the table.</summary>
    public static IReadOnlyList<CallRule> Rules => Table;

    /// <summary>The rule of a method; null for one that nobody may call.</summary>
    public static CallRule? Find(string method) => ByMethod.GetValueOrDefault(method);
}
