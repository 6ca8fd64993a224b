namespace Outcomes.Auth;

/// <summary>Attribute paths (RFC 7644 §3.10) in one form: lower case, dots, the enterprise extension as <c>enterprise.…</c>.</summary>
internal static class ScimPath
{
    public const string User = "urn:ietf:params:scim:schemas:core:2.0:User";
    public const string Group = "urn:ietf:params:scim:schemas:core:2.0:Group";
    public const string Enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    /// <summary>How paths of the enterprise extension begin here.</summary>
    public const string OfEnterprise = "enterprise";

    private static readonly string[] OftenWithoutUrn = ["employeenumber", "department", "manager", "costcenter", "organization", "division"];

    /// <summary>Names compare without case. Of the extension both <c>…:User:department</c> and the dotted form that some clients send are taken, and its plain names.</summary>
    public static string Canonical(string written)
    {
        var path = written.Trim().ToLowerInvariant();
        if ((After(path, User) ?? After(path, Group)) is { } core) path = core;
        else if (After(path, Enterprise) is { } rest) return rest.Length == 0 ? OfEnterprise : $"{OfEnterprise}.{rest}";
        return OftenWithoutUrn.Contains(FirstOf(path)) ? $"{OfEnterprise}.{path}" : path;
    }

    public static string FirstOf(string canonical) => canonical.Split('.', 2)[0];

    /// <summary>Absent where it does not begin so; empty where nothing follows.</summary>
    private static string? After(string path, string urn)
    {
        if (!path.StartsWith(urn, StringComparison.OrdinalIgnoreCase)) return null;
        var rest = path[urn.Length..];
        return rest.Length == 0 ? rest : rest[0] is ':' or '.' ? rest[1..] : null;
    }
}
