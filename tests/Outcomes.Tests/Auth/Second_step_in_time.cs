using Xunit;

namespace Outcomes.Tests.Auth;

/// <summary>ASVS 6.5.5: Identity as shipped takes codes that are a minute old or early; here it is one step, which is 30 s.</summary>
public sealed class Second_step_in_time(TimedServer server) : IClassFixture<TimedServer>
{
    [Theory]
    [InlineData(-2, false), InlineData(-1, true), InlineData(0, true), InlineData(1, true), InlineData(2, false)]
    public async Task A_code_is_good_one_step_early_and_one_late(int steps, bool isTaken)
    {
        var email = await server.AddAccountAsync("ada");
        using var owner = await server.SignedInAsync(email);
        var (app, _) = await AuthenticatorApp.SetUpAsync(owner, server.Now);
        // Into the middle of a step, some steps on: neither the clock nor the step that is used up already can be in the way.
        server.Pass(TimeSpan.FromSeconds(120 + 45 - server.Now.ToUnixTimeSeconds() % 30));
        using var browser = new Browser(server);
        Assert.Equal(isTaken ? "/" : "/account/mfa?error=refused&returnUrl=%2F", await browser.SignInWithCodeAsync(email, AuthVerbs.Password, app.Code(server.Now, steps)));
    }

    [Fact]
    public async Task A_sign_in_waits_five_minutes_for_its_second_step()
    {
        var email = await server.AddAccountAsync("ada");
        using var owner = await server.SignedInAsync(email);
        var (_, codes) = await AuthenticatorApp.SetUpAsync(owner, server.Now);
        using var browser = new Browser(server);
        await browser.SignInAsync(email, AuthVerbs.Password);
        server.Pass(TimeSpan.FromMinutes(5));
        Assert.Equal("/account/login?error=over&returnUrl=%2F", (await browser.StepAsync(codes[0])).Headers.Location?.OriginalString);
    }
}
