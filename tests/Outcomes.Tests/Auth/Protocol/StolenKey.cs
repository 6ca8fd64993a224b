using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;
using Outcomes.Auth;
using Outcomes.Platform;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Auth.Protocol;

/// <summary>Takes the key that signs now, as somebody with the database and the wrapping key could.</summary>
internal static class StolenKey
{
    public static async Task<SigningCredentials> SignerAsync(this OutcomesServer server)
    {
        await using var db = server.Open(Viewer.System("test"));
        var row = await db.Set<SigningKey>().Where(key => key.Algorithm == "ES256" && key.RevokedAt == null).OrderBy(key => key.Period).FirstAsync(TestContext.Current.CancellationToken);
        var key = ECDsa.Create();
        var protector = server.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("Auth.SigningKeys.v1");
        key.ImportPkcs8PrivateKey(protector.Unprotect(row.PrivateKey ?? []), out _);
        return new SigningCredentials(new ECDsaSecurityKey(key) { KeyId = row.Kid }, "ES256");
    }
}
