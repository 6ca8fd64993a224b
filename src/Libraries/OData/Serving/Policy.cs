using Microsoft.AspNetCore.Http;
using Outcomes.OData.Model;
using Outcomes.OData.Syntax;

namespace Outcomes.OData.Serving;

/// <summary>Looks at every set and every property that a request names, at all levels, before anything is bound.</summary>
/// <remarks>Rows are limited by the sources themselves. A text that the viewer may not read is masked where it is selected, and refused
/// where it is named in a condition or an order: those would tell it letter by letter.</remarks>
internal sealed class Policy(HttpContext http, ODataModel model, ODataOptions options)
{
    public void Check(EntityResource resource, Query query)
    {
        Check(resource.Root.Type);
        foreach (var step in resource.Steps) Check(step.Navigation.Target);
        Check(query);
    }

    public void Check(Query query)
    {
        Check(query.Type);
        if (query.Filter is { } filter) Check(filter, "$filter");
        foreach (var term in query.OrderBy) Check(term.By, "$orderby");
        foreach (var expand in query.Expand) Check(expand.Query);
    }

    private void Check(EntityType type)
    {
        if (options.WhyNotRead(http, model.SetOf(type)) is { } reason) throw new ODataProblem(403, "permission-missing", reason, model.SetOf(type).Name);
    }

    private void Check(Node node, string option)
    {
        foreach (var navigation in Ways(node)) Check(navigation.Target);
        if (node is PropertyPath path) Check(path.Property, option);
        // Databases keep no NaN to compare with; nothing equals it, so nothing is lost.
        if (node is Literal { Value: double number } && double.IsNaN(number))
            throw new ODataProblem(400, "not-a-number", "Nothing stored here is NaN. Compare with null to find what is unknown.", option);
        foreach (var part in Parts(node)) Check(part, option);
    }

    private void Check(Property property, string option)
    {
        if (!property.IsQueryable)
            throw new ODataProblem(400, "not-queryable", $"{property.Name} is made after the rows are read: select it, but do not name it in {option}.",
                option);
        if (property.IsFreeText && !options.MayName(http, property))
            throw new ODataProblem(403, "free-text-not-readable", $"You may not read {property.Name}, so {option} cannot name it. Leave it out.", option);
    }

    private static IEnumerable<Navigation> Ways(Node node) => node switch
    {
        PropertyPath path => path.Through,
        EntityPath path => path.Through,
        CountPath count => [.. count.Through, count.Collection],
        LambdaCall call => [.. call.Through, call.Collection],
        _ => [],
    };

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
