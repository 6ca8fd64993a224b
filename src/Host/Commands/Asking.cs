using System.CommandLine;
using Outcomes.Host.Remote;

namespace Outcomes.Host.Commands;

/// <summary>What commands that speak to a server have in common.</summary>
internal static class Asking
{
    public static readonly Option<bool> Json = new("--json") { Description = "The server's own JSON instead of words and tables." };

    public static Argument<Guid> Id(string of) => new("ID") { Description = $"Of the {of}; its list shows it." };

    public static Option<int> Top() => new("--top") { Description = "At most so many.", DefaultValueFactory = _ => 50 };

    /// <summary>A command that is run as whoever has logged in.</summary>
    public static Command Verb(string name, string description, string example, IReadOnlyList<Symbol> symbols, Func<ParseResult, ODataClient, CancellationToken, Task> run)
    {
        var command = new Verb(name, description, example) { Json };
        foreach (var symbol in symbols)
        {
            if (symbol is Argument argument) command.Arguments.Add(argument);
            if (symbol is Option option) command.Options.Add(option);
        }
        command.SetAction(async (parsed, cancel) =>
        {
            using var client = await ODataClient.OfUserAsync(cancel);
            await run(parsed, client, cancel);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>A text inside a filter.</summary>
    public static string Quoted(string text) => Uri.EscapeDataString($"'{text.Replace("'", "''", StringComparison.Ordinal)}'");
}
