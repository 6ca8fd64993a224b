using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.OData;
using Outcomes.OData.Model;
using Outcomes.Platform;
using Outcomes.Query.Mapping;

namespace Outcomes.Query.OData;

/// <summary>The modules' declared writes as operations of entity sets: one method, the slice's own, behind each.</summary>
internal sealed class DeclaredWrites(ApiMap api)
{
    private static readonly JsonSerializerOptions Body = new()
    {
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
        RespectNullableAnnotations = true,
    };

    public WriteOperation? Find(string set, WriteKind kind, ViewMap map) =>
        api.Writes.SingleOrDefault(write => write.Set == set && write.Kind == kind) is { } write ? Operation(write, map) : null;

    public IReadOnlyList<BoundAction> Actions(string set, ViewMap map) =>
        [.. api.Writes.Where(write => write.Set == set && write.Kind == WriteKind.Action).Select(write => new BoundAction(write.Name, Operation(write, map)))];

    private static WriteOperation Operation(ApiWrite write, ViewMap map) => new(
        write.Request == typeof(Nothing) ? [] : [.. write.Request.GetProperties().Select(Parameter)],
        async (http, target, body, cancel) =>
        {
            var services = http.RequestServices;
            var aim = target.Key is { } key ? new Target(key, target.Version ?? await CurrentAsync(services, map, key, cancel)) : default;
            var changed = await write.Run(services, aim, Read(body, write.Request), cancel);
            return new Written(changed.Id, changed.Version);
        });

    private static Parameter Parameter(PropertyInfo member)
    {
        var type = member.PropertyType;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>)) type = type.GetGenericArguments()[0];
        return new Parameter(member.Name, type, member.IsDefined(typeof(RequiredAttribute)), member.GetCustomAttribute<MaxLengthAttribute>()?.Length);
    }

    private static object Read(JsonElement body, Type request)
    {
        try
        {
            return body.Deserialize(request, Body) ?? throw new ODataProblem(400, "bad-json", "The body is a JSON object.", "$");
        }
        catch (JsonException fault)
        {
            throw new ODataProblem(400, "bad-value", "A value of the body does not fit its property; $metadata says of which type each one is.", fault.Path);
        }
    }

    // If-Match: * takes any version, so the newest; the slice still refuses what changes in between.
    public static async Task<int> CurrentAsync(IServiceProvider services, ViewMap map, Guid key, CancellationToken cancel)
    {
        var versions = map.Versions(services.GetRequiredService<OutcomesDb>(), key);
        var found = await versions.Select(version => (int?)version).FirstOrDefaultAsync(cancel);
        return found ?? throw new NotFound(map.Name);
    }
}
