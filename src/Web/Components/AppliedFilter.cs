namespace Outcomes.Web.Components;

/// <summary>A filter that is on, and the address of the same list without it.</summary>
public sealed record AppliedFilter(string Text, string Without);
