using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Auth;
using Outcomes.Database.Backup;
using Outcomes.Database.Tests.Crashing;
using Outcomes.Platform;

namespace Outcomes.Database.Tests.Keeping;

public sealed class Backup_and_restore_on_SQLite() : Backup_and_restore(DatabaseProvider.Sqlite);

public sealed class Backup_and_restore_on_PostgreSQL() : Backup_and_restore(DatabaseProvider.Postgres);

/// <summary>One archive brings everything back, and a bad one changes nothing.</summary>
public abstract class Backup_and_restore(DatabaseProvider provider) : IDisposable
{
    private static readonly byte[] Evidence = Encoding.UTF8.GetBytes("Tide at 14:05: 3.2 m");
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly CrashStory from = new(provider);
    private readonly CrashStory to = new(provider);
    private readonly string archive = Path.Combine(Path.GetTempPath(), $"outcomes_{Guid.NewGuid():N}.tar.gz");

    [Fact]
    public async Task What_was_backed_up_is_there_after_the_restore()
    {
        await BackUpAsync();
        await RestoreAsync(to, replace: false);
        await to.LookAsync(async services =>
        {
            Assert.Equal(1, await services.GetRequiredService<OutcomesDb>().Set<Account>().CountAsync(Cancel));
            var verdict = await services.GetRequiredService<AuditVerifier>().VerifyAsync(Cancel);
            Assert.True(verdict is { IsIntact: true, Links: > 0 }, verdict.Fault);
            using var evidence = new StreamReader(services.GetRequiredService<FileStore>().Open(Convert.ToHexStringLower(SHA256.HashData(Evidence))));
            Assert.Equal(Evidence, Encoding.UTF8.GetBytes(await evidence.ReadToEndAsync(Cancel)));
        }, Cancel);
    }

    [Fact]
    public async Task Data_that_is_there_is_replaced_only_when_asked()
    {
        await BackUpAsync();
        await to.GiveTokensAsync(2, Cancel);
        Assert.Equal("data-is-there", (await Assert.ThrowsAsync<RuleBroken>(() => RestoreAsync(to, replace: false))).Code);
        await RestoreAsync(to, replace: true);
        await to.LookAsync(async services => Assert.Equal(1, await services.GetRequiredService<OutcomesDb>().Set<Account>().CountAsync(Cancel)), Cancel);
    }

    [Fact]
    public async Task A_damaged_archive_is_refused()
    {
        await BackUpAsync();
        await using (var file = new FileStream(archive, FileMode.Open)) file.SetLength(file.Length / 2);
        Assert.Equal("not-a-backup", (await Assert.ThrowsAsync<RuleBroken>(() => RestoreAsync(to, replace: true))).Code);
    }

    [Fact]
    public async Task A_folder_that_is_served_is_not_restored_into()
    {
        await BackUpAsync();
        System.IO.Directory.CreateDirectory(to.Folder);
        await using var served = ServedFolder.Share(to.Folder);
        Assert.Equal("served", (await Assert.ThrowsAsync<RuleBroken>(() => RestoreAsync(to, replace: true))).Code);
    }

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        from.Dispose();
        to.Dispose();
        File.Delete(archive);
    }

    private async Task BackUpAsync()
    {
        await from.GiveTokensAsync(1, Cancel);
        await from.LookAsync(async services =>
        {
            using var evidence = new MemoryStream(Evidence);
            await services.GetRequiredService<FileStore>().SaveAsync(evidence, "text/plain", Cancel);
            await services.GetRequiredService<BackupArchive>().WriteAsync(archive, Cancel);
        }, Cancel);
    }

    private Task RestoreAsync(CrashStory story, bool replace) =>
        story.OpenAsync(services => services.GetRequiredService<RestoreArchive>().PutBackAsync(archive, replace, Cancel));
}
