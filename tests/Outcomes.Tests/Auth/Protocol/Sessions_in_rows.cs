using System.Net;
using Microsoft.EntityFrameworkCore;
using Outcomes.Auth;
using Outcomes.Platform;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Auth.Protocol;

/// <summary>T18: a session is a row; its cookie is worth what the row is.</summary>
public sealed class Sessions_in_rows(SqliteServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task T18_every_sign_in_has_a_new_id_and_ends_the_one_before_in_that_browser()
    {
        using var browser = new Browser(server);
        var email = await server.AddAccountAsync("ada");
        await browser.SignInAsync(email, AuthVerbs.Password);
        var first = Assert.Single(await SessionsAsync(email));
        await browser.SignInAsync(email, AuthVerbs.Password);
        var both = await SessionsAsync(email);
        Assert.Equal(2, both.Count);
        Assert.NotNull(both.Single(session => session.Sid == first.Sid).EndedAt);
        Assert.Equal(43, first.Sid.Length);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/odata/NoSuchSet")).StatusCode);
    }

    [Fact]
    public async Task T18_a_copied_cookie_is_dead_when_its_owner_signs_out()
    {
        using var browser = new Browser(server);
        var answer = await browser.SignInAsync(await server.AddAccountAsync("ada"), AuthVerbs.Password);
        var copy = answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("oc=", StringComparison.Ordinal)).Split(';')[0];
        Assert.Equal(HttpStatusCode.NotFound, await WithCookieAsync(copy));
        await browser.SendAsync(HttpMethod.Post, "/account/logout", content: new FormUrlEncodedContent([await browser.SessionFormTokenAsync()]));
        Assert.Equal(HttpStatusCode.Unauthorized, await WithCookieAsync(copy));
    }

    [Fact]
    public async Task A_session_does_not_tell_when_it_was_used()
    {
        using var browser = new Browser(server);
        var email = await server.AddAccountAsync("ada");
        await browser.SignInAsync(email, AuthVerbs.Password);
        var before = Assert.Single(await SessionsAsync(email));
        await browser.GetAsync("/odata/NoSuchSet");
        Assert.Equivalent(before, Assert.Single(await SessionsAsync(email)));
    }

    private async Task<IReadOnlyList<UserSession>> SessionsAsync(string email)
    {
        var id = (await server.AccountAsync(email)).Id;
        await using var db = server.Open(Viewer.System("test"));
        return await db.Set<UserSession>().Where(session => session.AccountId == id).ToListAsync(Cancel);
    }

    private async Task<HttpStatusCode> WithCookieAsync(string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Address, "/odata/NoSuchSet"));
        request.Headers.Add("Cookie", cookie);
        return (await Relying.Http.SendAsync(request, Cancel)).StatusCode;
    }
}
