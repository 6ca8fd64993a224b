using System.Reflection;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using Microsoft.OData.Edm.Vocabularies;

namespace Outcomes.OData.Metadata;

/// <summary>The vocabulary terms in use: those of OASIS and the two of our own.</summary>
internal sealed class Terms
{
    private readonly EdmModel edm;

    public Terms(EdmModel edm, string space)
    {
        this.edm = edm;
        RowsLimitedByPermission = new EdmTerm(space, "RowsLimitedByPermission", EdmCoreModel.Instance.GetBoolean(isNullable: false), "EntitySet Singleton");
        edm.AddElement(RowsLimitedByPermission);
        Add(RowsLimitedByPermission, Core("Description"),
            new EdmStringConstant("Each caller gets the rows they may see; counts and filters look at those rows only."));
        var limits = new EdmComplexType(space, "RequestLimitsType");
        foreach (var limit in LimitProperties)
            limits.AddStructuralProperty(limit.Name, EdmPrimitiveTypeKind.Int32, isNullable: false);
        edm.AddElement(limits);
        RequestLimits = new EdmTerm(space, "RequestLimits", new EdmComplexTypeReference(limits, isNullable: false), "EntityContainer");
        edm.AddElement(RequestLimits);
        Add(RequestLimits, Core("Description"), new EdmStringConstant("How much one request may ask for; a refusal names the limit."));
    }

    public static IReadOnlyList<PropertyInfo> LimitProperties { get; } =
        [.. typeof(ODataLimits).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.PropertyType == typeof(int))];

    public EdmTerm RowsLimitedByPermission { get; }
    public EdmTerm RequestLimits { get; }

    public IEdmTerm Core(string name) => edm.FindTerm("Org.OData.Core.V1." + name);
    public IEdmTerm Capability(string name) => edm.FindTerm("Org.OData.Capabilities.V1." + name);
    public IEdmTerm Validation(string name) => edm.FindTerm("Org.OData.Validation.V1." + name);

    public void Add(IEdmVocabularyAnnotatable target, IEdmTerm term, IEdmExpression value)
    {
        var annotation = new EdmVocabularyAnnotation(target, term, value);
        annotation.SetSerializationLocation(edm, EdmVocabularyAnnotationSerializationLocation.Inline);
        edm.AddVocabularyAnnotation(annotation);
    }
}
