namespace Outcomes.OData;

/// <summary>A request that this service refuses, with what the client can do about it.</summary>
/// <param name="status">HTTP status: 400 cannot be read, 403 may not be named, 404 no such resource, 501 known but not built.</param>
/// <param name="code">Stable, lower-case with dashes: <c>unknown-property</c>.</param>
/// <param name="message">What is wrong and what would be right, in one or two sentences.</param>
/// <param name="target">The option, property or position concerned: <c>$filter:17</c>.</param>
public sealed class ODataProblem(int status, string code, string message, string? target = null) : Exception(message)
{
    public int Status { get; } = status;
    public string Code { get; } = code;
    public string? Target { get; } = target;
}
