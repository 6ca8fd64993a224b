using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Outcomes.Architecture.Tests.Sources;
using Outcomes.Database.Import.Judging;

namespace Outcomes.Architecture.Tests.Law;

public sealed class NoHoursTests
{
    private static readonly IReadOnlyList<Named> Names =
    [
        .. ModelNames.Of(WholeModel.Tables),
        .. SurfaceNames.Of(WholeModel.Surface),
        .. TypeMembers.Of(WholeModel.Writes.Select(write => write.Request)),
        .. WholeModel.Writes.Select(write => new Named("action", write.Set, write.Name)),
        .. ImportLayouts.All.SelectMany(layout => layout.Columns.Select(column => new Named("import column", layout.File, column.Name))),
        .. TypeMembers.Of(Product.Types.Where(type => !IsProtocol(type) && !IsView(type))),
        .. TypeMembers.Of(Product.Types.Where(IsView), areShown: true),
    ];

    [Fact]
    public void No_entity_column_request_event_or_log_tells_effort_or_presence() => Guard.Passes(NoHours.Faults(Names));

    [Theory]
    [InlineData("entity", "Deliverable.DueOn"), InlineData("column", "Deliverables.DueOn"), InlineData("import column", "deliverables.csv.due_date")]
    [InlineData("property", "Person.TimeZoneId"), InlineData("log", "OutboxDispatcher.EventName")]
    [InlineData("EDM property", "Deliverables.DueOn"), InlineData("EDM action", "Deliverables.Submit")]
    public void The_scan_reaches(string kind, string fullName) => Assert.Contains(Names, named => named.Kind == kind && named.FullName == fullName);

    [Fact]
    public void Every_exception_is_still_needed() => Guard.Passes(NoHours.Stale(Names));

    [Fact]
    public void An_entity_with_hours_is_caught_by_member_and_by_column()
    {
        using var db = new SampleDb();
        var faults = NoHours.Faults(ModelNames.Of(db.Model)).ToList();
        Assert.Contains(faults, fault => fault.StartsWith("Visit.HoursLogged (entity)"));
        Assert.Contains(faults, fault => fault.StartsWith("Visits.letzte_anwesenheit (column)"));
        Assert.Contains(faults, fault => fault.StartsWith("Visit.LastSeen (entity)"));
        Assert.DoesNotContain(faults, fault => fault.Contains("Milestone") || fault.Contains("Timeline"));
    }

    [Fact]
    public void An_exception_excuses_its_own_phrase_and_only_where_nobody_else_reads_it()
    {
        Assert.Empty(NoHours.Faults([new Named("entity", "Person", "QuietHours"), new Named("column", "People", "QuietHours_From")]));
        Assert.Single(NoHours.Faults([new Named("property", "PersonView", "QuietHours", IsShown: true)]));
        Assert.Single(NoHours.Faults([new Named("entity", "Person", "QuietHoursPresence")]));
        Assert.Single(NoHours.Faults([new Named("entity", "Person", "LastUsedAt")]));
    }

    [Theory]
    [InlineData("LogTime.Request.TimeSpent (property)"), InlineData("Mood.Absent (value)"), InlineData("Traces.LastLogin (log)")]
    public void A_request_a_value_and_a_log_are_caught(string expected) =>
        Assert.Contains(NoHours.Faults(TypeMembers.Of([typeof(LogTime.Request), typeof(Mood), typeof(Traces)])), fault => fault.Contains(expected));

    /// <summary>The OData library knows no person; its words are the protocol's, such as the function <c>hour</c>.</summary>
    private static bool IsProtocol(Type type) => type.Assembly.GetName().Name == "Outcomes.OData";

    /// <summary>What the read side and the pages bear reaches people.</summary>
    private static bool IsView(Type type) => type.Assembly.GetName().Name is "Outcomes.Query" or "Outcomes.Web";

    private sealed class SampleDb : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite("Data Source=:memory:");

        protected override void OnModelCreating(ModelBuilder modelBuilder) =>
            modelBuilder.Entity<Visit>().ToTable("Visits").Property(visit => visit.Milestone).HasColumnName("letzte_anwesenheit");
    }

    private sealed class Visit
    {
        public int Id { get; private set; }
        public int HoursLogged { get; private set; }
        public DateTime LastSeen { get; private set; }
        public string? Milestone { get; private set; }
        public string? Timeline { get; private set; }
    }

    private static class LogTime
    {
        public sealed record Request(int TimeSpent);
    }

    private enum Mood { Present, Absent }
}

/// <summary>The violating sample for logs.</summary>
internal static partial class Traces
{
    [LoggerMessage(Level = LogLevel.Debug, Message = "Seen {LastLogin}")]
    public static partial void Seen(ILogger log, DateTime lastLogin);
}
