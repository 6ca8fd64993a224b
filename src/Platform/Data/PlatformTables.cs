using Microsoft.EntityFrameworkCore;

namespace Outcomes.Platform;

/// <summary>Tables of the platform. The rule of <see cref="AuditEvent"/> names closures and is therefore stated in Directory.</summary>
internal static class PlatformTables
{
    private const string Schema = "platform";

    public static void Map(ModelBuilder model, OutcomesDb db)
    {
        Notification.Map(model, db);
        model.Entity<OutboxMessage>(message =>
        {
            message.ToTable("OutboxMessages", Schema).IsUnseen("read by the dispatcher only");
            message.Property(m => m.Name).HasMaxLength(100);
            message.Property(m => m.LastError).HasMaxLength(200);
            message.HasIndex(m => new { m.DeliveredAt, m.DueAt, m.Id });   // what is due, oldest first
        });
        model.Entity<GraphLock>(row =>
        {
            row.ToTable("GraphLocks", Schema).IsUnseen("one row per graph, locked by whoever changes it");
            row.HasKey(l => l.Name);
            row.Property(l => l.Name).HasMaxLength(40);
        });
        model.Entity<VisibilityGrant>(grant =>
        {
            grant.ToTable("VisibilityGrants", Schema).IsUnseen("an access table that rules read");
            grant.HasKey(g => new { g.PersonId, g.SubjectKind, g.SubjectId, g.SourceId });
            grant.Property(g => g.SubjectKind).HasMaxLength(24);
            grant.HasIndex(g => new { g.SubjectKind, g.SubjectId });       // the granting module takes its rows back
        });
        MapOwn(model);
        MapAudit(model);
        InstanceKey.Map(model, Schema);
    }

    private static void MapOwn(ModelBuilder model)
    {
        model.Entity<RepeatableRequest>(request =>
        {
            request.ToTable("RepeatableRequests", Schema).IsUnseen("looked up by the key that its sender chose");
            request.HasKey(r => new { r.ActorRef, r.Key });
            request.Property(r => r.ActorRef).HasMaxLength(120);
            request.Property(r => r.Key).HasMaxLength(200);
            request.Property(r => r.Fingerprint).HasMaxLength(64);
            request.HasIndex(r => r.MadeAt);                               // what is old enough to forget
        });
        model.Entity<ServerSecret>(secret =>
        {
            secret.ToTable("ServerSecrets", Schema).IsUnseen("keys that the server seals with");
            secret.HasKey(s => s.Name);
            secret.Property(s => s.Name).HasMaxLength(60);
            secret.Property(s => s.Wrapped).HasMaxLength(1000);
        });
    }

    private static void MapAudit(ModelBuilder model)
    {
        model.Entity<AuditEvent>(link =>
        {
            link.ToTable("AuditEvents", Schema);
            link.Property(e => e.SubjectRef).HasMaxLength(64);
            link.Property(e => e.ActorRef).HasMaxLength(120);
            link.Property(e => e.Action).HasMaxLength(100);
            link.Property(e => e.Reason).HasMaxLength(2000);
            link.HasIndex(e => new { e.SubjectRef, e.SubjectSeq }).IsUnique();   // a chain cannot fork
            link.HasIndex(e => new { e.ActorId, e.At });                         // one's own actions
            link.HasIndex(e => new { e.IsTechnical, e.Action });                 // an administrator's few among millions
        });
        model.Entity<AuditContent>(content =>
        {
            content.ToTable("AuditContents", Schema).IsUnseen("contents are read by the verifier only");
            content.HasKey(c => c.AuditEventId);
            content.HasOne<AuditEvent>().WithOne().HasForeignKey<AuditContent>(c => c.AuditEventId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<AuditHead>(head =>
        {
            head.ToTable("AuditHeads", Schema).IsUnseen("the newest link of each chain");
            head.HasKey(h => h.SubjectRef);
            head.Property(h => h.SubjectRef).HasMaxLength(64);
            head.Property(h => h.Seq).IsConcurrencyToken();
        });
        model.Entity<GraphLock>().HasData(new { Name = HeldHeads.Beginnings, Taken = 0L });
        AuditSeal.Map(model, Schema);
    }
}
