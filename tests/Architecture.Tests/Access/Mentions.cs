using Outcomes.Architecture.Tests.Sources;

namespace Outcomes.Architecture.Tests.Access;

/// <summary>Words of code that reach around the rules, and the files that may say them, each with its reason.</summary>
internal static class Mentions
{
    public static readonly IReadOnlyList<Restricted> All =
    [
        new("IgnoreQueryFilters", "Read through the visibility rules, or through AllRows in a listed file.", new()
        {
            ["src/Platform/Viewing/VisibilityRules.cs"] = "defines AllRows, which lifts one named rule",
        }),
        new("AllRows<", "It reads rows that the viewer may not see. List the file with the reason, and let no answer name such a row.", new()
        {
            ["src/Platform/Viewing/VisibilityRules.cs"] = "defines it",
            ["src/Platform/Audit/AuditVerifier.cs"] = "a chain verifies only with every link; prints subjects and hashes, no content",
            ["src/Platform/Audit/SealAuditChains.cs"] = "seals the heads of all chains; shows nobody anything",
            ["db/Import/Applying/"] = "an import, run by the operator of the machine, compares with every row that is there",
            ["db/Demo/DemoCompany.cs"] = "makes the demo company only where nobody is, seen or unseen",
            ["db/Demo/DemoDirectory.cs"] = "makes the demo company; answers nothing",
            ["src/Host/Hosting/FirstSteps.cs"] = "asks whether the database is empty, seen or unseen",
            ["src/Modules/Objectives/Alignment/AlignmentGraph.cs"] = "a cycle through unseen rows is one too; the refusal names none",
            ["src/Modules/Objectives/Alignment/ObjectiveProgress.cs"] = "progress is kept over all parts, or it would differ by viewer",
            ["src/Modules/Objectives/Alignment/LeafProgress.cs"] = "the same, after an import",
            ["src/Modules/Objectives/Alignment/ProgressTree.cs"] = "the same, after an import",
            ["src/Modules/Objectives/CheckIns/CorrectCheckIn.cs"] = "a check-in is corrected once, whoever sees the correction",
            ["src/Modules/Objectives/CheckIns/CurrentValue.cs"] = "the current value is kept over all check-ins",
            ["src/Modules/Objectives/KeyResults/RemoveKeyResult.cs"] = "an unseen row that refers to it keeps it; the refusal names none",
            ["src/Modules/Objectives/Planning/DeleteObjective.cs"] = "the same",
            ["src/Modules/Objectives/LinkedDeliverables.cs"] = "counts the links of an objective, whoever links it; answers nothing",
            ["src/Modules/Deliverables/Dependencies/DependencyGraph.cs"] = "a circle may close through deliverables that the caller does not see; the refusal names none",
            ["src/Modules/Deliverables/Planning/LinkCounts.cs"] = "counts the links of all objectives for import and demo; answers nothing",
            ["src/Modules/Deliverables/Planning/DeleteDraft.cs"] = "a draft may be waited for by somebody else's private deliverable; the refusal does not say whose",
            ["src/Modules/Reports/Issuing/PacketIssuer.cs"] = "a chain goes on from its last link, and a review's packet is superseded, whoever sees them",
            ["src/Modules/Reports/Issuing/PacketFrames.cs"] = "HR takes back what it issued for others; number, state and day, never the content",
            ["src/Modules/Reports/Exporting/ArchiveReads.cs"] = "whose packets leave in an archive is audited, whatever its reader sees by now; answers nothing",
            ["src/Modules/Reports/Exporting/PacketArchive.cs"] = "a manifest without every link would show gaps; it names nobody whose packet is not carried out",
            ["src/Modules/Reports/Rendering/PacketPrinter.cs"] = "HR has packets printed that are for others to read; only the file's hash is written",
            ["src/Modules/Reviews/Assignments/RequestPart.cs"] = "where nobody is named a manager sees no row of whom they just approved; others get the same 404",
            ["src/Modules/Reports/Rendering/KeptPackets.cs"] = "the nightly sweep must keep the files of all packets",
            ["src/Modules/Reviews/Answers/FreezeAnswers.cs"] = "counts a cycle's groups once for all; answers nothing but aggregates from the smallest group up",
            ["src/Modules/Reviews/Answers/GroupAnswer.cs"] = "the answers that FreezeAnswers counts",
            ["src/Modules/Reviews/Answers/SubmitPart.cs"] = "a peer sees no review; whether their group is counted is all that is asked of it",
            ["src/Modules/Reviews/Answers/ReopenPart.cs"] = "what HR gives back is kept whole, though HR does not read each answer; shows nobody anything",
            ["src/Modules/Reviews/Answers/ReviewScore.cs"] = "a score is made of all parts, or it would differ by viewer; groups enter as their aggregates only",
            ["src/Modules/Reviews/Answers/MaterialGrants.cs"] = "opens what is attached to reviewers whom the attacher does not know; answers nothing",
            ["src/Modules/Deliverables/Evidence/EvidenceFiles.cs"] = "the nightly sweep must keep the files of all evidence",
            ["src/Modules/Reviews/Assignments/ApprovePeer.cs"] = "caps are kept over all parts; the refusal names none",
            ["src/Modules/Reviews/Assignments/ManagerParts.cs"] = "a manager's part moves whoever sees it; answers nothing",
            ["src/Modules/Reviews/Assignments/NominatePeer.cs"] = "one's own approved nominations are hidden and still count",
            ["src/Modules/Reviews/Cycles/AddParticipant.cs"] = "a review that was cancelled is one too",
            ["src/Modules/Reviews/Cycles/CloseCycle.cs"] = "a cycle closes when all its reviews have ended, the unseen ones too; the refusal neither names nor counts",
            ["src/Modules/Reviews/Cycles/LaunchProgress.cs"] = "a launch is over when all reviews are made, the unseen ones too; says how many, which HR planned",
            ["src/Modules/Reviews/Cycles/MoveStage.cs"] = "all open parts move with their stage; answers nothing",
            ["src/Modules/Reviews/Cycles/RemoveParticipant.cs"] = "HR takes out whom they may not read about; answers nothing",
        }),
        new("ScopeOrgUnitId ==", "Who is HR for a unit is said once: call HRScope.Covers, also inside rules and profiles.", new()
        {
            ["src/Modules/Directory/Viewing/HRScope.cs"] = "says it",
            ["src/Modules/Directory/Roles/RevokeRole.cs"] = "finds the assignment to end",
            ["src/Modules/Directory/Roles/PersonRoles.cs"] = "refuses the same assignment twice",
            ["src/Modules/Auth/Accounts/PersonOf.cs"] = "finds a role without a scope",
        }),
        new("SqlQuery", "Text of SQL knows no visibility rule; ask with LINQ.", []),
        new("FromSql", "Text of SQL knows no visibility rule; ask with LINQ.", []),
        new("Viewer.System(", "The system sees everything; let the signed-in person act.", new()
        {
            ["src/Platform/Events/OutboxDispatcher.cs"] = "delivers events long after the request of whoever caused them",
            ["src/Platform/Audit/AuditVerifier.cs"] = "started by the command line, as the operator of the machine",
            ["src/Platform/Audit/SealAuditChains.cs"] = "a job of every night",
            ["src/Platform/Files/SweepOrphanFiles.cs"] = "a job of every night",
            ["src/Platform/Signing/InstanceKeys.cs"] = "signs and hands out public keys for whoever was admitted to that before",
            ["src/Platform/Repeating/SweepRepeatableRequests.cs"] = "a job of every hour; what it forgets answers nobody",
            ["src/Platform/Secrets/ServerSecrets.cs"] = "a key of the server itself, of which no rule can say who sees it",
            ["db/Backup/BackupArchive.cs"] = "an archive holds every row; the command line, as the operator of the machine",
            ["db/Backup/RestoreArchive.cs"] = "the same way back",
            ["db/Demo/DemoCheck.cs"] = "looks for every edge case of the demo company; prints ids to the operator",
            ["db/Demo/DemoCompany.cs"] = "makes the demo company before anybody can sign in",
            ["db/Demo/DemoPackets.cs"] = "issues the demo company's packets; answers nothing",
            ["src/Modules/Auth/Viewers/SignInDatabase.cs"] = "sign-in looks up who somebody is before they are somebody",
            ["db/Migrator.cs"] = "tables are made before anybody can sign in",
            ["src/Host/Hosting/FirstSteps.cs"] = "an empty database is filled before anybody can sign in",
            ["src/Modules/Directory/Graphs/DueLines.cs"] = "a job of every night",
            ["src/Modules/Directory/Viewing/ViewerLookup.cs"] = "looks up who signs in, before there is a viewer",
            ["src/Modules/Reports/Exporting/ExportLease.cs"] = "holds a run for the process that works on it; reads nothing of it",
            ["src/Modules/Reports/Exporting/RunPacketExports.cs"] = "a job; each run is worked off as whoever asked for it",
            ["src/Modules/Reports/Verifying/VerifyCode.cs"] = "whoever scans a code is nobody; the answer names no person",
            ["src/Modules/Reviews/Answers/CloseMaterials.cs"] = "a job of every five minutes; takes grants back",
            ["src/Modules/Reviews/Sharing/EndSharing.cs"] = "a job; ends reviews whose days of grace are over",
            ["src/Host/Hosting/Running.cs"] = "the command line, as the operator of the machine",
            ["src/Modules/Reviews/Cycles/CycleSweep.cs"] = "parts of peers are rows to nobody, and expire all the same",
            ["src/Modules/Reviews/Cycles/ProgressCount.cs"] = "counts all parts of a cycle; keeps numbers and no names",
            ["src/Modules/Reviews/Cycles/ReviewMaker.cs"] = "makes the reviews of a cycle that HR launched",
            ["src/Modules/Reviews/Cycles/RunCycles.cs"] = "a job of every hour",
            ["src/Modules/Reviews/Notices/Reminders.cs"] = "a job; reminds each reviewer of their own",
            ["src/Host/Hosting/PagesImport.cs"] = "imports for an administrator who is signed in, and names them to the audit trail",
            ["src/Platform/Mail/SendDueMail.cs"] = "a job; sends to each recipient what was written for them",
        }),
        new("ViewerKind.System", "The system sees everything; ask IsSystem, and let only Viewer make one.", new()
        {
            ["src/Platform/Viewing/Viewer.cs"] = "defines it",
        }),
        new("new Viewer", "A viewer is made by sign-in, or by Viewer.System in a listed file.", new()
        {
            ["src/Modules/Directory/Viewing/ViewerLookup.cs"] = "makes the viewer from the roles of the person who signed in",
            ["src/Modules/Directory/Viewing/PlainReader.cs"] = "a person without any role, for what is written down for them",
        }),
    ];

