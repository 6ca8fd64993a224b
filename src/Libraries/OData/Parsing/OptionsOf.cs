using Outcomes.OData.Syntax;

namespace Outcomes.OData.Parsing;

/// <summary>Which query options have a meaning for which resource (OData 4.01 Part 1, 11.2).</summary>
internal static class OptionsOf
{
    public static void Require(EntityResource resource, string option)
    {
        // What $count returns does not depend on the other options, which are allowed and ignored (11.2.10).
        if (option is "format" || resource.Tail is Tail.Count || (resource.IsCollection && resource.Tail is Tail.Whole))
            return;
        var isAllowed = resource.Tail switch
        {
            Tail.Reference => resource.IsCollection && option is not ("select" or "expand"),
            Tail.Whole or Tail.Action => option is "select" or "expand",
            _ => false,
        };
        if (!isAllowed)
            throw new ODataProblem(400, "option-not-applicable", $"${option} has no meaning here, because the path names {Describe(resource)}. Leave it out.",
                "$" + option);
    }

    private static string Describe(EntityResource resource) => resource.Tail switch
    {
        Tail.Value value => $"the value {value.Property.Name}",
        Tail.Media => "a file",
        Tail.Reference => "a reference",
        _ => $"one {resource.Type.Name}",
    };
}
