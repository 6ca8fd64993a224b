using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Auth;
using Outcomes.Database;
using Outcomes.Platform;
using Outcomes.Tests.Auth.Protocol;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Auth;

/// <summary>A server that asks HR and administrators for two factors, as in production.</summary>
public sealed class StrictServer() : OutcomesServer(DatabaseProvider.Sqlite)
{
    protected override void Adjust(IServiceCollection services)
    {
        base.Adjust(services);
        services.Configure<AuthOptions>(auth => auth.RequireSecondFactor = true);
    }
}

public sealed class Two_factors_by_role(StrictServer server) : IClassFixture<StrictServer>
{
    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    [Theory]
    [InlineData(Role.HR), InlineData(Role.Administrator)]
    public async Task HR_and_administrators_do_nothing_before_their_second_step_is_there(Role role)
    {
        var email = await server.AddAccountAsync("ada", role);
        using var browser = await server.SignedInAsync(email);
        var refused = await browser.GetAsync("/odata/People");
        Assert.Equal((HttpStatusCode.Forbidden, "second-factor-needed"), (refused.StatusCode, await Browser.CodeAsync(refused)));
        Assert.Equal("/account/security", (await browser.GetAsync("/people")).Headers.Location?.OriginalString);
        await AuthenticatorApp.SetUpAsync(browser, Now);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/odata/People")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/people")).StatusCode);
        // And they do not lose it again.
        Assert.Equal(HttpStatusCode.Conflict, (await browser.PostFormFromAsync("/account/authenticator/remove", "/account/authenticator/remove")).StatusCode);
    }

    [Fact]
    public async Task Employees_go_on_with_one()
    {
        using var browser = await server.SignedInAsync(await server.AddAccountAsync("ada"));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/odata/People")).StatusCode);
    }

    [Fact]
    public async Task An_application_is_told_to_send_the_person_back_for_more()
    {
        using var browser = await server.SignedInAsync(await server.AddAccountAsync("ada", Role.HR));
        var app = await Relying.RegisterAsync(server);
        var weak = await app.RedeemAsync(await app.CodeAsync(browser));
        var refused = await browser.GetAsync("/odata/People", $"Bearer {weak.AccessToken}");
        Assert.Equal((HttpStatusCode.Unauthorized, "second-factor-needed"), (refused.StatusCode, await Browser.CodeAsync(refused)));
        Assert.Contains(refused.Headers.WwwAuthenticate, challenge => challenge.ToString().Contains("error=\"insufficient_user_authentication\", acr_values=\"urn:outcomes:aal2\"", StringComparison.Ordinal));
        await AuthenticatorApp.SetUpAsync(browser, Now);
        var strong = await app.RedeemAsync(await app.CodeAsync(browser));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/odata/People", $"Bearer {strong.AccessToken}")).StatusCode);
    }

    [Fact]
    public async Task Nobody_makes_an_access_token_with_one_factor()
    {
        using var browser = await server.SignedInAsync(await server.AddAccountAsync("ada"));
        (string, string)[] token = [("name", "Excel"), ("days", "30"), ("scopes", "odata.read")];
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.PostFormFromAsync("/account/tokens", "/account/tokens", token)).StatusCode);
        await AuthenticatorApp.SetUpAsync(browser, Now);
        Assert.Equal(HttpStatusCode.OK, (await browser.PostFormFromAsync("/account/tokens", "/account/tokens", token)).StatusCode);
    }
}
