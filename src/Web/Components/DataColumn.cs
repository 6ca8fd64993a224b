namespace Outcomes.Web.Components;

/// <summary>A column head.</summary>
/// <param name="Number">Its values stand at the end of the cell.</param>
/// <param name="Href">The address of the list ordered by this column.</param>
/// <param name="Sort"><c>ascending</c> or <c>descending</c> when the list is ordered by it.</param>
public sealed record DataColumn(string Name, bool Number = false, string? Href = null, string? Sort = null);
