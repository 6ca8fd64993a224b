using System.Net.Sockets;
using System.Text;

namespace Outcomes.Database.Tests.Operating;

/// <summary>A form that arrives in two halves, with time between them.</summary>
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
        var head = $"POST {path} HTTP/1.1\r\nHost: {server.Authority}\r\nUser-Agent: secret-browser\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {form.Length}\r\n\r\n";
        await slow.connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head + form[..half]), cancel);
        await Task.Delay(200, cancel);   // it has to have begun
        return slow;
    }

    /// <returns>The first line of the answer; empty where the connection was cut.</returns>
    public async Task<string> EndAsync(CancellationToken cancel)
    {
        await connection.GetStream().WriteAsync(rest, cancel);
        using var reader = new StreamReader(connection.GetStream());
        return await reader.ReadLineAsync(cancel) ?? "";
    }

    public void Dispose() => connection.Dispose();
}
