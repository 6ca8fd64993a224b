using System.Globalization;

namespace Outcomes.Database.Import;

/// <summary>A value that stands here, as the file would say it where it can.</summary>
internal static class ShownValue
{
    public static string Of(object? value, ImportContext context) => value switch
    {
        null => "",
        Guid id => KeyOf(id, context),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string KeyOf(Guid id, ImportContext context) =>
        context.People.Concat(context.Teams).Concat(context.Objectives.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Id)))
            .FirstOrDefault(pair => pair.Value == id).Key ?? id.ToString();
}
