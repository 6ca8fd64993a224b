using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Outcomes.Platform;
using Outcomes.Reviews;
using Outcomes.Tests.Support;
using Xunit;
using static Outcomes.Tests.Reviews.Writing.WritingStory;

namespace Outcomes.Tests.Reviews.Writing;

public sealed class Where_answers_meet_their_authors_on_SQLite(SqliteServer server) : Where_answers_meet_their_authors(server);
public sealed class Where_answers_meet_their_authors_on_PostgreSQL(PostgresServer server) : Where_answers_meet_their_authors(server);

/// <summary>Underneath: which columns lead from an answer of an anonymous group to its author, and that nobody is shown one of them (invariant I11).</summary>
public abstract class Where_answers_meet_their_authors(OutcomesServer server)
{
    // Typed by hand: a new column that holds a writer is judged here before it is shipped.
    private static readonly string[] Known =
    [
        "AuditContents.Content", "AuditEvents.ActorId", "AuditEvents.ActorRef", "Citations.CreatedById", "Citations.UpdatedById", "Notifications.RecipientId", "OutboxMessages.Payload",
        "Responses.CreatedById", "Responses.UpdatedById", "ReviewAssignments.ReviewerId", "ReviewAssignments.UpdatedById", "VisibilityGrants.PersonId",
    ];

    private static readonly string[] Sets =
        ["Reviews", "ReviewAssignments", "Responses", "Citations", "ReviewAggregates", "ReviewMaterials", "ReviewCycles", "CycleProgress", "CalibrationSessions", "CalibrationChanges"];

    [Fact]
    public async Task Only_listed_columns_hold_a_writer_and_no_set_shows_them()
    {
        var story = await TellAsync(server);
        var cycle = await story.CycleAsync(CycleState.Collecting, open: StageKind.Nomination);
        var review = await story.ReviewAsync(cycle);
        await story.ActAsync(story.Amina, "ReviewMaterials", "", default, new AttachMaterial.Request { ReviewId = review.Id, TargetRef = $"deliverable:{story.Gauge}", Note = "Start here." });
        var parts = new List<Changed>();
        foreach (var peer in story.Peers.Take(3)) parts.Add(await AskAsync(story, review, peer));
        await server.DeliverEventsAsync();
        var columns = await ColumnsWithAsync(story, story.Peers[0]);   // while they write; the grants go with the part
        foreach (var (peer, part) in story.Peers.Zip(parts))
            await story.SubmitAsync(peer, part.Id, Relation.Peer, 4, "Words.", $"deliverable:{story.Tables}", part.Version);
        await story.ActAsync(story.Noor, "ReviewCycles", "StartSharing", new Target(cycle.Id, 1), new Nothing());
        await server.DeliverEventsAsync();
        columns.UnionWith(await ColumnsWithAsync(story, story.Peers[0]));
        Assert.Equal(string.Join('\n', Known), string.Join('\n', columns.Where(column => !IsDirectory(column)).Order(StringComparer.Ordinal)));

        await story.ActAsync(story.Noor, "Reviews", "OpenCase", new Target(review.Id, 1), new Reasoned { Reason = "The hardest look there is." });
        // Whoever named and approved them finds their own steps in the trail, and no more.
        foreach (var person in new[] { story.Amina, story.Jakob, story.Misaki, story.Noor })
        {
            using var reader = await OneReader.OfAsync(story, person);
            var all = await reader.AllOfAsync([.. Sets, $"AuditEvents?$filter=not startswith(SubjectRef,'person:') and ActorId ne {person}"]);
            foreach (var (peer, part) in story.Peers.Zip(parts.Select(part => part.Id)))
                Assert.False(all.Contains(peer.ToString(), StringComparison.OrdinalIgnoreCase) || all.Contains(part.ToString(), StringComparison.OrdinalIgnoreCase), $"{person} reads {peer} or {part}: {all[Math.Max(0, all.IndexOf(peer.ToString(), StringComparison.OrdinalIgnoreCase) - 300)..].Split('}')[0]}");
        }
    }

    // Every step by its verb, as it goes in life: what it leaves behind is looked through as well.
    private static async Task<Changed> AskAsync(WritingStory story, Review review, Guid peer)
    {
        var part = await story.ActAsync(story.Amina, "ReviewAssignments", "", default, new NominatePeer.Request { ReviewId = review.Id, ReviewerId = peer });
        part = await story.ActAsync(story.Jakob, "ReviewAssignments", "Approve", new Target(part.Id, part.Version), new Nothing());
        // Another test of this server may move the day to where whoever is approved is asked at once.
        await story.Server.DeliverEventsAsync();
        await using var db = story.AsSystem();
        var now = await db.Set<ReviewAssignment>().Where(a => a.Id == part.Id).Select(a => new { a.State, a.Version }).SingleAsync(Cancel);
        if (now.State == AssignmentState.Requested) return new Changed(part.Id, now.Version);
        return await story.ActAsync(story.Jakob, "ReviewAssignments", "Request", new Target(part.Id, part.Version), new Nothing());
    }

    // Who is in the organisation is no secret; of each person the audit trail keeps a chain of their own.
    private static bool IsDirectory(string column) => column is "AuditEvents.SubjectRef" or "AuditHeads.SubjectRef" || column.Split('.')[0] is "People" or "ReportingLines" or "ManagerClosures" or "RoleAssignments" or "OrgUnits";

    private static async Task<HashSet<string>> ColumnsWithAsync(WritingStory story, Guid person)
    {
        await using var db = story.AsSystem();
        var found = new HashSet<string>(StringComparer.Ordinal);
        await db.Database.OpenConnectionAsync(Cancel);
        foreach (var entity in db.Model.GetEntityTypes().Where(entity => !entity.IsOwned() && entity.GetTableName() is not null).DistinctBy(entity => entity.GetTableName()))
        {
            string[] columns = [.. entity.GetProperties().Select(property => property.GetColumnName()).Distinct()];
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT {string.Join(", ", columns.Select(column => $"MAX(CASE WHEN lower(CAST(\"{column}\" AS TEXT)) LIKE '%{person}%' THEN 1 ELSE 0 END)"))} FROM {NameOf(db, entity)}";
            await using var row = await command.ExecuteReaderAsync(Cancel);
            await row.ReadAsync(Cancel);
            // Of an empty table there is no greatest.
            for (var column = 0; column < columns.Length; column++)
                if (!await row.IsDBNullAsync(column, Cancel) && row.GetInt32(column) == 1) found.Add($"{entity.GetTableName()}.{columns[column]}");
        }
        return found;
    }

    private static string NameOf(OutcomesDb db, IEntityType entity) =>
        db.GetService<ISqlGenerationHelper>().DelimitIdentifier(entity.GetTableName() ?? "", entity.GetSchema());
}
