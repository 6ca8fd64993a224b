using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Outcomes.Web.Shell;

/// <summary>Answers a request with a page. A page is one component; it gets everything it shows as parameters and asks for nothing itself.</summary>
internal static class Page
{
    public static IResult Of<TPage>(params (string Name, object? Value)[] parameters)
        where TPage : IComponent => Of<TPage>(StatusCodes.Status200OK, parameters);

    public static IResult Of<TPage>(int status, params (string Name, object? Value)[] parameters)
        where TPage : IComponent =>
        new RazorComponentResult<TPage>(parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value, StringComparer.Ordinal))
        {
            StatusCode = status,
            // The whole page is there before the first byte: the status and the headers are still ours to set.
            PreventStreamingRendering = true,
        };
}
