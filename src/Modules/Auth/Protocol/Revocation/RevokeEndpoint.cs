using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary><c>POST /connect/revoke</c> (RFC 7009): a client gives a token back. A refresh token takes its whole grant along; what is unknown or another client's is answered alike.</summary>
internal sealed class RevokeEndpoint(ClientAuthentication authentication, Databases databases)
{
    public async Task<IResult> HandleAsync(HttpContext http)
    {
        var parameters = await Parameters.OfFormAsync(http);
        var client = await authentication.AuthenticateAsync(http, parameters, "revocation");
        if (!parameters.Has("token")) throw OAuthRefusal.InvalidRequest("Send the token.");
        if (parameters["token"].AsSpan().Count('.') == 2)
            throw new OAuthRefusal("unsupported_token_type", "A signed access token cannot be taken back by itself; it ends with its grant (give the refresh token back) or after ten minutes.");
        await RevokeAsync(client, parameters["token"], http.RequestAborted);
        return TypedResults.Ok();
    }

    // The hint is not needed: every kind is found by the same hash.
    private async Task RevokeAsync(KnownClient client, string value, CancellationToken cancel)
    {
        var sha256 = IssuedToken.Sha256(value);
        await using var db = databases.OpenForSignIn();
        var token = await db.Set<IssuedToken>().FirstOrDefaultAsync(row => row.ReferenceId == sha256 && row.ApplicationId == client.Id, cancel);
        if (token is not { Status: GrantStatus.Valid or GrantStatus.Redeemed }) return;
        await using var write = await db.BeginWriteAsync(cancel);
        if (token is { Type: TokenKinds.Refresh, AuthorizationId: { } grantId }) await db.RevokeGrantAsync(grantId, cancel);
        else await db.Set<IssuedToken>().Where(row => row.Id == token.Id && row.Status == GrantStatus.Valid).ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, GrantStatus.Revoked), cancel);
        await write.CommitAsync(cancel);
    }
}
