using System.Net;
using Outcomes.Platform;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Auth;

public sealed class Characters_no_text_holds_on_SQLite(SqliteServer server) : Characters_no_text_holds(server);
public sealed class Characters_no_text_holds_on_PostgreSQL(PostgresServer server) : Characters_no_text_holds(server);

/// <summary>An address may be typed by anybody: what no database keeps is refused with what to do, or left out.</summary>
public abstract class Characters_no_text_holds
{
    private readonly OutcomesServer server;

    protected Characters_no_text_holds(OutcomesServer server)
    {
        this.server = server;
        server.SkipUnlessAvailable();
    }

    [Fact]
    public async Task A_zero_character_in_a_query_is_refused_on_every_page()
    {
        using var browser = new Browser(server);
        await browser.SignInAsync(await server.AddAccountAsync("ada", Role.HR), AuthVerbs.Password);

        foreach (var address in new[] { "/people?q=a%00b", "/reviews?unit=%00", "/packets?q=%00", "/packets.csv?q=%00", "/deliverables?q=x&%00=1", "/?objective=%00", "/connect/authorize?client_id=%00" })
        {
            using var answer = await browser.SendAsync(HttpMethod.Get, address, headers: ("Accept", "text/html"));
            Assert.Equal((address, HttpStatusCode.BadRequest), (address, answer.StatusCode));
            Assert.Contains("Take it out and open the address again.", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_plus_or_an_encoded_percent_sign_is_none()
    {
        using var browser = new Browser(server);
        await browser.SignInAsync(await server.AddAccountAsync("ada"), AuthVerbs.Password);

        using var answer = await browser.GetAsync("/people?q=%2500+%EF%BF%BE");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
