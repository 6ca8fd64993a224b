using System.Globalization;

namespace Outcomes.Web.Errors;

/// <summary>The header that says when the same may go well (RFC 9110 §10.2.3), in whole seconds.</summary>
internal static class RetryAfter
{
    public static string Seconds(TimeSpan wait) => Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
