using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Outcomes.Auth;
using Outcomes.Database;
using Outcomes.Platform;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Auth;

/// <summary>A server as it is shipped: with its limits, and with hashes of full strength.</summary>
public sealed class ShippedServer() : OutcomesServer(DatabaseProvider.Sqlite)
{
    /// <summary>The iterations of every hash that was compared.</summary>
    internal ConcurrentQueue<uint> Hashes { get; } = [];

    protected override void Adjust(IServiceCollection services)
    {
        services.AddSingleton(Clock);
        services.AddSingleton<IPasswordHasher<Account>>(provider => new Counted(provider.GetRequiredService<IOptions<PasswordHasherOptions>>(), Hashes));
    }

    private sealed class Counted(IOptions<PasswordHasherOptions> options, ConcurrentQueue<uint> hashes) : PasswordHasher<Account>(options)
    {
        public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            hashes.Enqueue(Iterations(hashedPassword));
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }

    /// <summary>Where Identity's third format keeps them.</summary>
    internal static uint Iterations(string hash) => BinaryPrimitives.ReadUInt32BigEndian(Convert.FromBase64String(hash).AsSpan(5));
}

public sealed class Limits_of_tries(ShippedServer server) : IClassFixture<ShippedServer>
{
    [Fact]
    public async Task Ten_sign_ins_a_minute_and_network_then_wait()
    {
        using var browser = new Browser(server, from: "127.0.0.10");
        for (var tries = 0; tries < 10; tries++)
            Assert.Equal(HttpStatusCode.SeeOther, (await browser.SignInAsync($"nobody{tries}@acme.example", "whatever it is")).StatusCode);
        await TooManyAsync(await browser.SignInAsync("nobody@acme.example", "whatever it is"));
        using var elsewhere = new Browser(server, from: "127.0.0.11");
        Assert.Equal(HttpStatusCode.SeeOther, (await elsewhere.SignInAsync("nobody@acme.example", "whatever it is")).StatusCode);
    }

