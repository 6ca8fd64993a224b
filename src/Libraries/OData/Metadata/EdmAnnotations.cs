using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Vocabularies;
using Outcomes.OData.Model;

namespace Outcomes.OData.Metadata;

/// <summary>Says in the OASIS vocabularies what this service can do, so that clients need not try.</summary>
internal static class EdmAnnotations
{
    public static void Annotate(EdmModel edm, EdmEntityContainer container, EdmTypes types, ODataModel model, ODataLimits limits)
    {
        var terms = new Terms(edm, model.Namespace);
        foreach (var set in model.Sets)
        {
            OnSet(terms, set.IsSingleton ? container.FindSingleton(set.Name) : container.FindEntitySet(set.Name), set, limits);
            OnProperties(terms, types.Of(set.Type), set);
        }
        OnContainer(terms, container, limits);
    }

    private static void OnSet(Terms terms, IEdmVocabularyAnnotatable source, EntitySet set, ODataLimits limits)
    {
        // Worded alike for every caller, so that it tells nobody what is hidden from whom.
        terms.Add(source, terms.RowsLimitedByPermission, new EdmBooleanConstant(true));
        if (set.Type.Version is not null)
            // Empty: there is an ETag, and no property that it is made of (Core vocabulary).
            terms.Add(source, terms.Core("OptimisticConcurrency"), new EdmCollectionExpression());
        terms.Add(source, terms.Capability("UpdateRestrictions"), Flag("Updatable", set.Update is not null));
        terms.Add(source, terms.Capability("ExpandRestrictions"), new EdmRecordExpression(
            new EdmPropertyConstructor("Expandable", new EdmBooleanConstant(set.Type.Navigations.Count > 0)),
            new EdmPropertyConstructor("MaxLevels", new EdmIntegerConstant(limits.ExpandDepth))));
        if (set.IsSingleton)
            return;
        terms.Add(source, terms.Capability("InsertRestrictions"), Flag("Insertable", set.Insert is not null));
        terms.Add(source, terms.Capability("DeleteRestrictions"), Flag("Deletable", set.Delete is not null));
        terms.Add(source, terms.Capability("SearchRestrictions"), Flag("Searchable", false));
        var closed = set.Type.Properties.Where(property => !property.IsQueryable).Select(property => new EdmPropertyPathExpression(property.Name)).ToList();
        if (closed.Count == 0)
            return;
        terms.Add(source, terms.Capability("FilterRestrictions"), Record("NonFilterableProperties", new EdmCollectionExpression(closed)));
        terms.Add(source, terms.Capability("SortRestrictions"), Record("NonSortableProperties", new EdmCollectionExpression(closed)));
    }

    private static void OnProperties(Terms terms, EdmEntityType type, EntitySet set)
    {
        foreach (var property in set.Type.Properties)
        {
            if (set.IsSingleton || type.FindProperty(property.Name) is not EdmStructuralProperty target)
                continue;
            var allowed = Allowed(property);
            if (allowed.Count > 0)
                terms.Add(target, terms.Validation("AllowedValues"),
                    new EdmCollectionExpression(allowed.Select(value => Record("Value", new EdmStringConstant(value)))));
            if ((set.Insert ?? set.Update) is not null && !IsWritten(set, property.Name))
                terms.Add(target, terms.Core("Computed"), new EdmBooleanConstant(true));
        }
    }

    private static void OnContainer(Terms terms, EdmEntityContainer container, ODataLimits limits)
    {
        terms.Add(container, terms.RequestLimits, new EdmRecordExpression(Terms.LimitProperties.Select(limit =>
            new EdmPropertyConstructor(limit.Name,
                new EdmIntegerConstant(Convert.ToInt64(limit.GetValue(limits), System.Globalization.CultureInfo.InvariantCulture))))));
        terms.Add(container, terms.Capability("SupportedFormats"), new EdmCollectionExpression(new EdmStringConstant("application/json")));
        terms.Add(container, terms.Capability("FilterFunctions"),
            new EdmCollectionExpression(Parsing.Functions.Names.Select(name => new EdmStringConstant(name))));
        terms.Add(container, terms.Capability("KeyAsSegmentSupported"), new EdmBooleanConstant(true));
        foreach (var missing in (string[])["BatchSupported", "CrossJoinSupported", "AsynchronousRequestsSupported"])
            terms.Add(container, terms.Capability(missing), new EdmBooleanConstant(false));
    }

    private static IReadOnlyList<string> Allowed(Property property) =>
        property.AllowedValues.Count > 0 ? property.AllowedValues
        : Parsing.Types.Bare(property.Type) is { IsEnum: true } type ? Enum.GetNames(type)
        : [];

    private static bool IsWritten(EntitySet set, string name) =>
        (set.Insert?.Parameters ?? []).Concat(set.Update?.Parameters ?? []).Any(parameter => parameter.Name == name);

    private static EdmRecordExpression Flag(string name, bool value) => Record(name, new EdmBooleanConstant(value));

    private static EdmRecordExpression Record(string name, IEdmExpression value) => new(new EdmPropertyConstructor(name, value));
}
