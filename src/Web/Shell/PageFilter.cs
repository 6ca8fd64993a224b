using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Web.Errors;

namespace Outcomes.Web.Shell;

/// <summary>Stands before every page: headers, the reader, the antiforgery token of a form; and makes a page of a refusal.</summary>
internal sealed class PageFilter(IAntiforgery antiforgery) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        PageHeaders.Write(http.Response);
        var current = http.RequestServices.GetRequiredService<CurrentReader>();
        current.Reader = current.Reader with { Theme = ThemeCookie.Read(http) };
        if (HttpMethods.IsPost(http.Request.Method) && !await antiforgery.IsRequestValidAsync(http))
            return ErrorPages.Of(StatusCodes.Status400BadRequest);
        return await next(context);
    }
}
