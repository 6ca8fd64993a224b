using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Outcomes.Tests.Platform;

/// <summary>As much of RFC 5321 as a client meets: it takes mail, and refuses whoever it is told to refuse.</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task serving;

    public SmtpServer()
    {
        listener.Start();
        serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>RFC 6531.</summary>
    public bool OffersUtf8 { get; init; }

    /// <summary>Address → the answer to its RCPT TO, such as <c>550 5.1.1 nobody here</c>.</summary>
    public ConcurrentDictionary<string, string> Refused { get; } = [];

    /// <summary>Recipients of what was taken.</summary>
    public ConcurrentQueue<string> Taken { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync(); // ends whatever waits; a listener stopped under an accept answers in more ways than one
        await serving;
        listener.Dispose();
        stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                await TalkAsync(client.GetStream());
            }
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 harbour");
        var recipient = "";
        while (await reader.ReadLineAsync(stop.Token) is { } line)
        {
            if (line.StartsWith("RCPT TO:", StringComparison.OrdinalIgnoreCase)) recipient = line[(line.IndexOf('<') + 1)..line.IndexOf('>')];
            if (line == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                while (await reader.ReadLineAsync(stop.Token) is not (null or ".")) { }
                Taken.Enqueue(recipient);
            }
            await writer.WriteLineAsync(Answer(line, recipient));
            if (line == "QUIT") return;
        }
    }

    private string Answer(string line, string recipient) => line.Split(' ', ':')[0].ToUpperInvariant() switch
    {
        "EHLO" => OffersUtf8 ? "250-harbour\r\n250 SMTPUTF8" : "250 harbour",
        "RCPT" when Refused.TryGetValue(recipient, out var refusal) => refusal,
        "QUIT" => "221 bye",
        _ => "250 ok",
    };
}
