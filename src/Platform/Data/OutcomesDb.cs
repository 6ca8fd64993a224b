using Microsoft.EntityFrameworkCore;

namespace Outcomes.Platform;

/// <summary>The one context, assembled from the modules' mappings. It reads as its session's viewer, and saves rows,
/// audit events and outbox rows together.</summary>
/// <remarks>Contexts are pooled: <see cref="Databases"/> is the only place that opens one, and sets session and services before anyone sees it.</remarks>
public abstract class OutcomesDb(DbContextOptions options, IReadOnlyList<Module> modules) : DbContext(options)
{
    private Session session = new();
    private Saving saving = null!;
    private WriteTransaction? write;
    private HashSet<Type> changedKinds = [];

    /// <summary>Rules of visibility are rebound to this by EF on every query; the default sees nothing.</summary>
    public Viewer Viewer => session.Viewer;

    /// <summary>The moment of the request, UTC.</summary>
    public DateTime Now => saving.Clock.GetUtcNow().UtcDateTime;

    /// <summary>The day (UTC) on which roles and reporting lines are looked at.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now);

    /// <summary>What the next save appends to chains besides the events of its aggregates.</summary>
    internal List<AuditEntry> Unwritten { get; } = [];

    internal void Lease(Session session, Saving saving)
    {
        (this.session, this.saving, write, changedKinds) = (session, saving, null, []);
        Unwritten.Clear();
    }

    /// <summary>Opens a transaction for a write that reads first (a graph check, a bulk change). Dispose without commit = nothing happened.</summary>
    /// <remarks>Inside another write it is a part of that one.</remarks>
    public async Task<WriteTransaction> BeginWriteAsync(CancellationToken cancel)
    {
        if (write is { } outer) return outer.Inner();
        var turn = await saving.Gate.EnterAsync(cancel);
        try
        {
            return write = new WriteTransaction(await Database.BeginTransactionAsync(cancel), turn, () =>
            {
                write = null;
                Announce();
            });
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    /// <summary>Opens it and holds what the write needs for itself; where that fails nothing is left open.</summary>
    /// <param name="hold">Takes a row or a graph, or throws where the write may not go on.</param>
    public async Task<WriteTransaction> BeginWriteAsync(Func<Task> hold, CancellationToken cancel)
    {
        var begun = await BeginWriteAsync(cancel);
        try
        {
            await hold();
            return begun;
        }
        catch
        {
            await begun.DisposeAsync();
            throw;
        }
    }

    /// <summary>A set-based update of this write changed rows of this kind: caches of them are dropped when it is committed.</summary>
    public void NoteChangeOf<T>() where T : class => changedKinds.Add(typeof(T));

    /// <summary>For bulk writers, which insert rows past the change tracker: version, stamps, audit event and outbox row, as a save makes them.</summary>
    /// <param name="row">Never saved before.</param>
    /// <param name="at">UTC; one moment for all that is written together.</param>
    /// <param name="follow">Takes the rows that go with it, to be inserted after it.</param>
    public void CompleteNew(object row, DateTime at, Action<object> follow)
    {
        changedKinds.UnionWith([row.GetType(), typeof(OutboxMessage)]);
        if (row is Entity entity) Saving.Complete(this, entity, at, follow);
    }

    /// <summary>Holds the one row of a graph, so that two writers cannot close a circle together.</summary>
    /// <remarks>Needs <see cref="BeginWriteAsync(CancellationToken)"/>.</remarks>
    public async Task LockGraphAsync(string graph, CancellationToken cancel)
    {
        if (write is null) throw new InvalidOperationException("A graph is locked inside BeginWriteAsync.");
        await Set<GraphLock>().Where(row => row.Name == graph).ExecuteUpdateAsync(row => row.SetProperty(x => x.Taken, x => x.Taken + 1), cancel);
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (Unwritten.Count == 0) return await SaveAsync(acceptAllChangesOnSuccess, cancellationToken);
        // Heads of chains are held until the commit.
        await using var holding = await BeginWriteAsync(cancellationToken);
        var count = await SaveAsync(acceptAllChangesOnSuccess, cancellationToken);
        await holding.CommitAsync(cancellationToken);
        return count;
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save with SaveChangesAsync: it writes audit and outbox, and waits its turn.");

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var module in modules) module.MapTables(modelBuilder, this);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(24);
        configurationBuilder.Properties<decimal>().HavePrecision(18, 6);
    }

    private async Task<int> SaveAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken)
    {
        using var turn = write is null ? await saving.Gate.EnterAsync(cancellationToken) : null;
        await saving.PrepareAsync(this, cancellationToken);
        changedKinds.UnionWith(ChangeTracker.Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).Select(entry => entry.Metadata.ClrType));
        try
        {
            var count = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            foreach (var aggregate in ChangeTracker.Entries<Aggregate>()) aggregate.Entity.Forget();
            if (write is null) Announce();
            return count;
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || Forks(failure))
        {
            throw new StaleVersion();
        }
        catch (DbUpdateException failure) when (TakenKeys.Find(Model, failure) is { } taken)
        {
            throw taken.AsRefusal();
        }
    }

    // Where rows are inserted before others are updated, the second of two writers meets the chain of the aggregate before its version.
    private static bool Forks(DbUpdateException failure) =>
        failure.InnerException?.Message.Contains(nameof(AuditEvent.SubjectSeq), StringComparison.Ordinal) == true;

    private void Announce()
    {
        var kinds = Interlocked.Exchange(ref changedKinds, []);
        if (kinds.Contains(typeof(OutboxMessage))) saving.Signal.Raise();
        saving.Commits.Announce(kinds);
    }
}
