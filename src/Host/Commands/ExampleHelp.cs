using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Outcomes.Host.Commands;

/// <summary>The standard help, followed by an example that can be copied.</summary>
internal sealed class ExampleHelp(HelpAction standard) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        standard.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Example:");
        output.WriteLine($"  {(parseResult.CommandResult.Command as Verb)?.Example ?? "outcomes serve --urls http://localhost:5080"}");
        output.WriteLine();
        return ExitCode.Done;
    }
}

/// <summary>A command with the example that its help shows.</summary>
internal sealed class Verb(string name, string description, string example) : Command(name, description)
{
    public string Example { get; } = example;
}
