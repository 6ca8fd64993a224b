using System.CommandLine;
using Outcomes.Auth;
using Outcomes.Host.Hosting;
using Outcomes.Platform;

namespace Outcomes.Host.Commands;

/// <summary><c>outcomes user add|list|disable|enable|sign-out|reset-second-step</c></summary>
internal static class User
{
    public static Command Command() =>
        new Verb("user", "Accounts of people.", "outcomes user add ada@example.org --role HR") { Add(), List(), Disable(), Enable(), SignOut(), ResetSecondStep() };

    private static Command Add()
    {
        var email = Email();
        var role = new Option<Role>("--role") { Description = "Employee, HR, BiReader or Administrator.", DefaultValueFactory = _ => Role.Employee };
        var fromInput = new Option<bool>("--password-stdin") { Description = "Read the password from standard input instead of printing a one-time link." };
        var command = new Verb("add", "Give the person with this address an account, or make both; prints a one-time link to set the password.",
            "outcomes user add ada@example.org --role Administrator") { email, role, fromInput };
        command.SetAction((parsed, cancel) => Running.AsSystemAsync(parsed, "user add", async (services, token) =>
        {
            var password = parsed.GetValue(fromInput) ? await Console.In.ReadLineAsync(token) ?? "" : null;
            var added = await services.GetRequiredService<AddAccount>().RunAsync(new(parsed.GetRequiredValue(email), parsed.GetValue(role), password), token);
            Console.WriteLine($"{added.Email} has an account{(added.MadePerson ? ", and a new person was made for it" : "")}.");
            if (added.LinkPath is { } path) Console.WriteLine($"To set the password, once and within 15 minutes: {services.GetRequiredService<Issuer>().LinkTo(path)}");
            return ExitCode.Done;
        }, cancel));
        return command;
    }

    private static Command List()
    {
        var command = new Verb("list", "All accounts, by address.", "outcomes user list");
        command.SetAction((parsed, cancel) => Running.AsSystemAsync(parsed, "user list", async (services, token) =>
        {
            foreach (var line in await services.GetRequiredService<ListAccounts>().RunAsync(token))
                Console.WriteLine($"{line.Email,-36} {line.State,-10} {string.Join(", ", line.Roles),-24} {line.Name}");
            return ExitCode.Done;
        }, cancel));
        return command;
    }

    private static Command Disable()
    {
        var email = Email();
        var command = new Verb("disable", "End an account: sign-in, sessions and tokens are dead at once; what the person wrote stays.", "outcomes user disable ada@example.org") { email };
        command.SetAction((parsed, cancel) => Running.AsSystemAsync(parsed, "user disable", async (services, token) =>
        {
            await services.GetRequiredService<DisableAccount>().RunAsync(parsed.GetRequiredValue(email), token);
            Console.WriteLine($"{parsed.GetRequiredValue(email)} is disabled.");
            return ExitCode.Done;
        }, cancel));
        return command;
    }

    private static Command Enable()
    {
        var email = Email();
        var command = new Verb("enable", "Let a disabled account sign in again with its password; the sessions and tokens it had stay dead.", "outcomes user enable ada@example.org") { email };
        command.SetAction((parsed, cancel) => Running.AsSystemAsync(parsed, "user enable", async (services, token) =>
        {
            await services.GetRequiredService<EnableAccount>().RunAsync(parsed.GetRequiredValue(email), token);
            Console.WriteLine($"{parsed.GetRequiredValue(email)} may sign in.");
            return ExitCode.Done;
        }, cancel));
        return command;
    }

    private static Command SignOut()
    {
        var email = Email();
        var command = new Verb("sign-out", "End every session of an account, and what applications hold to act for it. Its access tokens stay.", "outcomes user sign-out ada@example.org") { email };
        command.SetAction((parsed, cancel) => Running.AsSystemAsync(parsed, "user sign-out", async (services, token) =>
        {
            await services.GetRequiredService<EndSessionsOf>().RunAsync(parsed.GetRequiredValue(email), token);
            Console.WriteLine($"{parsed.GetRequiredValue(email)} is signed out everywhere.");
            return ExitCode.Done;
        }, cancel));
        return command;
    }

    private static Command ResetSecondStep()
    {
        var email = Email();
        var reason = new Option<string>("--reason") { Description = "How you made sure who it is; kept in the audit trail.", Required = true };
        var command = new Verb("reset-second-step", "Take the second step from somebody who lost app and recovery codes; they are told by mail.",
            "outcomes user reset-second-step ada@example.org --reason \"Came to the desk with a passport.\"") { email, reason };
        command.SetAction((parsed, cancel) => Running.AsSystemAsync(parsed, "user reset-second-step", async (services, token) =>
        {
            await services.GetRequiredService<ResetSecondStep>().RunAsync(parsed.GetRequiredValue(email), parsed.GetRequiredValue(reason), token);
            Console.WriteLine($"{parsed.GetRequiredValue(email)} signs in with the password alone until a new second step is set up.");
            return ExitCode.Done;
        }, cancel));
        return command;
    }

    private static Argument<string> Email() => new("EMAIL") { Description = "The address of the person." };
}
