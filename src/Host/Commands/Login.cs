using System.CommandLine;
using System.Text.Json;
using Outcomes.Host.Remote;
using Outcomes.Platform;

namespace Outcomes.Host.Commands;

/// <summary><c>outcomes login</c> and <c>outcomes logout</c></summary>
internal static class Login
{
    private static readonly Option<string> Server = new("--server") { Description = "Where Outcomes is. Default: the server of the last login." };

    private static readonly Option<bool> TokenFromInput = new("--token-stdin") { Description = "Read a personal access token from standard input instead, for machines without a person." };

    public static Command In()
    {
        var command = new Verb("login", "Sign in to a server with a browser on any device; the login is kept in a file that only you can read.", "outcomes login --server https://outcomes.example.org") { Server, TokenFromInput };
        command.SetAction((parsed, cancel) => ToldAsync(() => parsed.GetValue(TokenFromInput)
            ? TakeTokenAsync(parsed.GetValue(Server), LoginFile.OfUser(), cancel)
            : LogInAsync(parsed.GetValue(Server), LoginFile.OfUser(), cancel)));
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
        var server = await ServerAsync(named, file, cancel);
        using var client = new TokenClient(server);
        var asked = await client.AskForDeviceAsync(cancel);
        if (!asked.TryGetProperty("device_code", out var deviceCode)) throw new RuleBroken("login-refused", $"{server} refused: {(asked.TryGetProperty("error_description", out var why) ? why : asked)}");
        Console.WriteLine($"Open {asked.GetProperty("verification_uri")} in a browser, and type the code {asked.GetProperty("user_code")}");
        Console.WriteLine($"or open {asked.GetProperty("verification_uri_complete")}");
        await file.WriteAsync(await WaitAsync(client, deviceCode.ToString(), asked.GetProperty("interval"), cancel), cancel);
        Console.WriteLine($"You are logged in to {server}.");
    }

    // Kept only once the server has said whose it is.
    private static async Task TakeTokenAsync(string? named, LoginFile file, CancellationToken cancel)
    {
        var server = await ServerAsync(named, file, cancel);
        TokenClient.DemandSafe(server);
        var token = (await Console.In.ReadLineAsync(cancel))?.Trim();
        if (string.IsNullOrEmpty(token)) throw new RuleBroken("token-needed", "Standard input holds no token: outcomes login --server URL --token-stdin < FILE");
        var login = StoredLogin.OfToken(server, token);
        using var client = new ODataClient(login);
        var me = await client.MeAsync(cancel);
        await file.WriteAsync(login, cancel);
        Console.WriteLine($"You are logged in to {server} as {Shown.Text(me, "DisplayName")}.");
    }

    private static async Task<Uri> ServerAsync(string? named, LoginFile file, CancellationToken cancel) =>
        (named is null ? (await file.ReadAsync(cancel))?.Server : Uri.TryCreate(named, UriKind.Absolute, out var address) ? address : null)
        ?? throw new RuleBroken("server-needed", "Say where: outcomes login --server https://outcomes.example.org");

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
            // A personal access token is its owner's to revoke: other machines may use it.
            if (!login.IsToken) await client.RevokeAsync(login, cancel);
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
