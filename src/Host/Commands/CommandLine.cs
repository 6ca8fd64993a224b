using System.CommandLine;
using System.CommandLine.Help;
using Outcomes.Host.Hosting;
using Outcomes.Platform;

namespace Outcomes.Host.Commands;

/// <summary>The executable <c>outcomes</c>: one command a file. Exit 0 = done, 1 = refused, 2 = called wrongly.</summary>
public static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is not ExampleHelp) // who asks for help has not called wrongly
        {
            foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync(error.Message);
            await Console.Error.WriteLineAsync("Add --help to see how it is called.");
            return ExitCode.Usage;
        }
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                // Longer than a server takes to stop, which otherwise would be cut off in the middle of requests.
                ProcessTerminationTimeout = OutcomesApplication.ShutdownPatience + TimeSpan.FromSeconds(5),
            });
        }
        catch (Failure failure)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return ExitCode.Refused;
        }
        // The last line before the shell: a person is told in one sentence, a bug report asks for the type.
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await Console.Error.WriteLineAsync($"{failure.GetBaseException().Message} ({failure.GetBaseException().GetType().Name})");
            return ExitCode.Refused;
        }
    }

    private static RootCommand Root()
    {
        var root = new RootCommand("Outcomes: people are measured by outcomes and deliverables, never by hours or presence.")
        {
            Commands.Serve.Command(), Migrate.Command(), Import.Command(), Demo.Command(), Health.Command(), User.Command(), Token.Command(), Client.Command(), Key.Command(), Login.In(), Login.Out(), Deliverable.Command(), Objective.Command(), Audit.Command(), Backup.Command(), Restore.Command(), Packets.Command(), Verify.Command(),
        };
        root.Options.Add(Commands.Serve.Urls);
        foreach (var option in Global.All) root.Options.Add(option);
        root.SetAction((parsed, cancel) => Commands.Serve.RunAsync(parsed, cancel));
        if (root.Options.OfType<HelpOption>().FirstOrDefault() is { Action: HelpAction help } option2) option2.Action = new ExampleHelp(help);
        return root;
    }
}

/// <summary>What the shell is told.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int Usage = 2;
}
