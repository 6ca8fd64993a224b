namespace Outcomes.Auth;

/// <summary>What a provider asks a user to be. Where a name, zone or address is absent the user keeps theirs, or gets the usual one.</summary>
internal sealed record UserValues
{
    public string UserName { get; init; } = "";
    public string? ExternalId { get; init; }
    public string? DisplayName { get; init; }

    /// <summary><c>name.formatted</c>: counts where no display name is given.</summary>
    public string? Formatted { get; init; }
    public string? GivenName { get; init; }
    public string? FamilyName { get; init; }
    public string? Title { get; init; }
    public string? Language { get; init; }
    public string? Zone { get; init; }
    public bool? IsActive { get; init; }
    public string? Email { get; init; }
    public string? EmployeeNumber { get; init; }
    public string? Department { get; init; }

    /// <summary>The id of the manager's user.</summary>
    public string? Manager { get; init; }

    /// <summary>Where PATCH begins: everything stays.</summary>
    public static UserValues Of(UserRow user) => new()
    {
        UserName = user.UserName,
        ExternalId = user.ExternalId,
        GivenName = user.GivenName,
        FamilyName = user.FamilyName,
        Title = user.Title,
        EmployeeNumber = user.EmployeeNumber,
        Manager = user.ManagerId?.ToString(),
    };

    /// <summary>Where PUT begins (RFC 7644 §3.5.1): what is left out is cleared, but for the provider's own id and the extension, which clients often do not send.</summary>
    public static UserValues ToReplace(UserRow user, bool withEnterprise) => new()
    {
        ExternalId = user.ExternalId,
        EmployeeNumber = withEnterprise ? null : user.EmployeeNumber,
        Manager = withEnterprise ? null : user.ManagerId?.ToString(),
    };

    /// <exception cref="ScimRefusal">There is no userName.</exception>
    public void DemandName()
    {
        if (UserName.Length == 0) throw ScimRefusal.Value("userName is missing. Give how the person signs in, such as ada@example.org.");
    }

    /// <summary>How a person is shown: as given, else the parts of the name, else how they sign in.</summary>
    public string Shown() =>
        DisplayName ?? Formatted ?? (string.Join(' ', new[] { GivenName, FamilyName }.Where(part => part is { Length: > 0 })) is { Length: > 0 } both ? both : UserName);
}
