using System.CommandLine;
using System.Text.Json;
using Outcomes.Host.Remote;
using Outcomes.Platform;

namespace Outcomes.Host.Commands;

/// <summary><c>outcomes login</c> and <c>outcomes logout</c></summary>
internal static class Login
{
    private static readonly Option<string> Server = new("--server") { Description = "Where Outcomes is. Default: the server of the last login." };

    public static Command In()
    {
        var command = new Verb("login", "Sign in to a server with a browser on any device; the login is kept in a file that only you can read.", "outcomes login --server https://outcomes.example.org") { Server };
        command.SetAction((parsed, cancel) => ToldAsync(() => LogInAsync(parsed.GetValue(Server), LoginFile.OfUser(), cancel)));
        return command;
    }

    public static Command Out()
    {
        var command = new Verb("logout", "Give the login back, and remove its file.", "outcomes logout");
        command.SetAction((_, cancel) => ToldAsync(() => LogOutAsync(LoginFile.OfUser(), cancel)));
        return command;
    }

    private static async Task LogInAsync(string? named, LoginFile file, CancellationToken cancel)
    {
        var server = named is null ? (await file.ReadAsync(cancel))?.Server : Uri.TryCreate(named, UriKind.Absolute, out var address) ? address : null;
        if (server is null) throw new RuleBroken("server-needed", "Say where: outcomes login --server https://outcomes.example.org");
        using var client = new TokenClient(server);
        var asked = await client.AskForDeviceAsync(cancel);
        if (!asked.TryGetProperty("device_code", out var deviceCode)) throw new RuleBroken("login-refused", $"{server} refused: {(asked.TryGetProperty("error_description", out var why) ? why : asked)}");
        Console.WriteLine($"Open {asked.GetProperty("verification_uri")} in a browser, and type the code {asked.GetProperty("user_code")}");
        Console.WriteLine($"or open {asked.GetProperty("verification_uri_complete")}");
        await file.WriteAsync(await WaitAsync(client, deviceCode.ToString(), asked.GetProperty("interval"), cancel), cancel);
        Console.WriteLine($"You are logged in to {server}.");
    }

    private static async Task<StoredLogin> WaitAsync(TokenClient client, string deviceCode, JsonElement interval, CancellationToken cancel)
    {
        var wait = TimeSpan.FromSeconds(interval.GetInt32());
        while (true)
        {
            await Task.Delay(wait, cancel);
            if (await client.PollAsync(deviceCode, TimeProvider.System, () => wait += TimeSpan.FromSeconds(5), cancel) is { } login) return login;
        }
    }

    private static async Task LogOutAsync(LoginFile file, CancellationToken cancel)
    {
        await using (await file.LockAsync(cancel))
        {
            if (await file.ReadAsync(cancel) is not { } login) throw new RuleBroken("login-needed", "Nobody has logged in here.");
            // The file goes first: whatever the server says, nothing stays on this machine.
            file.Delete();
            using var client = new TokenClient(login.Server);
            await client.RevokeAsync(login, cancel);
            Console.WriteLine($"You are logged out of {login.Server}.");
        }
    }

    private static async Task<int> ToldAsync(Func<Task> run)
    {
        try
        {
            await run();
            return ExitCode.Done;
        }
        catch (Failure failure)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return ExitCode.Refused;
        }
    }
}
