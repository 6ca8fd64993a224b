using Microsoft.AspNetCore.Http;
using Outcomes.OData.Model;
using Outcomes.OData.Protocol;

namespace Outcomes.OData.Serving;

/// <summary>What the host gives the service: who asks, what they may name, how statements run, how its own failures read.</summary>
public sealed class ODataOptions
{
    /// <summary>The runner of one request.</summary>
    public required Func<HttpContext, QueryRunner> Runner { get; init; }

    /// <summary>Names the viewer; a paging token is good for the same name only.</summary>
    public required Func<HttpContext, string> ViewerOf { get; init; }

    /// <summary>Seals paging tokens: at least 32 bytes, the same after a restart and on every host.</summary>
    public required Func<HttpContext, ValueTask<ReadOnlyMemory<byte>>> TokenKey { get; init; }

    /// <summary>Keeps the key of a repeatable POST with what it wrote; null = such a POST is refused (501).</summary>
    public RepeatableWrite? Once { get; init; }

    /// <summary>Whether the viewer may name a free text in <c>$filter</c> and <c>$orderby</c>; where not, the query is refused (403).</summary>
    public Func<HttpContext, Property, bool> MayName { get; init; } = (_, _) => true;

    /// <summary>Why the caller's credentials do not reach a set; null = they do. Asked for every set that a request names, on every way there.</summary>
    public Func<HttpContext, EntitySet, string?> WhyNotRead { get; init; } = (_, _) => null;

    /// <summary>The host's own failures as a client reads them; null = not one of them, answered as 500 without internals.</summary>
    public Func<Exception, ODataError?> Describe { get; init; } = _ => null;

    /// <summary>Path of the service below the application, without a slash at its end.</summary>
    public string Path { get; init; } = "/odata";

    public ODataLimits Limits { get; init; } = ODataLimits.Default;
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The database sorts absent values before all others, as SQLite and SQL Server do and PostgreSQL does not.</summary>
    public bool NullsSortFirst { get; init; } = true;
}
