using Microsoft.OData.Edm;
using Outcomes.OData.Model;

namespace Outcomes.OData.Metadata;

/// <summary>Publishes the transitions of a type as bound actions.</summary>
internal static class EdmActions
{
    private const string Binding = "entity";

    /// <remarks>The return type is nullable, because without <c>Prefer: return=representation</c> the answer is 204.</remarks>
    public static void Add(EdmModel edm, EdmTypes types, EntityType type, string space)
    {
        foreach (var bound in type.Actions)
        {
            var action = new EdmAction(space, bound.Name, Entity(types, type, isNullable: true), isBound: true, new EdmPathExpression(Binding));
            action.AddParameter(Binding, Entity(types, type, isNullable: false));
            foreach (var parameter in bound.Operation.Parameters)
                AddParameter(action, types, parameter);
            edm.AddElement(action);
        }
    }

    private static void AddParameter(EdmAction action, EdmTypes types, Parameter parameter)
    {
        var reference = types.Reference(parameter.Type, !parameter.IsRequired, parameter.MaxLength);
        if (parameter.IsRequired)
            action.AddParameter(parameter.Name, reference);
        else
            action.AddOptionalParameter(parameter.Name, reference);
    }

    private static EdmEntityTypeReference Entity(EdmTypes types, EntityType type, bool isNullable) => new(types.Of(type), isNullable);
}
