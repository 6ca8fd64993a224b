using System.Text;

namespace Outcomes.Tests.Auth.Provisioning;

/// <summary>A user as the test made it: what filters are compared with. Absent is null.</summary>
internal sealed record KnownUser(string UserName, string Email, string DisplayName, string? GivenName, string? FamilyName, string? Title, string? ExternalId, string? EmployeeNumber, bool IsActive, int? Manager)
{
    public string Id { get; set; } = "";
    public string ManagerId { get; set; } = "";

    /// <summary>The value by the path that a filter says, with whether it compares without case.</summary>
    public (string? Value, bool IsFolded) Text(string path) => path switch
    {
        "userName" => (UserName, true),
        "emails.value" => (Email, true),
        "displayName" => (DisplayName, false),
        "name.givenName" => (GivenName, false),
        "name.familyName" => (FamilyName, false),
        "title" => (Title, false),
        "externalId" => (ExternalId, false),
        "nickName" => (null, false),
        _ => (EmployeeNumber, false),
    };

    /// <summary>RFC 7644 §3.4.2.2 by plain loops: what is absent differs from everything; order is that of code points.</summary>
    public static bool Holds(string? held, string name, string asked, bool isFolded)
    {
        if (held is null) return name == "ne";
        if (isFolded) (held, asked) = (held.ToLowerInvariant(), asked.ToLowerInvariant());
        var order = Encoding.UTF8.GetBytes(held).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(asked));
        return name switch
        {
            "eq" => order == 0,
            "ne" => order != 0,
            "co" => held.Contains(asked, StringComparison.Ordinal),
            "sw" => held.StartsWith(asked, StringComparison.Ordinal),
            "ew" => held.EndsWith(asked, StringComparison.Ordinal),
            "gt" => order > 0,
            "ge" => order >= 0,
            "lt" => order < 0,
            _ => order <= 0,
        };
    }
}
