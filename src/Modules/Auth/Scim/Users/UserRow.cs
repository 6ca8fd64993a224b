namespace Outcomes.Auth;

/// <summary>One user as providers see it: a person, their account and what is kept for provisioning. The columns of one query.</summary>
internal sealed class UserRow
{
    public required Guid Id { get; init; }
    public required int Version { get; init; }
    public string? ExternalId { get; init; }
    public required string UserName { get; init; }

    /// <summary>In lower case.</summary>
    public required string UserNameKey { get; init; }
    public required string DisplayName { get; init; }
    public string? GivenName { get; init; }
    public string? FamilyName { get; init; }
    public string? Title { get; init; }
    public required string Language { get; init; }
    public required string Zone { get; init; }

    /// <summary>In lower case.</summary>
    public required string Email { get; init; }

    /// <summary>May sign in: has an account that is not disabled, and has not left.</summary>
    public required bool IsActive { get; init; }
    public required bool HasLeft { get; init; }
    public string? EmployeeNumber { get; init; }
    public required Guid UnitId { get; init; }
    public string? Department { get; init; }
    public Guid? ManagerId { get; init; }
    public string? ManagerName { get; init; }
    public required DateTime CreatedAt { get; init; }
    public required DateTime ChangedAt { get; init; }
}
