using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Auth;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Auth;

/// <summary>What the commands of the command line do, for preparing tests: accounts, links, tokens.</summary>
internal static class AuthVerbs
{
    public const string Password = "seven quiet tables";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>An address of this test alone.</summary>
    public static string Address(string name) => $"{name}.{Guid.NewGuid():N}@acme.example";

    public static async Task<T> AsCommandAsync<TVerb, T>(this OutcomesServer server, Func<TVerb, Task<T>> run) where TVerb : notnull
    {
        await using var scope = server.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Session>().Viewer = Viewer.System("test");
        return await run(scope.ServiceProvider.GetRequiredService<TVerb>());
    }

    /// <returns>The address.</returns>
    public static async Task<string> AddAccountAsync(this OutcomesServer server, string name, Role? role = null)
    {
        var email = Address(name);
        await server.AsCommandAsync((AddAccount add) => add.RunAsync(new AddAccount.Request(email, role, Password), Cancel));
        return email;
    }

    public static Task<string> CreateTokenAsync(this OutcomesServer server, string email, string scopes = "odata.read", int days = 90) =>
        server.AsCommandAsync((CreateToken create) => create.RunAsync(new CreateToken.Request(email, scopes, days), Cancel));

    public static Task<string> IssueLinkAsync(this OutcomesServer server, string email) =>
        server.AsCommandAsync((IssueLink issue) => issue.RunAsync(email, Cancel));

    public static Task DisableAsync(this OutcomesServer server, string email) =>
        server.AsCommandAsync(async (DisableAccount disable) =>
        {
            await disable.RunAsync(email, Cancel);
            return true;
        });

    public static async Task<Account> AccountAsync(this OutcomesServer server, string email)
    {
        await using var db = server.Open(Viewer.System("test"));
        return await db.Set<Account>().FirstAsync(account => account.Email == email, Cancel);
    }

    public static async Task<IReadOnlyList<string>> AuditedAsync(this OutcomesServer server, string email)
    {
        var subject = (await server.AccountAsync(email)).SubjectRef;
        await using var db = server.Open(Viewer.System("test"));
        return await db.Set<AuditEvent>().Where(link => link.SubjectRef == subject).OrderBy(link => link.SubjectSeq).Select(link => link.Action).ToListAsync(Cancel);
    }

    /// <summary>As Directory's verbs change people.</summary>
    public static async Task ChangePersonAsync(this OutcomesServer server, string email, Action<Person> change)
    {
        await using var db = server.Open(Viewer.System("test"));
        change(await db.Set<Person>().AsTracking().Include(person => person.Roles).FirstAsync(person => person.Email == email, Cancel));
        await db.SaveChangesAsync(Cancel);
    }
}