    /// <param name="files">Of the product: tests may look behind the rules, to judge them.</param>
    public static IEnumerable<string> Faults(Restricted restricted, IEnumerable<SourceFile> files) => files
        .Where(file => !restricted.Files.Keys.Any(listed => IsAt(file, listed)) && Code(file).Any(line => line.Contains(restricted.Text, StringComparison.Ordinal)))
        .Select(file => $"{file.Path} says {restricted.Text}. {restricted.Instead}");

    /// <summary>A listed file that no longer needs its place.</summary>
    public static IEnumerable<string> Stale(Restricted restricted, IReadOnlyCollection<SourceFile> files) => restricted.Files.Keys
        .Where(path => !files.Any(file => IsAt(file, path) && file.Text.Contains(restricted.Text, StringComparison.Ordinal)))
        .Select(path => $"{path} no longer says {restricted.Text}. Take it off the list.");

    private static bool IsAt(SourceFile file, string listed) =>
        listed.EndsWith('/') ? file.Path.StartsWith(listed, StringComparison.Ordinal) : file.Path == listed;

    private static IEnumerable<string> Code(SourceFile file) =>
        file.Text.Split('\n').Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal));
}

/// <summary>A piece of code that only listed files may hold.</summary>
/// <param name="Instead">What others do.</param>
/// <param name="Files">Path and reason; a path that ends with a slash lists a folder of one purpose.</param>
internal sealed record Restricted(string Text, string Instead, Dictionary<string, string> Files);
