using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Auth;
using Outcomes.Database;
using Outcomes.Platform;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Auth.Protocol;

/// <summary>A server whose keys in the database are wrapped by a certificate, as `Auth:Keys:Certificate` names one.</summary>
public sealed class CertificateServer() : OutcomesServer(DatabaseProvider.Sqlite)
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"outcomes-{Guid.NewGuid():N}.p12");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        File.Delete(file);
    }

    protected override void Adjust(IServiceCollection services)
    {
        base.Adjust(services);
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Outcomes keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddYears(1));
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pkcs12, "a test's own"));
        services.Configure<AuthOptions>(auth => (auth.Keys.Certificate, auth.Keys.CertificatePassword) = (file, "a test's own"));
    }
}

public sealed class Ring_wrapped_by_certificate(CertificateServer server) : IClassFixture<CertificateServer>
{
    [Fact]
    public async Task T20_the_ring_lies_under_the_certificate_and_signs_in_with_it()
    {
        using var browser = await server.SignedInAsync(await server.AddAccountAsync("ada"));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/odata/NoSuchSet")).StatusCode);
        await using var db = server.Open(Viewer.System("test"));
        var elements = await db.Set<RingElement>().ToListAsync(TestContext.Current.CancellationToken);
        Assert.NotEmpty(elements);
        Assert.All(elements, element =>
        {
            Assert.StartsWith("certificate:", element.WrappedBy);
            Assert.DoesNotContain("masterKey", System.Text.Encoding.Latin1.GetString(element.Wrapped));
        });
        Assert.False(File.Exists(Path.Combine(server.DataFolder, "keys", "wrapping.key")));
    }
}
