using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Outcomes.Auth;

/// <summary>What a provider says about itself: its endpoints and keys, read from the configured issuer and from nowhere else (T22), kept for an hour. What failed is not tried again for ten seconds.</summary>
/// <remarks>The library's ConfigurationManager refreshes beside the request, so that the first sign-in after a change of keys would fail: this reads at once, at most every minute.</remarks>
internal sealed class ProviderMetadata(ExternalProviderOptions provider, HttpClient http, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim turn = new(1, 1);
    private OpenIdConnectConfiguration? known;
    private ExternalRefused? failed;
    private DateTimeOffset triedAt;

    /// <exception cref="ExternalRefused">It cannot be reached, or is another's.</exception>
    public Task<OpenIdConnectConfiguration> GetAsync(CancellationToken cancel) => ReadAsync(Kept, cancel);

    /// <summary>A token names a key that is not known: read again, at most once a minute.</summary>
    public Task<OpenIdConnectConfiguration> RefreshAsync(CancellationToken cancel) => ReadAsync(Pause, cancel);

    public void Dispose() => turn.Dispose();

    private async Task<OpenIdConnectConfiguration> ReadAsync(TimeSpan kept, CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            var now = clock.GetUtcNow();
            if (known is not null && now - triedAt < kept) return known;
            // However many wait: a provider that is away is not asked by each of them, for ten seconds each.
            if (failed is not null && now - triedAt < PauseAfterFailure) throw new ExternalRefused(failed.Code, failed.Message, failed);
            triedAt = now;
            return known = Judge(await FetchAsync(cancel));
        }
        catch (ExternalRefused refused)
        {
            failed = refused;
            throw;
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<OpenIdConnectConfiguration> FetchAsync(CancellationToken cancel)
    {
        var address = provider.Issuer.TrimEnd('/') + "/.well-known/openid-configuration";
        try
        {
            var documents = new HttpDocumentRetriever(http) { RequireHttps = address.StartsWith("https:", StringComparison.Ordinal) };
            return await OpenIdConnectConfigurationRetriever.GetAsync(address, documents, cancel);
        }
        catch (Exception away) when (!cancel.IsCancellationRequested && away is IOException or HttpRequestException or OperationCanceledException or InvalidOperationException or ArgumentException or System.Text.Json.JsonException)
        {
            throw ExternalRefused.Away($"{address} cannot be read.", away);
        }
    }

    private OpenIdConnectConfiguration Judge(OpenIdConnectConfiguration said)
    {
        if (said.Issuer != provider.Issuer) throw ExternalRefused.Untrusted($"The metadata is of {said.Issuer} and not of {provider.Issuer}: correct Issuer.");
        foreach (var endpoint in new[] { said.AuthorizationEndpoint, said.TokenEndpoint })
            if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || (address.Scheme != "https" && !(address.IsLoopback && provider.Issuer.StartsWith("http:", StringComparison.Ordinal))))
                throw ExternalRefused.Untrusted("An endpoint in the metadata is no https address.");
        return said;
    }
}
