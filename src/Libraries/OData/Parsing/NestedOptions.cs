using Outcomes.OData.Model;
using Outcomes.OData.Syntax;

namespace Outcomes.OData.Parsing;

/// <summary>Options between the parentheses of an <c>$expand</c> item, parted by semicolons.</summary>
internal static class NestedOptions
{
    public static void Read(ref Reader reader, Level nested, Navigation navigation, ExpandKind kind)
    {
        do
        {
            reader.SkipSpaces();
            var at = reader.Position;
            var option = Name(ref reader, at);
            if (!IsAllowed(option, navigation, kind))
                throw reader.Problem("option-not-applicable", $"${option} has no meaning on {navigation.Name}{Reason(navigation, kind)}.", at);
            reader.Expect('=', $"${option}");
            nested.Read(ref reader, option);
        }
        while (reader.TryTakeSpaced(';'));
        PrimaryParser.Close(ref reader);
    }

    private static string Name(ref Reader reader, int at)
    {
        reader.TryTake('$');
        var written = reader.TakeName().ToString();
        var option = written.ToLowerInvariant();
        if (option is OptionNames.Levels)
            return option;
        if (written.Length == 0)
            throw reader.Unexpected("An option such as $select=… belongs here");
        if (!OptionNames.TryResolve("$" + option, out _))
            throw reader.Problem("unknown-option", $"There is no query option ${written}. {OptionNames.Hint(option)}", at);
        return OptionNames.IsBuilt(option) && option is not "format" ? option : throw reader.NotBuilt($"${option} inside $expand", at);
    }

    private static bool IsAllowed(string option, Navigation navigation, ExpandKind kind) => kind switch
    {
        ExpandKind.CountOnly => option is "filter",
        _ when navigation is SingleNavigation => kind == ExpandKind.Entities && option is "select" or "expand" or OptionNames.Levels,
        ExpandKind.References => option is not ("select" or "expand" or OptionNames.Levels),
        _ => true,
    };

    private static string Reason(Navigation navigation, ExpandKind kind) => kind switch
    {
        ExpandKind.CountOnly => "/$count, which takes $filter only",
        ExpandKind.References => "/$ref",
        _ when navigation is SingleNavigation => ", which is one entity",
        _ => "",
    };
}
