using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>A person lets a device in, or keeps it out. Each code is answered once.</summary>
internal sealed class DeviceAnswers(Databases databases, ClientLookup clients, Consents consents, ProtocolLimits limits)
{
    /// <summary>Absent where there is no such code, or it is over or answered; counted as a guess of this session.</summary>
    /// <exception cref="TooManyTries">The session has guessed five times.</exception>
    public async Task<WaitingDevice?> FindAsync(string typed, SignedInPerson person, CancellationToken cancel)
    {
        limits.DemandUserCodeTry(person.Sid);
        if (UserCodes.Normal(typed) is { Length: > 0 } code && await LoadAsync(code, cancel) is { } found) return found;
        limits.CountWrongUserCode(person.Sid);
        return null;
    }

    /// <returns>False where somebody was quicker, or the code is over.</returns>
    public async Task<bool> AnswerAsync(string typed, SignedInPerson person, bool isAllowed, CancellationToken cancel)
    {
        if (await FindAsync(typed, person, cancel) is not { } device) return false;
        var consentId = isAllowed ? await consents.GiveAsync(person, device.Client, device.Request.Scopes, cancel) : (Guid?)null;
        await using var db = databases.OpenForSignIn();
        await using var write = await db.BeginLiveWriteAsync(person, cancel);
        if (!await Redemption.TakeAsync(db, device.UserCodeId, cancel)) return false;
        var row = await db.Set<IssuedToken>().AsTracking().FirstAsync(token => token.Id == device.DeviceId, cancel);
        // The device stays when its person signs out of the browser: the grant belongs to no session.
        if (isAllowed) db.Add(row.Allow(Authorization.Grant(device.Client, person with { Sid = "" }, device.Request.Scopes, consentId, db.Now)));
        else row.Reject();
        db.Audit(person.AccountId, new DeviceAnswered(person.AccountId, device.Client.ClientId, isAllowed));
        await db.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
        return true;
    }

    private async Task<WaitingDevice?> LoadAsync(string code, CancellationToken cancel)
    {
        await using var db = databases.OpenForSignIn();
        var sha256 = IssuedToken.Sha256(code);
        var now = db.Now;
        var user = await db.Set<IssuedToken>().FirstOrDefaultAsync(token =>
            token.ReferenceId == sha256 && token.Type == TokenKinds.User && token.Status == GrantStatus.Valid && token.ExpirationDate > now, cancel);
        if (user is null || JsonSerializer.Deserialize<ForDevice>(user.Payload, StoredJson.Options) is not { } link) return null;
        var device = await db.Set<IssuedToken>().FirstAsync(token => token.Id == link.DeviceId, cancel);
        var clientId = await db.Set<ClientApplication>().Where(client => client.Id == device.ApplicationId).Select(client => client.ClientId).FirstAsync(cancel);
        return await clients.FindAsync(clientId, cancel) is { } client && JsonSerializer.Deserialize<DeviceRequest>(device.Payload, StoredJson.Options) is { } request
            ? new WaitingDevice(user.Id, device.Id, client, request, device.CreationDate)
            : null;
    }
}

/// <summary>A device that waits for an answer.</summary>
internal sealed record WaitingDevice(Guid UserCodeId, Guid DeviceId, KnownClient Client, DeviceRequest Request, DateTime AskedAt);
