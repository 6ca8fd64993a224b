namespace Outcomes.Auth;

/// <summary>A refusal in the protocol's own words (RFC 6749 §5.2).</summary>
/// <param name="error">Such as <c>invalid_grant</c>.</param>
/// <param name="description">What to do, for the developer of the client; no secret and nothing that was sent.</param>
internal sealed class OAuthRefusal(string error, string description, int status = 400) : Exception(description)
{
    public string Error { get; } = error;
    public int Status { get; } = status;

    /// <summary>Sent as WWW-Authenticate.</summary>
    public string? Challenge { get; init; }

    public static OAuthRefusal InvalidRequest(string description) => new("invalid_request", description);

    public static OAuthRefusal InvalidGrant(string description) => new("invalid_grant", description);

    public static OAuthRefusal InvalidClient(bool byHeader) => new("invalid_client", "The client is unknown or disabled, or its credentials are wrong.", byHeader ? 401 : 400)
    {
        Challenge = byHeader ? "Basic realm=\"Outcomes\", charset=\"UTF-8\"" : null,
    };
}
