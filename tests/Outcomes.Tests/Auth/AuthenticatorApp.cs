using System.Buffers.Binary;
using System.Net;
using System.Security.Cryptography;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Outcomes.Auth;
using Outcomes.Platform;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Auth;

/// <summary>An authenticator app, written after RFC 6238 and without a look at the server's.</summary>
/// <param name="key">In base32.</param>
internal sealed class AuthenticatorApp(string key)
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public string Key { get; } = key;

    /// <summary>What is shown so many steps of 30 s from now.</summary>
    public string Code(DateTimeOffset now, int steps = 0)
    {
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, now.ToUnixTimeSeconds() / 30 + steps);
        var bits = string.Concat(Key.Select(letter => Convert.ToString(Alphabet.IndexOf(letter), 2).PadLeft(5, '0')));
        var bytes = Enumerable.Range(0, bits.Length / 8).Select(at => Convert.ToByte(bits.Substring(at * 8, 8), 2)).ToArray();
#pragma warning disable CA5350 // RFC 6238's default.
        var mac = HMACSHA1.HashData(bytes, counter);
#pragma warning restore CA5350
        var offset = mac[19] & 15;
        return ((BinaryPrimitives.ReadUInt32BigEndian(mac.AsSpan(offset)) & 0x7fffffff) % 1_000_000).ToString("D6");
    }

    /// <summary>Sets one up on the pages, in a browser that is signed in.</summary>
    /// <returns>The app, and the recovery codes that the page showed.</returns>
    public static async Task<(AuthenticatorApp App, IReadOnlyList<string> Codes)> SetUpAsync(Browser browser, DateTimeOffset now)
    {
        var (app, ticket) = await OfferedAsync(browser);
        var made = await browser.PostFormFromAsync("/account/authenticator", "/account/authenticator", ("ticket", ticket), ("code", app.Code(now)));
        Assert.Equal(HttpStatusCode.OK, made.StatusCode);
        return (app, new HtmlParser().ParseDocument(await ReadAsync(made)).GetElementById("codes")!.TextContent.Trim().Split('\n'));
    }

    /// <summary>What the page shows before anything is kept.</summary>
    public static async Task<(AuthenticatorApp App, string Ticket)> OfferedAsync(Browser browser)
    {
        var page = new HtmlParser().ParseDocument(await ReadAsync(await browser.GetAsync("/account/authenticator")));
        return (new AuthenticatorApp(page.QuerySelector(".key")!.TextContent.Replace("-", "", StringComparison.Ordinal)), page.QuerySelector("input[name=ticket]")!.GetAttribute("value")!);
    }

    private static Task<string> ReadAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}

/// <summary>Signing in where there is a second step.</summary>
internal static class SteppedSignIn
{
    /// <summary>The password, and then the code.</summary>
    public static async Task<string?> SignInWithCodeAsync(this Browser browser, string email, string password, string code)
    {
        Assert.Equal("/account/mfa?returnUrl=%2F", (await browser.SignInAsync(email, password)).Headers.Location?.OriginalString);
        return (await browser.StepAsync(code)).Headers.Location?.OriginalString;
    }

    public static Task<HttpResponseMessage> StepAsync(this Browser browser, string code) => browser.PostFormFromAsync("/account/mfa", "/account/mfa", ("code", code));

    /// <summary>A session that was begun with the password, as before the account had more.</summary>
    public static async Task<Browser> WeakSessionAsync(this OutcomesServer server, string email)
    {
        var browser = new Browser(server);
        await using var db = server.Open(Viewer.System("test"));
        var id = (await server.AccountAsync(email)).Id;
        // The app steps aside while the password is given.
        var authenticator = await db.Set<Authenticator>().AsNoTracking().SingleAsync(row => row.AccountId == id, TestContext.Current.CancellationToken);
        await db.Set<Authenticator>().Where(row => row.AccountId == id).ExecuteDeleteAsync(TestContext.Current.CancellationToken);
        await browser.SignInAsync(email, AuthVerbs.Password);
        db.Add(authenticator);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return browser;
    }

    public static async Task<Browser> SignedInAsync(this OutcomesServer server, string email)
    {
        var browser = new Browser(server);
        Assert.Equal("/", (await browser.SignInAsync(email, AuthVerbs.Password)).Headers.Location?.OriginalString);
        return browser;
    }
}
