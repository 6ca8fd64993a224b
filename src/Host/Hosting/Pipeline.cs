using System.Globalization;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Outcomes.Auth;
using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Web;

namespace Outcomes.Host.Hosting;

/// <summary>The steps a request takes, each with its reason.</summary>
public static class Pipeline
{
    public static void Map(WebApplication application)
    {
        // First: limits and cookies of all other steps need to know who really asks, and how.
        Proxies.Use(application);
        // Around everything else, to see how each request ended.
        application.Use(Telemetry.NameAsync);
        // Outside whatever may refuse, so that a refusal from anywhere becomes problem details and nothing internal leaves.
        application.Use(FailuresAsProblems);
        // The same for whoever reads with a browser: a page.
        application.UseOutcomesErrorPages();
        // And for programs at /odata: the error body of OData, whichever step refused.
        application.UseODataRefusals();
        // Says who asks, before anything reads.
        application.UseOutcomesAuth();
        // Alive asks nothing of the database: a process that waits for it must not be killed for it.
        application.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        application.MapGet("/health/ready", (Readiness readiness, CancellationToken cancel) => readiness.AnswerAsync(cancel)).AllowAnonymous();
        application.MapGet("/health", () => Results.Text("ok")).AllowAnonymous();
        application.MapOutcomesAuth();
        application.MapOData();
        // Last: whatever nothing else answers is a page, or the page that says there is none.
        application.MapOutcomesPages();
    }

    private static async Task FailuresAsProblems(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (Failure failure) when (!http.Response.HasStarted)
        {
            var problem = FailureProblems.Describe(failure, http);
            http.Response.StatusCode = failure.Status;
            if (failure.RetryAfter is { } wait) http.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            await http.Response.WriteAsJsonAsync(problem, problem.GetType(), options: null, "application/problem+json", http.RequestAborted);
        }
    }
}
