namespace Outcomes.Auth;

/// <summary>A filter of RFC 7644 §3.4.2.2 that was read: what it says, with paths in the form of <see cref="ScimPath"/>.</summary>
internal abstract record FilterNode;

internal sealed record AllOf(FilterNode Left, FilterNode Right) : FilterNode;

internal sealed record AnyOf(FilterNode Left, FilterNode Right) : FilterNode;

internal sealed record NotSo(FilterNode Inner) : FilterNode;

/// <summary><c>title pr</c></summary>
internal sealed record IsThere(string Path) : FilterNode;

/// <summary><c>userName eq "ada@example.org"</c></summary>
/// <param name="Value">A text, a truth value, a number as text, or absent for null.</param>
internal sealed record Compared(string Path, string Operator, object? Value) : FilterNode;
