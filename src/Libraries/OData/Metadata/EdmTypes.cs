using Microsoft.OData.Edm;
using Outcomes.OData.Model;
using Outcomes.OData.Parsing;

namespace Outcomes.OData.Metadata;

/// <summary>The EDM types made so far, and the reference to the right one for a CLR type.</summary>
internal sealed class EdmTypes(string space, EdmModel edm)
{
    private readonly Dictionary<EntityType, EdmEntityType> entities = [];
    private readonly Dictionary<Type, EdmComplexType> complexes = [];

    public EdmEntityType Of(EntityType type) => entities[type];

    /// <summary>The type with its structural properties.</summary>
    /// <param name="hasStream">Its entities have content at <c>/$value</c>.</param>
    public void Declare(EntityType type, bool hasStream)
    {
        var entity = new EdmEntityType(space, type.Name, baseType: null, isAbstract: false, isOpen: false, hasStream);
        foreach (var property in type.Properties)
        {
            var added = entity.AddStructuralProperty(property.Name,
                Reference(property.Type, property.IsNullable && property.Name != type.Key.Name, property.MaxLength));
            if (property.Name == type.Key.Name)
                entity.AddKeys(added);
        }
        entities.Add(type, entity);
        edm.AddElement(entity);
    }

    /// <summary>Its navigations, once all types are declared.</summary>
    public void Connect(EntityType type)
    {
        foreach (var navigation in type.Navigations)
            Of(type).AddUnidirectionalNavigation(new EdmNavigationPropertyInfo
            {
                Name = navigation.Name,
                Target = Of(navigation.Target),
                TargetMultiplicity = navigation is CollectionNavigation ? EdmMultiplicity.Many : EdmMultiplicity.ZeroOrOne,
            });
    }

    /// <summary>Enumerations become texts; collections and objects follow their members.</summary>
    public IEdmTypeReference Reference(Type type, bool isNullable, int? maxLength = null)
    {
        var bare = Types.Bare(type);
        if (Types.IsCollection(bare))
            return new EdmCollectionTypeReference(new EdmCollectionType(Reference(ElementOf(bare), isNullable: false, maxLength)));
        var kind = EdmCoreModel.Instance.GetPrimitiveTypeKind(EdmNames.Of(bare));
        if (kind == EdmPrimitiveTypeKind.None)
            return new EdmComplexTypeReference(Complex(bare), isNullable);
        var primitive = EdmCoreModel.Instance.GetPrimitiveType(kind);
        return kind switch
        {
            EdmPrimitiveTypeKind.String => new EdmStringTypeReference(primitive, isNullable, isUnbounded: false, maxLength, isUnicode: true),
            // Without a precision clients may assume whole seconds (CSDL 4.01, 7.2.4).
            EdmPrimitiveTypeKind.DateTimeOffset or EdmPrimitiveTypeKind.TimeOfDay or EdmPrimitiveTypeKind.Duration =>
                new EdmTemporalTypeReference(primitive, isNullable, precision: 7),
            EdmPrimitiveTypeKind.Decimal => new EdmDecimalTypeReference(primitive, isNullable, precision: null, scale: null),
            _ => new EdmPrimitiveTypeReference(primitive, isNullable),
        };
    }

    private EdmComplexType Complex(Type type)
    {
        if (complexes.TryGetValue(type, out var known))
            return known;
        // Requests are nested in their slices, and two slices may use the same short name.
        var complex = new EdmComplexType(space, type.DeclaringType?.Name + type.Name);
        complexes.Add(type, complex);
        var nullability = new System.Reflection.NullabilityInfoContext();
        foreach (var property in type.GetProperties())
            complex.AddStructuralProperty(property.Name, Reference(
                property.PropertyType, nullability.Create(property).ReadState == System.Reflection.NullabilityState.Nullable));
        edm.AddElement(complex);
        return complex;
    }

    private static Type ElementOf(Type collection) =>
        collection.IsArray && collection.GetElementType() is { } element ? element
        : collection.GetInterfaces().Append(collection)
            .First(known => known.IsGenericType && known.GetGenericTypeDefinition() == typeof(IEnumerable<>)).GetGenericArguments()[0];
}
