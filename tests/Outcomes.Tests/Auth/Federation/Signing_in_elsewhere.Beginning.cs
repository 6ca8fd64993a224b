using Outcomes.Tests.Auth.Protocol;
using Xunit;
using static Outcomes.Tests.Auth.Browser;

namespace Outcomes.Tests.Auth.Federation;

/// <summary>Who may begin it, and whether it is new.</summary>
public sealed partial class Signing_in_elsewhere
{
    [Fact]
    public async Task A_client_that_wants_a_new_sign_in_is_not_told_of_one_when_the_provider_only_remembered()
    {
        await LinkAsync(await Server.AddAccountAsync("ada"), "again");
        var app = await Relying.RegisterAsync(Server);
        var before = servers.Server.Now.Subtract(TimeSpan.FromMinutes(1)).ToUnixTimeSeconds();
        foreach (var (prompt, provenAt, isNew) in new[] { ("login", before, false), ("select_account", before, true), ("login", before + 120, true) })
        {
            using var browser = new Browser(Server);
            var asked = Where(await browser.GetAsync(app.AuthorizeAddress(changes: ("prompt", prompt))));
            var start = "/account/external/fake?" + asked["/account/login?".Length..];
            var back = await BackAsync(browser, servers.Fake.Answer(await BeginAsync(browser, start), "again", "none", ("auth_time", provenAt)));
            var answer = Relying.Answer(await browser.GetAsync(back));
            Assert.Equal((prompt, isNew ? "" : "login_required", isNew), (prompt, answer.GetValueOrDefault("error", ""), answer.ContainsKey("code")));
        }
    }

    [Fact]
    public async Task Another_sites_link_begins_no_sign_in()
    {
        using var browser = new Browser(Server);
        foreach (var site in new[] { "cross-site", "same-site" })
            Assert.Equal("/account/login?returnUrl=%2Fobjectives", Where(await browser.SendAsync(HttpMethod.Get, "/account/external/fake?returnUrl=%2Fobjectives", headers: ("Sec-Fetch-Site", site))));
        foreach (var site in new[] { "same-origin", "none" })
            Assert.StartsWith(servers.Fake.Issuer, Where(await browser.SendAsync(HttpMethod.Get, "/account/external/fake", headers: ("Sec-Fetch-Site", site))));
    }
}
