using System.Net;
using AngleSharp.Html.Parser;

namespace Outcomes.Web.Tests.Shell;

public sealed class FormPostTests(PagesServer server)
{
    [Fact]
    public async Task A_form_without_its_token_is_refused_with_a_page_that_says_what_to_do()
    {
        using var form = new FormUrlEncodedContent([new("theme", "dark")]);
        using var answer = await server.Client().PostAsync("/theme", form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("load the page again", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_without_its_cookie_is_refused()
    {
        var token = await Token(server.Client());
        using var form = new FormUrlEncodedContent([new("theme", "dark"), new("__RequestVerificationToken", token)]);
        using var answer = await server.Client().PostAsync("/theme", form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("dark", "dark")]
    [InlineData("\"><script>", null)]
    public async Task The_chosen_colours_stand_on_the_next_page(string chosen, string? expected)
    {
        using var client = server.Client();
        using var form = new FormUrlEncodedContent([new("theme", chosen), new("__RequestVerificationToken", await Token(client))]);
        using var answer = await client.PostAsync("/theme", form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/", answer.Headers.Location!.ToString());
        var page = await client.GetStringAsync("/keyboard", TestContext.Current.CancellationToken);
        Assert.Equal(expected, new HtmlParser().ParseDocument(page).DocumentElement.GetAttribute("data-theme"));
    }

    private static async Task<string> Token(HttpClient client)
    {
        var page = new HtmlParser().ParseDocument(await client.GetStringAsync("/keyboard", TestContext.Current.CancellationToken));
        return page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
    }
}
