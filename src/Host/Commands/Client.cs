using System.CommandLine;
using Outcomes.Auth;
using Outcomes.Host.Hosting;

namespace Outcomes.Host.Commands;

/// <summary><c>outcomes client list|rotate-secret|disable</c>, and <c>add</c> in a file of its own.</summary>
internal static class Client
{
    public static Command Command() =>
        new Verb("client", "Programs that may ask for tokens.", ClientAdd.Example) { ClientAdd.Command(), List(), RotateSecret(), Disable() };

    public static Argument<string> Id() => new("ID") { Description = "What the client calls itself." };

    private static Command List()
    {
        var command = new Verb("list", "All clients, by id.", "outcomes client list");
        command.SetAction((parsed, cancel) => Running.AsSystemAsync(parsed, "client list", async (services, token) =>
        {
            foreach (var line in await services.GetRequiredService<ListClients>().RunAsync(token))
                Console.WriteLine($"{line.ClientId,-30} {(line.IsDisabled ? "disabled" : line.Type),-13} {string.Join(' ', line.Grants)}  [{string.Join(' ', line.Scopes)}]");
            return ExitCode.Done;
        }, cancel));
        return command;
    }

    private static Command RotateSecret()
    {
        var id = Id();
        var command = new Verb("rotate-secret", "Make a new secret; it alone is printed, once. The one before is good for another 7 days.", "outcomes client rotate-secret reporting") { id };
        command.SetAction((parsed, cancel) => Running.AsSystemAsync(parsed, "client rotate-secret", async (services, token) =>
        {
            Console.WriteLine(await services.GetRequiredService<RotateSecret>().RunAsync(parsed.GetRequiredValue(id), token));
            return ExitCode.Done;
        }, cancel));
        return command;
    }

    private static Command Disable()
    {
        var id = Id();
        var command = new Verb("disable", "End a client: it gets no tokens, and those it has are dead.", "outcomes client disable reporting") { id };
        command.SetAction((parsed, cancel) => Running.AsSystemAsync(parsed, "client disable", async (services, token) =>
        {
            await services.GetRequiredService<DisableClient>().RunAsync(parsed.GetRequiredValue(id), token);
            Console.WriteLine($"{parsed.GetRequiredValue(id)} is disabled.");
            return ExitCode.Done;
        }, cancel));
        return command;
    }
}
