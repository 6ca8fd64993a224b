using Microsoft.OData.Edm;
using Outcomes.OData.Model;

namespace Outcomes.OData.Metadata;

/// <summary>Makes the EDM of Microsoft's library from ours, so that their writers can publish it.</summary>
public static class EdmBuilder
{
    /// <remarks>Single navigations are nullable throughout: their target may be hidden from a caller. No 7.7.2 type is used beyond this folder.</remarks>
    public static IEdmModel Build(ODataModel model, ODataLimits limits)
    {
        var edm = new EdmModel();
        var types = new EdmTypes(model.Namespace, edm);
        var container = new EdmEntityContainer(model.Namespace, "Container");
        edm.AddElement(container);
        foreach (var type in model.Sets.Select(set => set.Type).Distinct())
            types.Declare(type, model.Sets.Any(set => set.Type == type && set.ReadMedia is not null));
        foreach (var type in model.Sets.Select(set => set.Type).Distinct())
            types.Connect(type);
        foreach (var set in model.Sets)
            AddSource(container, types, set);
        foreach (var set in model.Sets)
            Bind(model, container, types, set);
        foreach (var type in model.Sets.Select(set => set.Type).Distinct())
            EdmActions.Add(edm, types, type, model.Namespace);
        EdmAnnotations.Annotate(edm, container, types, model, limits);
        return edm;
    }

    private static void AddSource(EdmEntityContainer container, EdmTypes types, EntitySet set)
    {
        if (set.IsSingleton)
            container.AddSingleton(set.Name, types.Of(set.Type));
        else
            container.AddEntitySet(set.Name, types.Of(set.Type));
    }

    private static void Bind(ODataModel model, EdmEntityContainer container, EdmTypes types, EntitySet set)
    {
        IEdmNavigationSource source = set.IsSingleton ? container.FindSingleton(set.Name) : container.FindEntitySet(set.Name);
        foreach (var navigation in set.Type.Navigations)
            if (types.Of(set.Type).FindProperty(navigation.Name) is IEdmNavigationProperty property && source is EdmNavigationSource open)
                open.AddNavigationTarget(property, container.FindEntitySet(model.SetOf(navigation.Target).Name));
    }
}
