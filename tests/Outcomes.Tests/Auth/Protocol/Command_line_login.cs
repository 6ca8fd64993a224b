using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Auth.Protocol;

/// <summary>The executable itself, as a person uses it: in a folder of settings of this test.</summary>
public sealed class Command_line_login : IDisposable
{
    private readonly string settings = Path.Combine(Path.GetTempPath(), $"outcomes-login-{Guid.NewGuid():N}");
    private readonly OutcomesServer server;

    public Command_line_login(SqliteServer server)
    {
        this.server = server;
        System.IO.Directory.CreateDirectory(settings);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
    private string File => Path.Combine(settings, "outcomes", "login.json");

    [Fact]
    public async Task A_person_lets_the_command_line_in_and_ends_it_again()
    {
        using var browser = new Browser(server);
        await browser.SignInAsync(await server.AddAccountAsync("ada"), AuthVerbs.Password);
        using (var login = Start("login", "--server", server.Address.ToString()))
        {
            var told = await login.StandardOutput.ReadLineAsync(Cancel) ?? "";
            var code = Regex.Match(told, "[A-Z]{4}-[A-Z]{4}", RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(1)).Value;
            var page = $"/connect/verify?user_code={code}";
            Assert.Contains("Outcomes command line", await (await browser.GetAsync(page)).Content.ReadAsStringAsync(Cancel));
            var answer = await browser.PostFormFromAsync(page, "/connect/verify", ("user_code", code), ("decision", "allow"));
            Assert.Equal("/connect/verify?done=allowed", answer.Headers.Location?.OriginalString);
            await login.WaitForExitAsync(Cancel);
            Assert.Equal(0, login.ExitCode);
        }
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
        var token = JsonDocument.Parse(await System.IO.File.ReadAllTextAsync(File, Cancel)).RootElement.GetProperty("accessToken").GetString();
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/odata/NoSuchSet", $"Bearer {token}")).StatusCode);

        using var logout = Start("logout");
        await logout.WaitForExitAsync(Cancel);
        Assert.Equal((0, false), (logout.ExitCode, System.IO.File.Exists(File)));
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/odata/NoSuchSet", $"Bearer {token}")).StatusCode);
    }

    [Theory]
    [InlineData("Say where", "login"), InlineData("is not https", "login", "--server", "http://outcomes.example.org"), InlineData("Nobody has logged in", "logout")]
    public async Task A_refusal_says_what_to_do(string says, params string[] arguments)
    {
        using var process = Start(arguments);
        var told = await process.StandardError.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);
        Assert.Equal(1, process.ExitCode);
        Assert.Contains(says, told);
    }

    public void Dispose() => System.IO.Directory.Delete(settings, recursive: true);

    private Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "outcomes.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["XDG_CONFIG_HOME"] = settings;
        return Process.Start(start)!;
    }
}
