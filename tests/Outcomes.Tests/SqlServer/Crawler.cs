using System.Net;
using System.Text.RegularExpressions;
using Outcomes.Tests.Auth;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.SqlServer;

/// <summary>Follows the links of the pages, one of each kind.</summary>
internal sealed partial class Crawler(OutcomesServer server) : IDisposable
{
    private readonly Browser browser = new(server);
    private readonly HashSet<string> kinds = new(StringComparer.Ordinal);

    /// <returns>How many pages answered.</returns>
    public async Task<int> VisitAsync(string email)
    {
        using (var signedIn = await browser.SignInAsync(email, AuthVerbs.Password)) Assert.True(browser.HasSession);
        var answered = 0;
        for (var waiting = new Queue<string>(["/"]); waiting.TryDequeue(out var path);)
        {
            using var answer = await browser.GetAsync(path);
            Assert.True((int)answer.StatusCode < 500, $"{path}: {answer.StatusCode}");
            if (answer.StatusCode != HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            answered++;
            foreach (var next in Links().Matches(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Select(link => WebUtility.HtmlDecode(link.Groups["path"].Value)))
                if (kinds.Add(KindOf(next))) waiting.Enqueue(next);
        }
        return answered;
    }

    public void Dispose() => browser.Dispose();

    private static string KindOf(string path) => Values().Replace(Ids().Replace(path, "{id}"), "=");

    [GeneratedRegex("href=\"(?<path>/[^\"#]*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Links();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ids();

    [GeneratedRegex("=[^&]*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Values();
}
