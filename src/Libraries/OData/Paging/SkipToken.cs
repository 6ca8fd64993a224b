namespace Outcomes.OData.Paging;

/// <summary>Where a page ended: the values of its last row's order terms, the key last.</summary>
/// <param name="Remaining">Rows that the client still wants; absent = all.</param>
internal sealed record SkipToken(int? Remaining, IReadOnlyList<object?> Values);
