using System.Net.Sockets;
using System.Text;

namespace Outcomes.Database.Tests.Operating;

/// <summary>A form that arrives in two halves: the second may be sent when the server has begun to read the first.</summary>
internal sealed class SlowRequest : IDisposable
{
    private readonly TcpClient connection = new();
    private readonly byte[] rest;

    private SlowRequest(byte[] rest) => this.rest = rest;

    public static async Task<SlowRequest> BeginAsync(Uri server, string path, string form, CancellationToken cancel)
    {
        var half = form.Length / 2;
        var slow = new SlowRequest(Encoding.ASCII.GetBytes(form[half..]));
        await slow.connection.ConnectAsync(server.Host, server.Port, cancel);
        var head = $"POST {path} HTTP/1.1\r\nHost: {server.Authority}\r\nUser-Agent: secret-browser\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {form.Length}\r\nExpect: 100-continue\r\n\r\n";
        await slow.connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head + form[..half]), cancel);
        await slow.BegunAsync(cancel);
        return slow;
    }

    /// <returns>The first line of the answer; empty where the connection was cut.</returns>
    public async Task<string> EndAsync(CancellationToken cancel)
    {
        await connection.GetStream().WriteAsync(rest, cancel);
        using var reader = new StreamReader(connection.GetStream());
        return await reader.ReadLineAsync(cancel) ?? "";
    }

    /// <summary>RFC 9110, section 10.1.1: "100 Continue" is what a server says that begins to read.</summary>
    private async Task BegunAsync(CancellationToken cancel)
    {
        var told = new byte["HTTP/1.1 100 Continue\r\n\r\n".Length];
        await connection.GetStream().ReadExactlyAsync(told, cancel);
        if (!Encoding.ASCII.GetString(told).StartsWith("HTTP/1.1 100 ", StringComparison.Ordinal)) throw new InvalidOperationException($"Instead of beginning it said {Encoding.ASCII.GetString(told)}");
    }

    public void Dispose() => connection.Dispose();
}
