using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Exchanges an authorization code, once, for whoever can show what it was bound to: client, address, and the verifier of the challenge (RFC 7636).</summary>
internal sealed class CodeGrant(Databases databases, Redemption redemption, GrantCheck check, TokenSet tokens)
{
    public async Task<JsonObject> RunAsync(KnownClient client, Parameters parameters, CancellationToken cancel)
    {
        if (!parameters.Has("code")) throw OAuthRefusal.InvalidRequest("Send the code.");
        if (parameters.Has("scope")) throw OAuthRefusal.InvalidRequest("A code has its scopes already. Leave scope out.");
        await using var db = databases.OpenForSignIn();
        if (await Redemption.FindAsync(db, TokenKinds.Code, parameters["code"], cancel) is not { Grant: { } grant } found) throw Refused();
        var bound = JsonSerializer.Deserialize<CodeBinding>(found.Token.Payload, StoredJson.Options) ?? throw Refused();
        if (found.Token.ApplicationId != client.Id || !IsBound(bound, parameters)) throw Refused();
        // Only whoever could have redeemed it shows by a second try that there is a copy.
        if (found.Token.Status == GrantStatus.Redeemed) await EndAsync(grant, client, cancel);
        if (found.Token.Status != GrantStatus.Valid || found.Token.ExpirationDate <= db.Now) throw Refused();
        await check.DemandAsync(grant, cancel);
        var answer = await RedeemAsync(db, client, found.Token, grant, bound, cancel);
        if (answer is not null) return answer;
        await EndAsync(grant, client, cancel);
        throw Refused();
    }

    private async Task<JsonObject?> RedeemAsync(OutcomesDb db, KnownClient client, IssuedToken code, Authorization grant, CodeBinding bound, CancellationToken cancel)
    {
        var answer = await tokens.IssueAsync(db, client, new GrantFacts(grant), GrantCheck.ScopesOf(grant, client), RefreshTerms.Of(client, grant), bound.Nonce, cancel);
        return await Redemption.SaveTakenAsync(db, code, cancel) ? answer : null;
    }

    private Task EndAsync(Authorization grant, KnownClient client, CancellationToken cancel) =>
        redemption.EndGrantAsync(grant, client, accountId => new CodeReplayed(accountId, client.ClientId), cancel);

    private static bool IsBound(CodeBinding bound, Parameters parameters) =>
        parameters["redirect_uri"] == bound.RedirectUri && IsVerifier(parameters["code_verifier"], bound.Challenge);

    // RFC 7636 §4.1 and §4.6.
    private static bool IsVerifier(string verifier, string challenge) =>
        verifier.Length is >= 43 and <= 128 && CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)))), Encoding.ASCII.GetBytes(challenge));

    private static OAuthRefusal Refused() => OAuthRefusal.InvalidGrant("This code is unknown, over, used, or was given for another client, address or verifier. Start again.");
}

/// <summary>What a code is bound to.</summary>
internal sealed record CodeBinding(string RedirectUri, string Challenge, string Nonce);
