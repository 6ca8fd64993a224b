namespace Outcomes.Platform;

/// <summary>How far an objective or deliverable is open. Organisation is the default: async-first teams work in the open.</summary>
public enum Visibility { Organisation, Team, Private }
