namespace Outcomes.OData.Protocol;

/// <summary>The facts of a refusal as a client reads them.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Code">Stable, lower-case with dashes.</param>
/// <param name="Message">What to do.</param>
/// <param name="Target">The field, option or position concerned.</param>
/// <param name="Type">The kind of failure, such as <c>RuleBroken</c>; no CLR names.</param>
public sealed record ODataError(int Status, string Code, string Message, string? Target = null, string Type = "ODataProblem")
{
    /// <summary>One entry per field when several are wrong.</summary>
    public IReadOnlyList<ODataErrorDetail> Details { get; init; } = [];

    /// <summary>After this the same may go well; sent as Retry-After, in whole seconds.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public static ODataError From(ODataProblem problem) => new(problem.Status, problem.Code, problem.Message, problem.Target);
}

/// <summary>One of several faults of a request.</summary>
public sealed record ODataErrorDetail(string Code, string Message, string? Target = null);
