using Microsoft.AspNetCore.Http;
using Outcomes.OData.Binding;
using Outcomes.OData.Model;
using Outcomes.OData.Protocol;

namespace Outcomes.OData.Serving;

/// <summary>Everything made once for one shape of read: statements, row types, writers.</summary>
internal abstract class ReadPlan(LevelPlan level, PlannedQuery? count)
{
    protected LevelPlan Level { get; } = level;
    protected PlannedQuery? Count { get; } = count;

    public static ReadPlan Of(ODataModel model, LevelPlan level, PlannedQuery? count, bool isReference) =>
        (ReadPlan)Activator.CreateInstance(typeof(ReadPlan<>).MakeGenericType(level.Row.Type), model, level, count, isReference)!;

    /// <summary>Streams a page of a collection.</summary>
    public abstract Task WriteCollectionAsync(ReadRun run, LevelShape shape, Envelope envelope, HttpResponse response);

    /// <summary>Writes one entity; false and nothing written where there is none.</summary>
    public abstract Task<bool> WriteEntityAsync(ReadRun run, LevelShape shape, Envelope envelope, HttpResponse response);

    /// <summary>The first row's written values and key; absent where there is no row.</summary>
    public abstract Task<Found?> FindAsync(ReadRun run, LevelShape shape);
}

/// <summary>What a look at one row found.</summary>
internal sealed record Found(Guid Key, IReadOnlyList<object?> Values);

/// <summary>What is written around the rows.</summary>
/// <param name="Context">The context URL, without the service's address.</param>
/// <param name="NextLink">The link to the next page, given where this one ended.</param>
internal sealed record Envelope(ResponseFormat Format, string Context, Func<Paging.SkipToken, string> NextLink);
