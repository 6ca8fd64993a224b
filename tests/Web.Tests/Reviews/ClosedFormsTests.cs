using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Web.Forms;
using Outcomes.Web.Shell;
using Outcomes.Web.Tests.Demo;

namespace Outcomes.Web.Tests.Reviews;

/// <summary>Every form of reviews, cycles, calibration and packets, sent about a thing whose step is over: whatever refuses it, the answer holds what was typed.</summary>
public sealed class ClosedFormsTests(DemoServer server)
{
    private const string Words = "An hour of careful words.";

    private static readonly string[] Places = ["/cycles", "/calibration", "/packets", "/reviews"];

    [Fact]
    public async Task No_form_whose_step_was_closed_loses_a_word()
    {
        var values = await ClosedThings.MakeAsync(server);
        using var visitor = await Visitor.SignedIn(server, "hr");
        var token = ((IHtmlInputElement)(await visitor.Read("/")).QuerySelector("input[name=__RequestVerificationToken]")!).Value;
        var posted = Posted().Select(pattern => values.Aggregate(pattern, (path, value) => path.Replace(value.Key, value.Value, StringComparison.Ordinal))).ToList();
        Assert.True(posted.Count > 50, $"{posted.Count} forms");
        Assert.DoesNotContain(posted, path => path.Contains('{', StringComparison.Ordinal));
        var faults = new List<string>();
        foreach (var path in posted)
            if (await FaultAsync(visitor, token, path) is { } fault) faults.Add($"{path}: {fault}");
        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    // A page that shows the form again has the words in the fields of the form; one that does not shows them to be copied.
    private static async Task<string?> FaultAsync(Visitor visitor, string token, string path)
    {
        var (status, page) = await SendAsync(visitor, path, ("__RequestVerificationToken", token), ("version", "0"), ("words", Words));
        if (status < 400) return IsNeverClosed(path) ? null : $"{status}: it was not refused";
        if (Holds(page.QuerySelector("section[aria-labelledby=typed]"))) return null;
        var fields = Fields(page, path);
        if (fields is null) return $"{status}: neither the form nor the words are on the page";
        if (fields.Count == 0) return null;
        (status, page) = await SendAsync(visitor, path, [("__RequestVerificationToken", token), ("version", "0"), .. fields.Select(name => (name, Words))]);
        if (status < 400) return IsNeverClosed(path) ? null : $"{status}: it was not refused";
        if (Holds(page.QuerySelector("section[aria-labelledby=typed]"))) return null;
        var lost = fields.Where(name => !page.QuerySelectorAll($"[name='{name}']").Any(Holds)).ToList();
        return lost.Count == 0 ? null : $"{status}: lost {string.Join(", ", lost)}";
    }

    // They make something, or do what is left to do.
    private static bool IsNeverClosed(string path) => new[] { "/new", "/share" }.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)) || path.StartsWith("/packets/preview/", StringComparison.Ordinal);

    private static bool Holds(IElement? element) =>
        (element is IHtmlInputElement input ? input.Value : element?.TextContent)?.Contains(Words, StringComparison.Ordinal) == true;

    private static List<string>? Fields(IHtmlDocument page, string path) => page.QuerySelectorAll("form").FirstOrDefault(form => form.GetAttribute("action") == path)?
        .QuerySelectorAll("textarea, input:not([type]), input[type=text], input[type=search]").Select(field => field.GetAttribute("name")!).ToList();

    private static async Task<(int Status, IHtmlDocument Page)> SendAsync(Visitor visitor, string path, params (string Name, string Value)[] fields)
    {
        using var answer = await visitor.Send(path, fields);
        return ((int)answer.StatusCode, await Visitor.Parse(answer));
    }

    private IEnumerable<string> Posted()
    {
        foreach (var endpoint in server.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>())
        {
            var pattern = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
            if (endpoint.Metadata.GetMetadata<PageRoute>() is null || endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") != true) continue;
            if (!Places.Any(place => pattern.StartsWith(place, StringComparison.Ordinal))) continue;
            pattern = pattern.Replace(":guid", "", StringComparison.Ordinal).Replace(":int", "", StringComparison.Ordinal);
            if (!pattern.Contains("{action}", StringComparison.Ordinal)) yield return ClosedThings.Named(pattern);
            else
                foreach (var action in endpoint.Metadata.GetRequiredMetadata<FormActions>().Names)
                    yield return ClosedThings.Named(pattern.Replace("{action}", action, StringComparison.Ordinal));
        }
    }
}
