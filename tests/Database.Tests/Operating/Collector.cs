using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Outcomes.Database.Tests.Operating;

/// <summary>Takes what an OTLP exporter sends over HTTP, and keeps the texts in it by path.</summary>
internal sealed class Collector : IDisposable
{
    private readonly HttpListener listener = new();

    public Collector()
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Address = new Uri($"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/");
        }
        listener.Prefixes.Add(Address.ToString());
        listener.Start();
        _ = TakeAsync();
    }

    public Uri Address { get; }

    public ConcurrentDictionary<string, string> Received { get; } = new(StringComparer.Ordinal);

    public void Dispose() => listener.Close();

    private async Task TakeAsync()
    {
        try
        {
            while (listener.IsListening)
            {
                var taken = await listener.GetContextAsync();
                using var reader = new StreamReader(taken.Request.InputStream, Encoding.Latin1);
                var content = await reader.ReadToEndAsync();
                Received.AddOrUpdate(taken.Request.Url?.AbsolutePath ?? "", content, (_, before) => before + content);
                taken.Response.Close();
            }
        }
        catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
