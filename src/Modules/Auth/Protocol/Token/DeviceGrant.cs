using System.Text.Json.Nodes;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>A device asks whether somebody has let it in (RFC 8628 §3.4): at its interval, until the answer is there or the ten minutes are over.</summary>
internal sealed class DeviceGrant(Databases databases, Redemption redemption, GrantCheck check, TokenSet tokens, DevicePolls polls)
{
    public async Task<JsonObject> RunAsync(KnownClient client, Parameters parameters, CancellationToken cancel)
    {
        if (!parameters.Has("device_code")) throw OAuthRefusal.InvalidRequest("Send the device_code.");
        await using var db = databases.OpenForSignIn();
        if (await Redemption.FindAsync(db, TokenKinds.Device, parameters["device_code"], cancel) is not { } found || found.Token.ApplicationId != client.Id) throw Refused();
        if (found.Token.Status == GrantStatus.Redeemed && found.Grant is { } used) await EndAsync(used, client, cancel);
        if (found.Token.ExpirationDate <= db.Now) throw new OAuthRefusal("expired_token", "Ten minutes are over. Ask for a new code.");
        if (found.Token.Status == GrantStatus.Rejected) throw new OAuthRefusal("access_denied", "The person said no.");
        if (found.Token.Status == GrantStatus.Inactive) throw polls.IsTooSoon(found.Token.Id) ? SlowDown() : Pending();
        if (found.Token.Status != GrantStatus.Valid || found.Grant is not { } grant) throw Refused();
        await check.DemandAsync(grant, cancel);
        return await RedeemAsync(db, client, found.Token, grant, cancel);
    }

    private async Task<JsonObject> RedeemAsync(OutcomesDb db, KnownClient client, IssuedToken code, Authorization grant, CancellationToken cancel)
    {
        var answer = await tokens.IssueAsync(db, client, new GrantFacts(grant), GrantCheck.ScopesOf(grant, client), RefreshTerms.Of(client, grant), nonce: "", cancel);
        if (await Redemption.SaveTakenAsync(db, code, cancel)) return answer;
        await EndAsync(grant, client, cancel);
        throw Refused();
    }

    private Task EndAsync(Authorization grant, KnownClient client, CancellationToken cancel) =>
        redemption.EndGrantAsync(grant, client, accountId => new CodeReplayed(accountId, client.ClientId), cancel);

    private static OAuthRefusal Pending() => new("authorization_pending", "Nobody has answered yet. Ask again after the interval.");

    private static OAuthRefusal SlowDown() => new("slow_down", "Ask less often: the interval is five seconds longer now.");

    private static OAuthRefusal Refused() => OAuthRefusal.InvalidGrant("This device code is unknown, used, or another client's. Ask for a new one.");
}
