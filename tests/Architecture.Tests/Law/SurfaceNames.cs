using Outcomes.OData.Model;

namespace Outcomes.Architecture.Tests.Law;

/// <summary>Every name that the EDM publishes: sets, properties, navigations, actions and what their bodies hold.</summary>
internal static class SurfaceNames
{
    public static IEnumerable<Named> Of(ODataModel model) => model.Sets.SelectMany(set => Of(set));

    private static IEnumerable<Named> Of(EntitySet set) =>
    [
        new("EDM set", set.Name, set.Name, IsShown: true),
        .. set.Type.Properties.Select(property => new Named("EDM property", set.Name, property.Name, IsShown: true)),
        .. set.Type.Navigations.Select(navigation => new Named("EDM navigation", set.Name, navigation.Name, IsShown: true)),
        .. set.Type.Actions.Select(action => new Named("EDM action", set.Name, action.Name)),
        .. set.Type.Actions.SelectMany(action => action.Operation.Parameters.Select(parameter => new Named("EDM parameter", $"{set.Name}.{action.Name}", parameter.Name))),
    ];
}
