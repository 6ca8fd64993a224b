using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary><c>/connect/userinfo</c> (OpenID Connect Core §5.3): who the person is, as far as the token's scopes go.</summary>
internal sealed class UserInfoEndpoint(AccessTokens access, Databases databases)
{
    public async Task<IResult> HandleAsync(HttpContext http)
    {
        if (http.Request.Headers.Authorization.Count == 0) throw Refused("", "Send an access token as Bearer.", 401);
        var isBearer = AuthenticationHeaderValue.TryParse(http.Request.Headers.Authorization.ToString(), out var header) && header.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase);
        if (!isBearer || await access.FindAsync(header?.Parameter ?? "", ProtocolPaths.ApiAudience, http.RequestAborted) is not { AccountId: { } accountId } known)
            throw Refused("invalid_token", "This access token is not good here.", 401);
        if (!known.Scopes.Contains("openid")) throw Refused("insufficient_scope", "The token needs the scope openid.", 403);
        return new ProtocolAnswer(await DescribeAsync(accountId, known.Scopes, http.RequestAborted));
    }

    private async Task<JsonObject> DescribeAsync(Guid accountId, IReadOnlySet<string> scopes, CancellationToken cancel)
    {
        await using var db = databases.OpenForSignIn();
        var today = db.Today;
        var person = await (from account in db.Set<Account>()
                            where account.Id == accountId
                            join row in db.Set<Person>() on account.PersonId equals row.Id
                            select new
                            {
                                row.DisplayName,
                                row.Locale,
                                row.TimeZoneId,
                                account.Email,
                                Roles = row.Roles.Where(held => held.ValidFrom <= today && (held.ValidTo == null || held.ValidTo >= today)).Select(held => held.Role).ToList(),
                            }).FirstAsync(cancel);
        var said = new JsonObject { ["sub"] = accountId.ToString() };
        if (scopes.Contains("profile")) (said["name"], said["locale"], said["zoneinfo"]) = (person.DisplayName, person.Locale, person.TimeZoneId);
        if (scopes.Contains("email")) (said["email"], said["email_verified"]) = (person.Email, true);
        if (scopes.Contains("roles")) said["roles"] = ServerMetadata.List([.. person.Roles.Distinct().Order().Select(role => role.ToString())]);
        return said;
    }

    // RFC 6750 §3: whoever sent nothing is told no error.
    private static OAuthRefusal Refused(string error, string description, int status) => new(error.Length > 0 ? error : "invalid_token", description, status)
    {
        Challenge = error.Length > 0 ? $"Bearer realm=\"Outcomes\", error=\"{error}\"" : "Bearer realm=\"Outcomes\"",
    };
}
