namespace Outcomes.Web.Components;

/// <summary>One value of a key result and the day it was written down.</summary>
public readonly record struct HistoryPoint(DateOnly On, decimal Value);
