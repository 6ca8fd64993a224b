namespace Outcomes.Query.Views;

/// <summary>What the BI projection never reads: masked where it is shown, refused where a query names it.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FreeTextAttribute : Attribute;

/// <summary>Made after the rows are read: shown, but not to be filtered or ordered by.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class MadeAfterwardsAttribute : Attribute;
