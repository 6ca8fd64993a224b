using Outcomes.Platform;

namespace Outcomes.Query.OData;

/// <summary>The key under which paging tokens are sealed: one for all processes over a database, read once by each.</summary>
internal sealed class TokenKey(ServerSecrets secrets)
{
    private const int Length = 32;
    private byte[]? key;

    public async ValueTask<ReadOnlyMemory<byte>> ReadAsync(CancellationToken cancel) =>
        key ??= await secrets.FindOrMakeAsync("odata.paging", Length, cancel);
}
