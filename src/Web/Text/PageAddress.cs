using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace Outcomes.Web.Text;

/// <summary>The query part of a page's address, without the parts that are empty.</summary>
internal static class PageAddress
{
    public static string Of(string path, params (string Name, string? Value)[] parts)
    {
        var given = parts.Where(part => !string.IsNullOrEmpty(part.Value));
        return QueryHelpers.AddQueryString(path, given.ToDictionary(part => part.Name, part => part.Value, StringComparer.Ordinal));
    }

    /// <summary>A page number; 1 for anything that is none.</summary>
    public static int Page(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is >= 1 and <= 100_000 ? page : 1;

    /// <summary>An id; absent for anything that is none: an address is typed and cut by people.</summary>
    public static Guid? Key(string? text) => Guid.TryParse(text, out var id) ? id : null;

    /// <summary>The text when it is one of the choices, else the first choice.</summary>
    public static string Choice(string? text, IReadOnlyList<(string Value, string Text)> choices) =>
        choices.Any(choice => choice.Value == text) ? text! : choices[0].Value;
}
