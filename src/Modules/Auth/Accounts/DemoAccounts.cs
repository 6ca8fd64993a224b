using Microsoft.Extensions.Hosting;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>One account for each role of the demo company, all with one known password: impossible in production.</summary>
public sealed class DemoAccounts(AddAccount add, OutcomesDb db, IHostEnvironment environment)
{
    public const string Password = "results-not-hours";
    internal const string Domain = "@demo.example";

    /// <summary>Who signs in as what.</summary>
    public static readonly IReadOnlyList<(string Email, Role Role)> All =
    [
        ("employee" + Domain, Role.Employee),
        ("manager" + Domain, Role.Employee),
        ("director" + Domain, Role.Employee),
        ("hr" + Domain, Role.HR),
        ("bi" + Domain, Role.BiReader),
        ("admin" + Domain, Role.Administrator),
    ];

    /// <summary>Makes those that are missing, linked to the person of that address. Safe to repeat.</summary>
    /// <exception cref="InvalidOperationException">In production.</exception>
    public async Task EnsureAsync(CancellationToken cancel)
    {
        if (environment.IsProduction()) throw new InvalidOperationException("Demo accounts have a known password and are not made in production.");
        foreach (var (email, role) in All)
            if (!await db.HasAccountAsync(email, cancel)) await add.RunAsync(new AddAccount.Request(email, role, Password), cancel);
    }

    /// <summary>Such an account, brought along in a database, does not sign in in production.</summary>
    internal static bool IsDemo(string email) => email.EndsWith(Domain, StringComparison.Ordinal);
}
