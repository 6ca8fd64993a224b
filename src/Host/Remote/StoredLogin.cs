using System.Text.Json;
using Outcomes.Platform;

namespace Outcomes.Host.Remote;

/// <summary>What <c>outcomes login</c> keeps: which server, and the tokens for it.</summary>
/// <param name="ExpiresAt">Of the access token, UTC.</param>
internal sealed record StoredLogin(Uri Server, string AccessToken, string RefreshToken, DateTime ExpiresAt)
{
    /// <summary>The stored login with an access token that is good for another half minute at least; refreshed and stored where it is not.</summary>
    /// <exception cref="RuleBroken">Nobody has logged in here, or the login is over.</exception>
    public static async Task<StoredLogin> CurrentAsync(LoginFile file, TimeProvider clock, CancellationToken cancel)
    {
        if (await file.ReadAsync(cancel) is { } login && login.IsFresh(clock)) return login;
        // One process refreshes, the others wait: a refresh token that is used twice ends the login.
        await using var alone = await file.LockAsync(cancel);
        var known = await file.ReadAsync(cancel) ?? throw new RuleBroken("login-needed", "Nobody has logged in here. Run: outcomes login --server https://outcomes.example.org");
        if (known.IsFresh(clock)) return known;
        using var server = new TokenClient(known.Server);
        var renewed = await server.RefreshAsync(known, clock, cancel);
        await file.WriteAsync(renewed, cancel);
        return renewed;
    }

    /// <summary>A personal access token: it is not refreshed, and ends when its owner or its day says so.</summary>
    public static StoredLogin OfToken(Uri server, string token) => new(server, token, "", DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc));

    /// <summary>Made from a personal access token.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsToken => RefreshToken.Length == 0;

    private bool IsFresh(TimeProvider clock) => ExpiresAt > clock.GetUtcNow().UtcDateTime.AddSeconds(30);
}

/// <summary>The file that holds the login: readable by its owner only.</summary>
internal sealed class LoginFile(string path)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>In the folder of the user's settings: <c>~/.config/outcomes/login.json</c>, or below <c>XDG_CONFIG_HOME</c>.</summary>
    public static LoginFile OfUser() =>
        new(System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify), "outcomes", "login.json"));

    public string Path { get; } = path;

    /// <summary>Absent where nobody has logged in.</summary>
    public async Task<StoredLogin?> ReadAsync(CancellationToken cancel)
    {
        if (!File.Exists(Path)) return null;
        try
        {
            return JsonSerializer.Deserialize<StoredLogin>(await File.ReadAllBytesAsync(Path, cancel), StoredJson.Options);
        }
        catch (JsonException)
        {
            throw new RuleBroken("login-unreadable", $"{Path} cannot be read. Remove it, and run `outcomes login` again.");
        }
    }

    public async Task WriteAsync(StoredLogin login, CancellationToken cancel)
    {
        var whole = $"{Path}.{Guid.NewGuid():N}.part";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        MakeFolder();
        await using (var stream = new FileStream(whole, options)) await JsonSerializer.SerializeAsync(stream, login, StoredJson.Options, cancel);
        File.Move(whole, Path, overwrite: true);
    }

    public void Delete() => File.Delete(Path);

    /// <exception cref="RuleBroken">Another process holds it for half a minute.</exception>
    public async Task<IAsyncDisposable> LockAsync(CancellationToken cancel)
    {
        MakeFolder();
        for (var waited = TimeSpan.Zero; waited < Patience; waited += TimeSpan.FromMilliseconds(100))
        {
            try
            {
                return new FileStream(Path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(100, cancel);
            }
        }
        throw new RuleBroken("login-busy", $"Another process holds {Path}.lock. Wait for it, or end it.");
    }

    private void MakeFolder()
    {
        var folder = System.IO.Path.GetDirectoryName(Path) ?? ".";
        if (OperatingSystem.IsWindows()) System.IO.Directory.CreateDirectory(folder);
        else System.IO.Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
