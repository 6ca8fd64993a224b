using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Platform;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Platform;

public sealed class Instance_keys_on_SQLite(SqliteServer server) : Instance_keys(server);
public sealed class Instance_keys_on_PostgreSQL(PostgresServer server) : Instance_keys(server);
public sealed class Instance_keys_on_SQL_Server(SqlServerServer server) : Instance_keys(server);

public abstract class Instance_keys
{
    private readonly OutcomesServer server;
    private readonly string purpose = $"test-{Guid.NewGuid():N}"[..20];

    protected Instance_keys(OutcomesServer server)
    {
        this.server = server;
        server.SkipUnlessAvailable();
    }

    [Fact]
    public async Task What_was_signed_verifies_with_the_exported_key_alone_and_with_no_other()
    {
        var hash = RandomNumberGenerator.GetBytes(32);
        using var signer = await At(TimeProvider.System).SignerAsync(purpose, Cancel);
        var signature = signer.SignHash(hash);

        using var exported = PublicKeys.FromPem((await At(TimeProvider.System).PublicKeysAsync(purpose, Cancel)).ToPem());
        Assert.True(exported.Find(signer.KeyId)?.VerifyHash(hash, signature));
        hash[0] ^= 1;
        Assert.False(exported.Find(signer.KeyId)?.VerifyHash(hash, signature));
        using var others = await At(TimeProvider.System).PublicKeysAsync("another purpose", Cancel);
        Assert.Empty(others.Ids);
    }

    [Fact]
    public async Task The_same_key_signs_until_it_is_two_years_old_and_then_a_new_one_does_and_the_old_one_cannot_any_more()
    {
        using var first = await At(TimeProvider.System).SignerAsync(purpose, Cancel);
        using var again = await At(TimeProvider.System).SignerAsync(purpose, Cancel);
        Assert.Equal(first.KeyId, again.KeyId);

        await using (var db = server.Open(Viewer.System("test")))
            await db.Set<InstanceKey>().Where(key => key.KeyId == first.KeyId)
                .ExecuteUpdateAsync(key => key.SetProperty(k => k.MadeAt, DateTime.SpecifyKind(new(2020, 1, 1), DateTimeKind.Utc)), Cancel);
        using var next = await At(TimeProvider.System).SignerAsync(purpose, Cancel);
        Assert.NotEqual(first.KeyId, next.KeyId);

        using var published = await At(TimeProvider.System).PublicKeysAsync(purpose, Cancel);
        Assert.Equal([next.KeyId, first.KeyId], published.Ids);
        await using var look = server.Open(Viewer.System("test"));
        Assert.Null((await look.Set<InstanceKey>().SingleAsync(key => key.KeyId == first.KeyId, Cancel)).PrivateKey);
    }

    [Fact]
    public async Task A_copy_of_the_database_holds_no_private_key_that_opens()
    {
        using var signer = await At(TimeProvider.System).SignerAsync(purpose, Cancel);
        await using var db = server.Open(Viewer.System("test"));
        var kept = await db.Set<InstanceKey>().Where(key => key.Purpose == purpose).Select(key => key.PrivateKey).SingleAsync(Cancel);
        using var key = ECDsa.Create();
        Assert.ThrowsAny<CryptographicException>(() => key.ImportPkcs8PrivateKey(kept, out _));
    }

    [Fact]
    public async Task A_purposes_first_key_is_made_within_the_write_that_needs_it()
    {
        await using var db = server.Open(Viewer.System("test"));
        var changed = await db.OnceAsync(purpose, new string('0', 64), async () =>
        {
            using var signer = await At(TimeProvider.System).SignerAsync(db, purpose, Cancel);
            return new Changed(Guid.NewGuid(), signer.KeyId.Length);
        }, Cancel);
        Assert.Equal(32, changed.Version);
        Assert.Single((await At(TimeProvider.System).PublicKeysAsync(purpose, Cancel)).Ids);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----")]
    public void A_file_without_a_key_is_refused_in_words(string pem) =>
        Assert.Equal("no-public-key", Assert.Throws<RuleBroken>(() => PublicKeys.FromPem(pem)).Code);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private InstanceKeys At(TimeProvider clock) =>
        new(server.Services.GetRequiredService<Databases>(), server.Services.GetRequiredService<IDataProtectionProvider>(), clock);
}
