namespace Outcomes.Tests.SqlServer;

/// <summary>A value of any type that a query may take.</summary>
internal static class SomeValue
{
    public static object? Of(Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        if (bare == typeof(string)) return "some text";
        if (bare == typeof(Guid)) return new Guid("01890000-0000-7000-8000-000000000001");
        if (bare == typeof(DateTime)) return new DateTime(2026, 11, 24, 0, 0, 0, DateTimeKind.Utc);
        if (bare == typeof(DateOnly)) return new DateOnly(2026, 11, 24);
        if (bare.IsEnum) return Enum.GetValues(bare).GetValue(0);
        if (ElementOf(bare) is not { } element) return bare.IsValueType ? Activator.CreateInstance(bare) : null;
        var values = Array.CreateInstance(element, 2);
        for (var index = 0; index < values.Length; index++) values.SetValue(Of(element), index);
        return bare.IsInstanceOfType(values) ? values : Activator.CreateInstance(bare, values);
    }

    private static Type? ElementOf(Type type) => type.IsArray ? type.GetElementType() : type.GetInterfaces().Append(type)
        .FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];
}
