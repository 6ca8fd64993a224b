using System.Globalization;
using Outcomes.OData.Syntax;

namespace Outcomes.OData.Parsing;

/// <summary>A call of a canonical function, behind its opening parenthesis.</summary>
internal static class FunctionParser
{
    /// <param name="at">Where the name starts.</param>
    public static Node Parse(ref Reader reader, NameScope scope, ReadOnlySpan<char> name, int at)
    {
        if (Members.Find(scope.Type, name) is not null)
            throw reader.Problem("unknown-function", $"{name} is a member of {scope.Type.Name}, not a function. Leave the parenthesis out.", at);
        var function = Functions.Find(name, reader, at);
        scope.Context.Enter(reader);
        var arguments = Arguments(ref reader, scope, function);
        PrimaryParser.Close(ref reader);
        scope.Context.Leave();
        if (arguments.Count == 2 && FixedValues.TryCall(function.Name, arguments, out var condition))
            return scope.Context.Count(condition, reader);
        var least = function.Parameters.Count - function.Optional;
        if (arguments.Count < least || arguments.Count > function.Parameters.Count)
            throw reader.Problem("bad-arguments", string.Create(CultureInfo.InvariantCulture,
                $"{function.Name} takes {least}{(function.Optional > 0 ? $" to {function.Parameters.Count}" : "")} "
                + $"argument{(function.Parameters.Count == 1 ? "" : "s")}, not {arguments.Count}."), at);
        if (arguments.Count > 0 && FixedValues.Are(arguments[0]))
            throw reader.Problem("type-mismatch", $"{function.Name} looks into fixed values for a text in quotes only, such as {function.Name}(State,'text').",
                at);
        // Of a day that is already a day: date(DueOn) is DueOn.
        if (function.Name == "date" && Types.Bare(arguments[0].Type) == typeof(DateOnly))
            return arguments[0];
        return scope.Context.Count(new Call(function.Name, arguments, ResultOf(function, arguments)), reader);
    }

    private static List<Node> Arguments(ref Reader reader, NameScope scope, Function function)
    {
        var arguments = new List<Node>(2);
        reader.SkipSpaces();
        if (reader.Current == ')')
            return arguments;
        do
        {
            reader.SkipSpaces();
            var at = reader.Position;
            var argument = ExpressionParser.Parse(ref reader, scope);
            if (arguments.Count < function.Parameters.Count)
                argument = Check(function, arguments.Count, argument, reader, at);
            arguments.Add(argument);
        }
        while (reader.TryTakeSpaced(','));
        return arguments;
    }

    private static Node Check(Function function, int index, Node argument, in Reader reader, int at)
    {
        var parameter = function.Parameters[index];
        if (Functions.Accepts(parameter, argument) || (index == 0 && FixedValues.Are(argument) && function.Name is "contains" or "startswith" or "endswith"))
            return argument;
        if (parameter is Argument.Day or Argument.Instant && argument is Literal { Value: string } text
            && Conversion.TryConvert(text, typeof(DateTimeOffset), out var instant))
            return instant;
        throw reader.Problem("type-mismatch", string.Create(CultureInfo.InvariantCulture,
            $"Argument {index + 1} of {function.Name} is {Types.NameOf(argument)}, but it takes {Functions.Expectation(parameter)}."), at);
    }

    private static Type ResultOf(Function function, List<Node> arguments)
    {
        if (arguments.Count == 0)
            return function.Result ?? typeof(object);
        return Types.Lift(function.Result ?? arguments[0].Type, arguments[0].Type);
    }
}
