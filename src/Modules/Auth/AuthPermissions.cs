using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>What administering accounts, clients and keys asks for. The system (the command line) may always.</summary>
public static class AuthPermissions
{
    public static readonly Permission Accounts = new("admin.users", Role.Administrator);

    public static readonly Permission Clients = new("admin.clients", Role.Administrator);

    /// <exception cref="SignInRequired">Nobody asks.</exception>
    /// <exception cref="Forbidden">Somebody else than an administrator asks.</exception>
    internal static void Demand(Viewer viewer) => Demand(viewer, Accounts);

    /// <inheritdoc cref="Demand(Viewer)"/>
    internal static void Demand(Viewer viewer, Permission permission)
    {
        if (!viewer.IsSomebody) throw new SignInRequired();
        if (!viewer.May(permission)) throw new Forbidden("permission-missing", "This needs the role Administrator.");
    }
}
