using System.Globalization;
using System.Reflection;
using System.Reflection.Emit;

namespace Outcomes.OData.Rows;

/// <summary>Makes the row classes of one plan: one public typed field per column, so that no value is boxed.</summary>
/// <remarks>They live in an assembly of their own that goes away with the plan: shapes are chosen by clients. One assembly for all
/// classes of a plan, because rows hold rows, and a reference between two such assemblies is looked up by name.</remarks>
internal sealed class RowTypes
{
    private readonly ModuleBuilder module = AssemblyBuilder
        .DefineDynamicAssembly(new AssemblyName("Outcomes.OData.Plan"), AssemblyBuilderAccess.RunAndCollect)
        .DefineDynamicModule("Rows");

    private int made;

    public Type Make(IReadOnlyList<Type> columns)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"Row{made++}");
        var type = module.DefineType(name, TypeAttributes.Public | TypeAttributes.Sealed | TypeAttributes.Class);
        for (var index = 0; index < columns.Count; index++) type.DefineField(FieldName(index), columns[index], FieldAttributes.Public);
        type.DefineDefaultConstructor(MethodAttributes.Public);
        return type.CreateType();
    }

    public static FieldInfo Field(Type row, int index) => row.GetField(FieldName(index))!;

    private static string FieldName(int index) => string.Create(CultureInfo.InvariantCulture, $"F{index}");
}
