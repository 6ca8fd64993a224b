using System.Globalization;
using Outcomes.Platform;
using Outcomes.Web.Text;

namespace Outcomes.Web.Forms;

/// <summary>Reads what is typed into a field as what it means.</summary>
internal static class FieldText
{
    private const string Days = "yyyy-MM-dd";

    /// <param name="field">Property of the request, to put a refusal beside.</param>
    /// <exception cref="InvalidRequest">Not a day.</exception>
    public static DateOnly? Day(this FormRequest form, string name, string field)
    {
        if (form.Optional(name) is not { } text) return null;
        return DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Refusal(field, "Give a day that exists, such as 2026-12-31.");
    }

    /// <exception cref="InvalidRequest">Not a number.</exception>
    public static decimal? Number(this FormRequest form, string name, string field)
    {
        if (form.Optional(name) is not { } text) return null;
        if (text.Contains(',', StringComparison.Ordinal)) throw Refusal(field, "Write the decimal with a point and thousands without a sign, such as 3.5 or 1200.");
        return decimal.TryParse(text.Replace('−', '-').Replace(" ", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Refusal(field, "Give a number, such as 13 or 98.4.");
    }

    /// <exception cref="InvalidRequest">Not a whole number, or one with more than nine digits.</exception>
    public static int? WholeNumber(this FormRequest form, string name, string field) => Number(form, name, field) switch
    {
        null => null,
        { } number when decimal.IsInteger(number) && Math.Abs(number) < 1_000_000_000 => (int)number,
        _ => throw Refusal(field, "Give a whole number, such as 3."),
    };

    /// <exception cref="InvalidRequest">Not a time of day.</exception>
    public static TimeOnly? Time(this FormRequest form, string name, string field)
    {
        if (form.Optional(name) is not { } text) return null;
        return TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var time) ? time : throw Refusal(field, "Give a time, such as 18:30.");
    }

    /// <summary>One of a list; nothing for what is none of it.</summary>
    public static T? Choice<T>(this FormRequest form, string name) where T : struct, Enum =>
        Enum.TryParse<T>(form.Text(name), out var choice) && Enum.IsDefined(choice) ? choice : null;

    public static Guid? Key(this FormRequest form, string name) => PageAddress.Key(form.Text(name));

    /// <summary>A number as a field holds it.</summary>
    public static string Of(decimal? number) => number?.ToString("0.############", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A day as a field holds it.</summary>
    public static string Of(DateOnly? day) => day?.ToString(Days, CultureInfo.InvariantCulture) ?? "";

    public static InvalidRequest Refusal(string field, string message) => new([new FieldFault(field, message)]);
}
