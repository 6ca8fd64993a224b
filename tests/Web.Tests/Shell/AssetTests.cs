using System.IO.Compression;
using System.Net;
using Outcomes.Web.Assets;

namespace Outcomes.Web.Tests.Shell;

public sealed class AssetTests(PagesServer server)
{
    [Fact]
    public async Task The_stylesheet_may_be_kept_for_ever_because_its_address_names_its_content()
    {
        using var answer = await server.Client().GetAsync(WebAssets.Stylesheet.Path, TestContext.Current.CancellationToken);

        Assert.Contains("immutable", answer.Headers.GetValues("Cache-Control").Single(), StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromDays(365), answer.Headers.CacheControl!.MaxAge);
        Assert.Equal("text/css", answer.Content.Headers.ContentType!.MediaType);
        Assert.Matches("^/assets/[0-9a-f]{12}/outcomes.css$", WebAssets.Stylesheet.Path);
    }

    [Fact]
    public async Task A_browser_that_reads_Brotli_gets_the_same_bytes_smaller()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, WebAssets.Stylesheet.Path);
        request.Headers.AcceptEncoding.ParseAdd("gzip, br");
        using var answer = await server.Client().SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("br", answer.Content.Headers.ContentEncoding.Single());
        await using var brotli = new BrotliStream(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        await brotli.CopyToAsync(plain, TestContext.Current.CancellationToken);
        Assert.Equal(WebAssets.Stylesheet.Content, plain.ToArray());
    }

    [Fact]
    public async Task An_old_address_is_not_answered_with_new_content()
    {
        using var answer = await server.Client().GetAsync("/assets/000000000000/outcomes.css", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
