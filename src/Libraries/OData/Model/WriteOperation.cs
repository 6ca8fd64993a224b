using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Outcomes.OData.Model;

/// <summary>What a write hits: the key in the URL (absent on POST to a set) and the version in If-Match (absent on POST to a set).</summary>
public sealed record WriteTarget(Guid? Key, int? Version);

/// <summary>What a write left behind: the entity to show or locate, with its root's new version.</summary>
public sealed record Written(Guid Key, int Version);

/// <summary>Runs one write for the signed-in viewer. Failures are thrown as the host's own and shaped by <c>ODataOptions.Describe</c>.</summary>
public delegate Task<Written> WriteHandler(HttpContext http, WriteTarget target, JsonElement body, CancellationToken cancel);

/// <summary>A write as the EDM publishes it and as the dispatcher runs it.</summary>
/// <param name="Parameters">What the body may hold; an unknown name is refused with the nearest known one.</param>
public sealed record WriteOperation(IReadOnlyList<Parameter> Parameters, WriteHandler Run);

/// <summary>A named value in a write's body.</summary>
/// <param name="Type">CLR type; collections as IReadOnlyList of it.</param>
public sealed record Parameter(string Name, Type Type, bool IsRequired, int? MaxLength = null);

/// <summary>A transition bound to one entity (OData 4.01 Part 1, 11.5.5).</summary>
public sealed record BoundAction(string Name, WriteOperation Operation);

/// <summary>Runs a write once for each key of the signed-in viewer; for a key that is known it says what the first run left behind.</summary>
/// <param name="fingerprint">Tells one request from another: the same key with another one is refused.</param>
public delegate Task<Written> RepeatableWrite(HttpContext http, string key, string fingerprint, Func<Task<Written>> write, CancellationToken cancel);
