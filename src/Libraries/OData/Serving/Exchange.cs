using Microsoft.AspNetCore.Http;
using Outcomes.OData.Protocol;

namespace Outcomes.OData.Serving;

/// <summary>One request with what was agreed about its response.</summary>
internal sealed record Exchange(HttpContext Http, ResponseFormat Format, Preferences Preferences, ReadRun Run)
{
    public HttpRequest Request => Http.Request;
    public HttpResponse Response => Http.Response;
    public CancellationToken Cancel => Run.Cancel;

    /// <summary>States the methods that a resource has and refuses the one that was used.</summary>
    /// <param name="advice">A sentence more, with a blank before it.</param>
    public ODataProblem NotAllowed(IReadOnlyList<string> allowed, string advice = "")
    {
        Response.Headers.Allow = string.Join(", ", allowed);
        return new ODataProblem(405, "method-not-allowed", $"{Request.Method} is not possible here; possible are {string.Join(", ", allowed)}.{advice}");
    }
}
