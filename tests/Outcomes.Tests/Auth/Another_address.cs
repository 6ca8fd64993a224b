using System.Net;
using System.Text;
using System.Text.Json;
using Outcomes.Platform;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Auth;

public sealed class Another_address_on_SQLite(SqliteServer server) : Another_address(server);
public sealed class Another_address_on_PostgreSQL(PostgresServer server) : Another_address(server);
public sealed class Another_address_on_SQL_Server(SqlServerServer server) : Another_address(server);

/// <summary>By an address and a recovery mail a password is set: who may change it, and who is told.</summary>
public abstract class Another_address
{
    private readonly OutcomesServer server;

    protected Another_address(OutcomesServer server)
    {
        this.server = server;
        server.SkipUnlessAvailable();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task HR_does_not_take_the_address_of_an_administrator_or_of_HR_and_administrators_change_it()
    {
        using var hr = await server.SignedInAsync(await server.AddAccountAsync("hr", Role.HR));
        using var root = await server.SignedInAsync(await server.AddAccountAsync("root", Role.Administrator));
        foreach (var role in new[] { Role.Administrator, Role.HR })
        {
            var email = await server.AddAccountAsync("ada", role);
            var personId = (await server.AccountAsync(email)).PersonId;
            var refused = await EditAsync(hr, personId, new { Email = AuthVerbs.Address("mine"), JobTitle = "Nobody" });
            Assert.Equal((HttpStatusCode.Forbidden, "address-of-administrator"), (refused.StatusCode, await Browser.CodeAsync(refused)));
            Assert.True((await EditAsync(hr, personId, new { Email = email.ToUpperInvariant(), JobTitle = "Keeper" })).IsSuccessStatusCode);
            Assert.True((await EditAsync(root, personId, new { Email = AuthVerbs.Address("new") })).IsSuccessStatusCode);
        }
    }

    [Fact]
    public async Task Whoever_gets_another_address_is_told_at_the_old_one_and_links_made_before_are_dead()
    {
        using var hr = await server.SignedInAsync(await server.AddAccountAsync("hr", Role.HR));
        var (before, after) = (await server.AddAccountAsync("ada"), AuthVerbs.Address("lovelace"));
        var link = await server.IssueLinkAsync(before);
        Assert.True((await EditAsync(hr, (await server.AccountAsync(before)).PersonId, new { Email = after })).IsSuccessStatusCode);
        Assert.Equal(["Outcomes: Your address was changed"], (await server.MailsAsync(before)).Select(mail => mail.Subject));
        Assert.Empty(await server.MailsAsync(after));
        using var holder = new Browser(server);
        var redeemed = await holder.PostFormAsync("/account/link", ("code", link.Split('=')[1]), ("password", "eleven green lanterns"));
        Assert.Equal("/account/link?error=over", redeemed.Headers.Location?.OriginalString);
        Assert.Equal(["auth.account-made.v1", "auth.link-made.v1", "auth.account-renamed.v1"], await server.AuditedAsync(after));
        await holder.SignInAsync(after, AuthVerbs.Password);
        Assert.True(holder.HasSession);
    }

    private static async Task<HttpResponseMessage> EditAsync(Browser browser, Guid personId, object changes)
    {
        var person = JsonDocument.Parse(await (await browser.GetAsync($"/odata/People({personId})")).Content.ReadAsStringAsync(Cancel)).RootElement;
        using var content = new StringContent(JsonSerializer.Serialize(changes), Encoding.UTF8, "application/json");
        return await browser.SendAsync(HttpMethod.Patch, $"/odata/People({personId})", null, content,
            ("If-Match", person.GetProperty("@odata.etag").GetString() ?? ""), ("X-CSRF-Token", (await browser.SessionFormTokenAsync()).Value));
    }
}
