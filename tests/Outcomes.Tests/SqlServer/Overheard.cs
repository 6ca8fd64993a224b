using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Database;
using Outcomes.Platform;

namespace Outcomes.Tests.SqlServer;

/// <summary>Listens to a context on any database and lets the twin say the same. What it hears goes its own way unchanged.</summary>
internal sealed class Overheard(SqlServerTwin twin) : SaveChangesInterceptor, IQueryExpressionInterceptor
{
    private readonly ConcurrentDictionary<string, bool> saved = new(StringComparer.Ordinal);

    /// <summary>Whatever the SQLite contexts of these services are asked.</summary>
    public static void By(SqlServerTwin twin, IServiceCollection services) =>
        services.ConfigureDbContext<SqliteOutcomesDb>(builder => builder.AddInterceptors(new Overheard(twin)));

    /// <summary>Once for each shape of a query.</summary>
    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        twin.SayAsync(queryExpression.ToString(), db =>
        {
            SameQuery.Run(db, queryExpression);
            return Task.CompletedTask;
        }).GetAwaiter().GetResult();
        return queryExpression;
    }

    /// <summary>Once for each kind of row, what happened to it and which columns changed; some rows of a kind at once where there are some.</summary>
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var changed = eventData.Context?.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted) ?? [];
        foreach (var alike in changed.GroupBy(ShapeOf).Where(group => saved.TryAdd($"{group.Count() > 1} {group.Key}", true)))
            await twin.SayAsync($"saving {alike.Key}", async db =>
            {
                foreach (var entry in alike.Take(3)) Copy(entry, db);
                await db.SaveChangesAsync(cancellationToken);
            });
        return result;
    }

    private static string ShapeOf(EntityEntry entry) =>
        $"{entry.Metadata.ShortName()} {entry.State} {string.Join(",", entry.Properties.Where(property => property.IsModified).Select(property => property.Metadata.Name))}";

    private static void Copy(EntityEntry entry, OutcomesDb db)
    {
        var copy = db.Entry((entry.State == EntityState.Added ? entry.CurrentValues : entry.OriginalValues).ToObject());
        copy.State = entry.State == EntityState.Modified ? EntityState.Unchanged : entry.State;
        foreach (var property in entry.Properties.Where(property => property.IsModified))
            copy.Property(property.Metadata.Name).CurrentValue = property.CurrentValue;
    }
}
