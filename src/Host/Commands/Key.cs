using System.CommandLine;
using Outcomes.Auth;
using Outcomes.Host.Hosting;

namespace Outcomes.Host.Commands;

/// <summary><c>outcomes key list|revoke</c></summary>
internal static class Key
{
    public static Command Command() => new Verb("key", "Keys that sign tokens. They rotate by themselves.", "outcomes key list") { List(), Revoke() };

    private static Command List()
    {
        var command = new Verb("list", "All keys, by algorithm and period.", "outcomes key list");
        command.SetAction((parsed, cancel) => Running.AsSystemAsync(parsed, "key list", async (services, token) =>
        {
            foreach (var line in await services.GetRequiredService<ListKeys>().RunAsync(token))
                Console.WriteLine($"{line.Kid}  {line.Algorithm}  {line.State,-10} signs {line.ActivatesAt:yyyy-MM-dd} to {line.RetiresAt:yyyy-MM-dd}");
            return ExitCode.Done;
        }, cancel));
        return command;
    }

    private static Command Revoke()
    {
        var kid = new Argument<string>("KID") { Description = "See `outcomes key list`." };
        var command = new Verb("revoke", "In an emergency: the key neither signs nor verifies from now on; a new one takes its place.", "outcomes key revoke KID") { kid };
        command.SetAction((parsed, cancel) => Running.AsSystemAsync(parsed, "key revoke", async (services, token) =>
        {
            await services.GetRequiredService<RevokeKey>().RunAsync(parsed.GetRequiredValue(kid), token);
            Console.WriteLine("The key is revoked. Running servers follow within a minute.");
            return ExitCode.Done;
        }, cancel));
        return command;
    }
}
