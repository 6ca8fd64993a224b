namespace Outcomes.Platform;

/// <summary>Ids that tell no more than the day: UUIDv7 (RFC 9562 §5.7) with its time cut to the UTC day, the rest random.</summary>
public static class Ids
{
    public static Guid New(TimeProvider clock) => New(clock.GetUtcNow());

    public static Guid New(DateTimeOffset now) => New(now.UtcDateTime);

    /// <param name="now">UTC.</param>
    public static Guid New(DateTime now) => Guid.CreateVersion7(new DateTimeOffset(now.Date, TimeSpan.Zero));
}
