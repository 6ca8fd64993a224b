using System.Text.Json.Nodes;

namespace Outcomes.Auth;

/// <summary>What the token endpoint says when it grants (RFC 6749 §5.1).</summary>
internal static class TokenAnswer
{
    public static JsonObject Of(string accessToken, IReadOnlyList<string> scopes, string? refreshToken = null, string? idToken = null)
    {
        var answer = new JsonObject
        {
            ["access_token"] = accessToken,
            ["token_type"] = "Bearer",
            ["expires_in"] = (int)GrantLives.AccessToken.TotalSeconds,
            ["scope"] = string.Join(' ', scopes),
        };
        if (refreshToken is not null) answer["refresh_token"] = refreshToken;
        if (idToken is not null) answer["id_token"] = idToken;
        return answer;
    }
}
