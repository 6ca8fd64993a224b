using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Something that an answer may cite, as it is now.</summary>
/// <param name="TargetRef"><c>deliverable:{id}</c>, <c>objective:{id}</c> or <c>key-result:{id}</c>.</param>
/// <param name="Snapshot">JSON, with the days it belongs to in <see cref="SnapshotDays"/>.</param>
internal sealed record CitedThing(string TargetRef, string Title, int Revision, string Snapshot)
{
    public static CitedThing Of(string targetRef, string title, int revision, object snapshot) =>
        new(targetRef, title, revision, JsonSerializer.Serialize(snapshot, snapshot.GetType(), StoredJson.Options));

    /// <summary>The citation that holds it as it is now.</summary>
    public Citation Pin(Guid responseId) => new(Guid.NewGuid(), responseId, TargetRef, Title, Revision, Snapshot, Sha256(Snapshot));

    public static string Sha256(string snapshot) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(snapshot)));
}

/// <summary>The days to which something cited belongs: its acceptance, or the period of its objective.</summary>
internal sealed record SnapshotDays(DateOnly From, DateOnly To)
{
    public static SnapshotDays Of(Citation citation) =>
        JsonSerializer.Deserialize<SnapshotDays>(citation.Snapshot, StoredJson.Options) ?? throw new JsonException("A citation holds no snapshot.");

    public bool Touch(ReviewCycle cycle) => From <= cycle.To && To >= cycle.From;
}
