namespace Outcomes.Platform;

/// <summary>What a person may be to the organisation, given by a role assignment and by nothing else.</summary>
public enum Role { Employee, HR, BiReader, Administrator }
