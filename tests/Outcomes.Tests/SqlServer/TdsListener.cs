using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Outcomes.Tests.SqlServer;

/// <summary>The least that a client takes for a SQL Server ([MS-TDS] 3.2): greets, lets anybody in, and says "done" to whatever is asked.</summary>
internal sealed class TdsListener : IAsyncDisposable
{
    private const byte PreLogin = 0x12;
    private const byte Login = 0x10;
    private const byte Answer = 0x04;

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly Task serving;

    public TdsListener()
    {
        listener.Start();
        serving = ServeAsync(end.Token);
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Kind and content of each message that came after the login; 3 is a remote procedure call, which is how a command with parameters is sent ([MS-TDS] 2.2.3.1.1).</summary>
    public List<(byte Kind, byte[] Content)> Asked { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await serving;
        listener.Dispose();
        end.Dispose();
    }

    private async Task ServeAsync(CancellationToken cancel)
    {
        try
        {
            using var client = await listener.AcceptTcpClientAsync(cancel);
            var stream = client.GetStream();
            while (true)
            {
                var (kind, content) = await ReadAsync(stream, cancel);
                if (kind is not (PreLogin or Login)) Asked.Add((kind, content));
                await stream.WriteAsync(Packet(kind switch { PreLogin => Greeting(), Login => [.. Collation(), .. LoginAck(), .. Done()], _ => Done() }), cancel);
            }
        }
        catch (Exception ended) when (ended is IOException or OperationCanceledException or SocketException)
        {
            // The client has gone, or the test is over.
        }
    }

    // A header of eight bytes: kind, status (1 = last of the message), length ([MS-TDS] 2.2.3.1).
    private static async Task<(byte Kind, byte[] Content)> ReadAsync(NetworkStream stream, CancellationToken cancel)
    {
        var content = new List<byte>();
        var header = new byte[8];
        do
        {
            await stream.ReadExactlyAsync(header, cancel);
            var part = new byte[BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(2)) - header.Length];
            await stream.ReadExactlyAsync(part, cancel);
            content.AddRange(part);
        }
        while (header[1] != 1);
        return (header[0], [.. content]);
    }

    private static byte[] Packet(byte[] content)
    {
        byte[] packet = [Answer, 1, 0, 0, 0, 0, 1, 0, .. content];
        BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(2), (ushort)packet.Length);
        return packet;
    }

    // Two options, version 16.0.1000 and "encryption is not supported", behind their offsets ([MS-TDS] 2.2.6.5).
    private static byte[] Greeting() => [0, 0, 11, 0, 6, 1, 0, 17, 0, 1, 0xFF, 16, 0, 0x03, 0xE8, 0, 0, 2];

    // TDS 7.4 ([MS-TDS] 2.2.7.14).
    private static byte[] LoginAck()
    {
        var name = Encoding.Unicode.GetBytes("Microsoft SQL Server");
        byte[] body = [1, 0x74, 0, 0, 4, (byte)(name.Length / 2), .. name, 16, 0, 0x03, 0xE8];
        return [0xAD, (byte)body.Length, 0, .. body];
    }

    // Without it the client cannot write texts ([MS-TDS] 2.2.7.9, type 7): Latin1_General_CI_AS.
    private static byte[] Collation() => [0xE3, 8, 0, 7, 5, 0x09, 0x04, 0xD0, 0x00, 0x34, 0];

    private static byte[] Done() => [0xFD, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
}
