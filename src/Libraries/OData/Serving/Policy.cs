using Microsoft.AspNetCore.Http;
using Outcomes.OData.Model;
using Outcomes.OData.Syntax;

namespace Outcomes.OData.Serving;

/// <summary>Looks at every property that a query names, at all levels, before anything is bound.</summary>
/// <remarks>Rows are limited by the sources themselves. A text that the viewer may not read is masked where it is selected, and refused
/// where it is named in a condition or an order: those would tell it letter by letter.</remarks>
internal sealed class Policy(HttpContext http, Func<HttpContext, Property, bool> mayName)
{
    public void Check(Query query)
    {
        if (query.Filter is { } filter) Check(filter, "$filter");
        foreach (var term in query.OrderBy) Check(term.By, "$orderby");
        foreach (var expand in query.Expand) Check(expand.Query);
    }

    private void Check(Node node, string option)
    {
        if (node is PropertyPath path) Check(path.Property, option);
        // Databases keep no NaN to compare with; nothing equals it, so nothing is lost.
        if (node is Literal { Value: double number } && double.IsNaN(number))
            throw new ODataProblem(400, "not-a-number", "Nothing stored here is NaN. Compare with null to find what is unknown.", option);
        foreach (var part in Parts(node)) Check(part, option);
    }

    private void Check(Property property, string option)
    {
        if (!property.IsQueryable)
            throw new ODataProblem(400, "not-queryable", $"{property.Name} is made after the rows are read: select it, but do not name it in {option}.", option);
        if (property.IsFreeText && !mayName(http, property))
            throw new ODataProblem(403, "free-text-not-readable", $"You may not read {property.Name}, so {option} cannot name it. Leave it out.", option);
    }

    private static IEnumerable<Node> Parts(Node node) => node switch
    {
        Unary unary => [unary.Operand],
        Widen widen => [widen.Operand],
        Binary binary => [binary.Left, binary.Right],
        In list => [list.Operand, .. list.Items],
        Call call => call.Arguments,
        LambdaCall { Body: { } body } => [body],
        CountPath { Filter: { } filter } => [filter],
        _ => [],
    };
}
