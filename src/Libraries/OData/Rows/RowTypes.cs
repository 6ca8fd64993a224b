using System.Reflection;
using System.Reflection.Emit;

namespace Outcomes.OData.Rows;

/// <summary>Makes a class for the rows of a statement: one public typed field per column, so that no value is boxed.</summary>
/// <remarks>Each type lives in an assembly of its own that goes away with the plan it belongs to: shapes are chosen by clients.</remarks>
internal static class RowTypes
{
    public static Type Make(IReadOnlyList<Type> columns)
    {
        var assembly = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Outcomes.OData.Row"), AssemblyBuilderAccess.RunAndCollect);
        var type = assembly.DefineDynamicModule("Rows").DefineType("Row", TypeAttributes.Public | TypeAttributes.Sealed | TypeAttributes.Class);
        for (var index = 0; index < columns.Count; index++) type.DefineField(FieldName(index), columns[index], FieldAttributes.Public);
        type.DefineDefaultConstructor(MethodAttributes.Public);
        return type.CreateType();
    }

    public static FieldInfo Field(Type row, int index) => row.GetField(FieldName(index))!;

    private static string FieldName(int index) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"F{index}");
}
