using Microsoft.AspNetCore.Http;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Errors;

/// <summary>Makes a page of a refusal.</summary>
internal static class ErrorPages
{
    /// <param name="status">400, 401, 403, 404, 409, 412, 413, 500 or 503.</param>
    /// <param name="message">What to do, when the refusal says it.</param>
    /// <param name="typed">What the refused form held.</param>
    /// <param name="back">The page of the thing.</param>
    public static IResult Of(int status, string? message = null, IReadOnlyList<(string Name, string Value)>? typed = null, string? back = null) =>
        Page.Of<ErrorPage>(status, (nameof(ErrorPage.Status), status), (nameof(ErrorPage.Message), message), (nameof(ErrorPage.Typed), typed ?? []), (nameof(ErrorPage.Back), back));
}
