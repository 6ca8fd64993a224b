using System.Net.Sockets;
using System.Text.Json;
using Outcomes.Database.Tests.Crashing;
using Outcomes.Database.Tests.Import;

namespace Outcomes.Database.Tests.Operating;

/// <summary>The executable in production, as container engines and collectors meet it.</summary>
public sealed class A_served_process
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answers_what_it_has_begun_before_it_stops()
    {
        using var folder = new TemporaryFolder();
        using var collector = new Collector();
        using var served = await OutcomesProcess.ServeAsync(["--data", folder.Path], Cancel, ("OUTCOMES_TELEMETRY__ENDPOINT", collector.Address.ToString()), ("OUTCOMES_TELEMETRY__PROTOCOL", "HttpProtobuf"));
        using var client = new HttpClient { BaseAddress = served.Address };
        Assert.Equal("Healthy", await client.GetStringAsync("/health/live", Cancel));
        await BecomesReadyAsync(client);

        using var slow = await SlowRequest.BeginAsync(served.Address, "/theme?q=secret-search", "theme=dark&returnUrl=%2F", Cancel);
        await served.AskToStopAsync();
        await NoLongerListensAsync(served.Address);
        await Task.Delay(2500, Cancel);   // longer than the library of commands waits of itself
        Assert.StartsWith("HTTP/1.1 ", await slow.EndAsync(Cancel));
        Assert.Equal(0, await served.ExitCodeAsync(Cancel));

        Assert.All(served.Output, line => Assert.True(JsonDocument.Parse(line).RootElement.TryGetProperty("Message", out _)));
        Assert.Contains(served.Output, line => line.Contains("Outcomes listens on", StringComparison.Ordinal));
        Assert.Equal(["/v1/metrics", "/v1/traces"], collector.Received.Keys.Order());
        Assert.Contains("POST /theme", collector.Received["/v1/traces"]);
        Assert.Contains("http.server.request.duration", collector.Received["/v1/metrics"]);
        Assert.All(collector.Received.Values, told => Assert.DoesNotContain("secret-", told));   // law 1
    }

    private static async Task BecomesReadyAsync(HttpClient client)
    {
        for (var tries = 0; tries < 2400 && !(await client.GetAsync("/health/ready", Cancel)).IsSuccessStatusCode; tries++) await Task.Delay(50, Cancel);
        Assert.Equal("ready", await client.GetStringAsync("/health/ready", Cancel));
    }

    private static async Task NoLongerListensAsync(Uri address)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            try
            {
                using var probe = new TcpClient();
                await probe.ConnectAsync(address.Host, address.Port, Cancel);
            }
            catch (SocketException)
            {
                return;
            }
            await Task.Delay(50, Cancel);
        }
        Assert.Fail("It still takes new requests half a minute after it was asked to stop.");
    }
}
