using System.Linq.Expressions;
using Microsoft.AspNetCore.Http;

namespace Outcomes.OData.Model;

/// <summary>A set or singleton that the service document lists.</summary>
/// <remarks>There is no set without <see cref="Source"/>, and the source is already filtered by the one visibility rule of its entity.</remarks>
public sealed class EntitySet
{
    /// <summary>The plural name, such as <c>Deliverables</c>.</summary>
    public required string Name { get; init; }
    public required EntityType Type { get; init; }

    /// <summary>Context → IQueryable of the source entity, visible rows only. A singleton's source yields at most one row.</summary>
    public required LambdaExpression Source { get; init; }
    public bool IsSingleton { get; init; }

    /// <summary>POST on the set; absent = 405.</summary>
    public WriteOperation? Insert { get; init; }

    /// <summary>PATCH on an entity; absent = 405.</summary>
    public WriteOperation? Update { get; init; }

    /// <summary>DELETE on an entity; absent = 405.</summary>
    public WriteOperation? Delete { get; init; }

    /// <summary>Writes an entity's content for <c>GET Set({key})/$value</c>; absent = its entities have none. Called for visible entities only.</summary>
    public Func<HttpContext, Guid, CancellationToken, Task>? ReadMedia { get; init; }

    /// <summary>Takes an entity's content from <c>PUT Set({key})/$value</c>; absent = 405.</summary>
    public Func<HttpContext, WriteTarget, CancellationToken, Task<Written>>? WriteMedia { get; init; }
}
