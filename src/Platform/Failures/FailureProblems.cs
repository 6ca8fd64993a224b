using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Outcomes.Platform;

/// <summary>A failure as RFC 9457 problem details, for everything outside <c>/odata</c>.</summary>
public static class FailureProblems
{
    public static ProblemDetails Describe(Failure failure, HttpContext http)
    {
        var problem = new ProblemDetails
        {
            Type = $"urn:outcomes:problem:{failure.Code}",
            Title = failure.Message,
            Status = failure.Status,
            Instance = http.Request.Path,
        };
        problem.Extensions["code"] = failure.Code;
        problem.Extensions["traceId"] = http.TraceIdentifier;
        if (failure.Target is not null) problem.Extensions["target"] = failure.Target;
        if (failure is InvalidRequest invalid)
            problem.Extensions["errors"] = invalid.Fields.GroupBy(field => field.Field)
                .ToDictionary(field => field.Key, field => field.Select(fault => fault.Message).ToArray());
        return problem;
    }
}
