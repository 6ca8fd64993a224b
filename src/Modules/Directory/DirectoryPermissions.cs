using Outcomes.Platform;

namespace Outcomes.Directory;

/// <summary>What the slices of this module ask of their callers.</summary>
public static class DirectoryPermissions
{
    /// <summary>One's own settings.</summary>
    public static readonly Permission Own = new("people.write");

    /// <summary>People and units; HR with a scope is held to it by <see cref="DirectoryAccess"/>.</summary>
    public static readonly Permission Administer = new("people.write", Role.HR, Role.Administrator);
}
