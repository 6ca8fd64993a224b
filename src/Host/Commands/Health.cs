using System.CommandLine;

namespace Outcomes.Host.Commands;

/// <summary><c>outcomes health</c>: what a container engine asks, in an image that has no other tool.</summary>
internal static class Health
{
    private static readonly Option<string> Url = new("--url") { Description = "Where it listens.", DefaultValueFactory = _ => "http://localhost:8080" };

    public static Command Command()
    {
        var command = new Verb("health", "Ask a server whether it is ready; exit 0 says yes.", "outcomes health --url http://localhost:5080") { Url };
        command.SetAction(async (parsed, cancel) =>
        {
            using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
            var answer = await AskAsync(client, new Uri(new Uri(parsed.GetRequiredValue(Url)), "/health/ready"), cancel);
            Console.WriteLine(answer);
            return answer == "ready" ? ExitCode.Done : ExitCode.Refused;
        });
        return command;
    }

    private static async Task<string> AskAsync(HttpClient client, Uri url, CancellationToken cancel)
    {
        try
        {
            using var answer = await client.GetAsync(url, cancel);
            return await answer.Content.ReadAsStringAsync(cancel);
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            return $"{url} does not answer.";
        }
    }
}
