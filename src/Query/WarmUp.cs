using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.OData.Serving;

namespace Outcomes.Query;

/// <summary>Does at start what the first reader would wait for: the models, the view definitions, the first statements.</summary>
/// <remarks>It asks as nobody, who sees no row.</remarks>
public sealed class WarmUp(IServiceProvider services)
{
    // What people open first; the first of them brings in nearly all code that the others use.
    private static readonly IReadOnlyList<(string Path, string Query)> First =
    [
        ("/odata/Deliverables",
            "?$select=Title,State,DueOn,IsOverdue,AllowedActions&$filter=IsOverdue&$expand=Producer($select=DisplayName)&$orderby=DueOn&$count=true&$top=1"),
        ("/odata/Objectives", "?$expand=KeyResults&$top=1"),
        ("/odata/Notifications", "?$top=1"),
    ];

    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var address in First)
        {
            await using var scope = services.CreateAsyncScope();
            await AskAsync(scope.ServiceProvider, address.Path, address.Query, cancel);
        }
    }

    private static async Task AskAsync(IServiceProvider scope, string path, string query, CancellationToken cancel)
    {
        var http = new DefaultHttpContext { RequestServices = scope, RequestAborted = cancel };
        (http.Request.Method, http.Request.Scheme, http.Request.Host) = (HttpMethods.Get, "http", new HostString("localhost"));
        (http.Request.Path, http.Request.QueryString) = (path, new QueryString(query));
        http.Response.Body = Stream.Null;
        await scope.GetRequiredService<ODataService>().InvokeAsync(http);
        if (http.Response.StatusCode != StatusCodes.Status200OK)
            throw new InvalidOperationException($"{path}{query} answered {http.Response.StatusCode} while the server was made ready.");
    }
}
