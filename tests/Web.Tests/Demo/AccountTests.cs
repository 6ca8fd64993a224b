using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Outcomes.Web.Tests.Demo;

/// <summary>Everybody keeps their own settings and keys; nobody else sees them.</summary>
public sealed class AccountTests(DemoServer server)
{
    [Fact]
    public async Task Quiet_hours_and_digest_are_set_and_shown_to_oneself_alone()
    {
        using var me = await Visitor.SignedIn(server, "bi");
        using var bad = await me.Post("", await me.Read("/account"), "quiet-hours", ("from", "22:00"), ("to", ""), ("days", "Monday"));
        Assert.NotNull((await Visitor.Parse(bad)).GetElementById("quiet-hours-from-error"));
        using var saved = await me.Post("", await me.Read("/account"), "quiet-hours", ("from", "21:17"), ("to", "07:00"), ("days", "Monday"), ("days", "Friday"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        using var digest = await me.Post("", await me.Read("/account"), "digest", ("cadence", "Weekly"));
        Assert.Equal(2, (await me.Read("/account")).QuerySelectorAll("#quiet-hours input[name=days][checked]").Length);

        using var self = JsonDocument.Parse(await (await me.Get("/odata/Me")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(("21:17:00", "Monday, Friday", "Weekly"), (self.RootElement.GetProperty("QuietHoursFrom").GetString()![..8], self.RootElement.GetProperty("QuietHoursDays").GetString(), self.RootElement.GetProperty("DigestCadence").GetString()));
        var id = self.RootElement.GetProperty("Id").GetString();
        using var other = await Visitor.SignedIn(server, "hr");
        var seen = await (await other.Get($"/odata/People({id})")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("Quiet", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Digest", seen, StringComparison.Ordinal);
        using var theirs = JsonDocument.Parse(await (await other.Get("/odata/Me")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.NotEqual(id, theirs.RootElement.GetProperty("Id").GetString());
        Assert.NotEqual("21:17:00", theirs.RootElement.GetProperty("QuietHoursFrom").GetString()?[..8]);
    }

    [Theory]
    [InlineData("zone", "zone", "Mars/Base", "Pacific/Auckland")]
    [InlineData("locale", "locale", "not a tag", "mi-NZ")]
    public async Task A_zone_and_a_language_are_saved_or_refused_beside_the_field(string form, string field, string bad, string good)
    {
        using var me = await Visitor.SignedIn(server, "admin");
        using var refused = await me.Post("", await me.Read("/account"), form, (field, bad));
        Assert.NotNull((await Visitor.Parse(refused)).GetElementById($"{form}-{field}-error"));
        using var saved = await me.Post("", await Visitor.Parse(refused), form, (field, good));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(good, (await me.Read("/account")).GetElementById($"{form}-{field}")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_token_is_shown_once_reads_and_is_revoked()
    {
        using var me = await Visitor.SignedIn(server, "director");
        using var none = await me.Post("", await me.Read("/account/tokens"), "token", ("name", "Nothing"), ("days", "30"));
        Assert.NotNull((await Visitor.Parse(none)).QuerySelector("#token-scopes .error"));
        using var made = await me.Post("", await me.Read("/connect-bi"), "token", ("name", "Excel"), ("days", "30"), ("scopes", "odata.read"));
        var token = (await Visitor.Parse(made)).GetElementById("made")!.TextContent;
        var page = await me.Read("/account/tokens");
        Assert.DoesNotContain(token, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await CallAsync(token));

        using var revoked = await me.Post("", page, page.QuerySelector("form[id^=revoke-]")!.Id!);
        Assert.Equal(HttpStatusCode.Redirect, revoked.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(token));
    }

    [Fact]
    public async Task The_file_for_Power_BI_names_this_server()
    {
        using var me = await Visitor.SignedIn(server, "bi");
        using var file = JsonDocument.Parse(await (await me.Get("/connect-bi/outcomes.pbids")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal($"{server.Address}odata/", file.RootElement.GetProperty("connections")[0].GetProperty("details").GetProperty("address").GetProperty("url").GetString());
    }

    private async Task<HttpStatusCode> CallAsync(string token)
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await client.GetAsync("/odata/Deliverables?$top=1", TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
