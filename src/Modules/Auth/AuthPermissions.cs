using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>What administering accounts asks for. The system (the command line) may always.</summary>
public static class AuthPermissions
{
    public static readonly Permission Accounts = new("admin.users", Role.Administrator);

    /// <exception cref="SignInRequired">Nobody asks.</exception>
    /// <exception cref="Forbidden">Somebody else than an administrator asks.</exception>
    internal static void Demand(Viewer viewer)
    {
        if (!viewer.IsSomebody) throw new SignInRequired();
        if (!viewer.May(Accounts)) throw new Forbidden("permission-missing", "This needs the role Administrator.");
    }
}
