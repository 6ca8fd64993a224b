namespace Outcomes.Platform;

/// <summary>Reads notices as their recipient sees them at this moment. Registered by the read side, whose views the inbox shows too.</summary>
/// <param name="ReadAsync">Recipient and ids → sentences. A notice that the recipient may not read (any more) is left out.</param>
public sealed record NoticeReader(Func<Guid, IReadOnlyList<Guid>, CancellationToken, Task<IReadOnlyDictionary<Guid, string>>> ReadAsync);