    [Fact]
    public async Task T17_a_stuffing_run_is_stopped_and_the_owners_own_browser_still_gets_in()
    {
        var email = await server.AddAccountAsync("ada");
        using var own = new Browser(server, from: "127.0.2.200");
        await own.SignInAsync(email, AuthVerbs.Password);
        var answers = new List<HttpStatusCode>();
        for (var tries = 0; tries < 50; tries++)
        {
            // From one network, and then from many, the owner's among them.
            using var stranger = new Browser(server, from: tries < 12 ? "127.0.2.1" : tries < 24 ? "127.0.2.200" : $"127.0.2.{tries}");
            answers.Add((await stranger.SignInAsync(email, $"guess number {tries}")).StatusCode);
        }
        Assert.True(answers.Count(status => status == HttpStatusCode.SeeOther) <= 10, "At most five tries a minute reach a password, in two minutes ten.");
        using var stolen = new Browser(server, from: "127.0.2.201");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await stolen.SignInAsync(email, AuthVerbs.Password)).StatusCode);
        Assert.Equal("/", (await own.SignInAsync(email, AuthVerbs.Password)).Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData(true), InlineData(false)]
    public async Task Five_sign_ins_a_minute_and_address_whether_there_is_such_an_account_or_not(bool isKnown)
    {
        var email = isKnown ? await server.AddAccountAsync("ada") : AuthVerbs.Address("nobody");
        for (var tries = 0; tries < 5; tries++)
        {
            using var browser = new Browser(server, from: $"127.0.1.{tries + 1}");
            Assert.Equal(HttpStatusCode.SeeOther, (await browser.SignInAsync(email, "whatever it is")).StatusCode);
        }
        using var sixth = new Browser(server, from: "127.0.1.6");
        await TooManyAsync(await sixth.SignInAsync(email, "whatever it is"));
    }

    [Fact]
    public async Task Twenty_token_failures_a_minute_and_network_then_wait_while_known_tokens_go_on()
    {
        using var tool = new Browser(server, from: "127.0.0.20");
        var known = await server.CreateTokenAsync(await server.AddAccountAsync("ada"));
        Assert.Equal(HttpStatusCode.NotFound, (await tool.GetAsync("/odata/NoSuchSet", $"Bearer {known}")).StatusCode);
        for (var tries = 0; tries < 20; tries++)
            Assert.Equal(HttpStatusCode.Unauthorized, (await tool.GetAsync("/odata/NoSuchSet", $"Bearer {TokenFormat.New()}")).StatusCode);
        await TooManyAsync(await tool.GetAsync("/odata/NoSuchSet", $"Bearer {TokenFormat.New()}"));
        await TooManyAsync(await tool.GetAsync("/odata/NoSuchSet", "Bearer oc_pat_typo"));
        Assert.Equal(HttpStatusCode.NotFound, (await tool.GetAsync("/odata/NoSuchSet", $"Bearer {known}")).StatusCode);
    }

    [Fact]
    public async Task Passwords_are_hashed_210_000_times()
    {
        var hash = (await server.AccountAsync(await server.AddAccountAsync("ada"))).PasswordHash;
        Assert.Equal(210_000u, ShippedServer.Iterations(hash ?? ""));
    }

    [Theory]
    [InlineData(true), InlineData(false)]
    public async Task Three_recoveries_an_hour_and_address_whether_there_is_such_an_account_or_not(bool isKnown)
    {
        var email = isKnown ? await server.AddAccountAsync("ada") : AuthVerbs.Address("nobody");
        using var browser = new Browser(server, from: isKnown ? "127.0.5.1" : "127.0.5.2");
        for (var tries = 0; tries < 3; tries++)
            Assert.Equal(HttpStatusCode.SeeOther, (await browser.PostFormFromAsync("/account/recover", "/account/recover", ("email", email))).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await browser.PostFormFromAsync("/account/recover", "/account/recover", ("email", email))).StatusCode);
        // What a limit refused is audited, counted, and names nobody; where somebody was refused who is signed in, by their account.
        var owner = await server.AddAccountAsync("bo");
        using var curious = await server.SignedInAsync(owner);
        foreach (var _ in new[] { 1, 2 }) Assert.Equal(HttpStatusCode.Forbidden, (await curious.GetAsync("/administration/accounts")).StatusCode);
        await using var scope = server.Services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<AuditLimitHits>(scope.ServiceProvider).WriteAsync(TestContext.Current.CancellationToken);
        await using var db = server.Open(Viewer.System("test"));
        Assert.Contains(await db.Set<AuditEvent>().Where(line => line.Action == "auth.limit-hit.v1").ToListAsync(TestContext.Current.CancellationToken), line => line.SubjectRef.StartsWith("limits:", StringComparison.Ordinal));
        var who = $"account:{(await server.AccountAsync(owner)).Id}";
        Assert.Contains(await db.Set<AuditContent>().Select(content => content.Content).ToListAsync(TestContext.Current.CancellationToken), content => content?.Contains($"{who}\",\"Area\":\"/administration\",\"Times\":2", StringComparison.OrdinalIgnoreCase) == true);
    }

    // Work is counted, not time: a busy machine has its own. What a hash costs is the greater part of a sign-in by far.
    [Fact]
    public async Task T16_an_unknown_address_costs_the_hashes_and_the_writes_that_a_known_one_costs()
    {
        var ours = await WorkAsync(await server.AddAccountAsync("ada"), "127.0.5.1");
        Assert.Equal([210_000], ours.Hashes);
        Assert.Equal(1, ours.Writes);
        Assert.Equivalent(ours, await WorkAsync(AuthVerbs.Address("nobody"), "127.0.5.2"), strict: true);
    }

    [Fact]
    public async Task T26_a_body_that_is_too_large_is_refused_and_sign_ins_that_wait_for_a_core_leave_the_rest_of_the_server_alone()
    {
        using var browser = new Browser(server, from: "127.0.9.1");
        // Four times what a form may hold, and little enough to be on the way whole before the answer.
        var large = await browser.PostFormAsync("/account/login", ("email", "ada@acme.example"), ("password", new string('x', 60_000)));
        Assert.Contains(large.StatusCode, new[] { HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.BadRequest });
        var from = 0;
        using var crowd = new Browser(server, () => $"127.0.{10 + (Interlocked.Increment(ref from) / 250)}.{1 + (from % 250)}");
        var form = await crowd.FormTokenOfPageAsync("/account/login");
        var tries = Enumerable.Range(1, 500).Select(number => crowd.SendAsync(HttpMethod.Post, "/account/login", content: new FormUrlEncodedContent(
            [KeyValuePair.Create("email", AuthVerbs.Address($"nobody{number}")), KeyValuePair.Create("password", "whatever it is"), form]))).ToList();
        await Task.WhenAny(tries);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/health/live")).StatusCode);
        Assert.Contains(tries, waiting => !waiting.IsCompleted);
        var answers = await Task.WhenAll(tries);
        Assert.All(answers, answer => Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.SeeOther, HttpStatusCode.ServiceUnavailable }));
        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.ServiceUnavailable && answer.Headers.RetryAfter is not null);
    }

    private async Task<Work> WorkAsync(string email, string from)
    {
        using var browser = new Browser(server, from);
        await browser.GetAsync("/account/login");
        server.Hashes.Clear();
        var before = await RefusalsAsync();
        await browser.SignInAsync(email, "whatever it is");
        return new Work([.. server.Hashes], await RefusalsAsync() - before);
    }

    private async Task<int> RefusalsAsync()
    {
        await using var db = server.Open(Viewer.System("test"));
        return await db.Set<AuditEvent>().CountAsync(entry => entry.Action == "auth.sign-in-refused.v1", TestContext.Current.CancellationToken);
    }

    /// <param name="Hashes">The iterations of each.</param>
    /// <param name="Writes">Audited refusals.</param>
    private sealed record Work(IReadOnlyList<uint> Hashes, int Writes);
    private static async Task TooManyAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal("too-many-tries", await Browser.CodeAsync(answer));
        Assert.InRange(answer.Headers.RetryAfter?.Delta ?? TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
    }
}
