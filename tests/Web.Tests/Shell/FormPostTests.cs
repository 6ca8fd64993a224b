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

    [Fact]
    public async Task A_refused_form_gives_back_what_was_typed()
    {
        using var form = new FormUrlEncodedContent([new("narrative", "Two parts are still in customs at Apapa."), new("password", "secret-word"), new("version", "4711")]);
        using var answer = await server.Client().PostAsync("/theme", form, TestContext.Current.CancellationToken);

        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Two parts are still in customs at Apapa.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-word", page, StringComparison.Ordinal);
        Assert.DoesNotContain("4711", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json", "{}", HttpStatusCode.BadRequest)]
    [InlineData("multipart/form-data; boundary=x", "no boundary here", HttpStatusCode.BadRequest)]
    public async Task What_is_no_form_is_refused_and_no_error_of_the_server(string type, string body, HttpStatusCode expected)
    {
        using var content = new StringContent(body);
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);
        using var answer = await server.Client().PostAsync("/theme", content, TestContext.Current.CancellationToken);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "theme=da%00rk")]
    [InlineData("multipart/form-data", "no boundary anywhere")]
    public async Task What_is_broken_is_told_from_what_is_too_large(string type, string body)
    {
        using var content = new StringContent(body);
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);
        using var answer = await server.Client().PostAsync("/theme", content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("null character", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_a_413_that_says_how_much_may_be()
    {
        using var content = new ByteArrayContent(new byte[31_000_000]);
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("application/x-www-form-urlencoded");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/theme") { Content = content };
        request.Headers.ExpectContinue = true; // answered before the body is sent
        using var answer = await server.Client().SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("25 MB", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_thousands_of_fields_is_refused()
    {
        using var form = new FormUrlEncodedContent(Enumerable.Range(0, 5000).Select(number => KeyValuePair.Create($"field{number}", "x")));
        using var answer = await server.Client().PostAsync("/theme", form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static async Task<string> Token(HttpClient client)
    {
        var page = new HtmlParser().ParseDocument(await client.GetStringAsync("/keyboard", TestContext.Current.CancellationToken));
        return page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
    }
}
