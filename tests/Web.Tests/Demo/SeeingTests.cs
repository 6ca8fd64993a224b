using System.Net;
using System.Net.Http.Headers;

namespace Outcomes.Web.Tests.Demo;

/// <summary>Pages show what the viewer may see, and files come as attachments.</summary>
public sealed class SeeingTests(DemoServer server)
{
    [Fact]
    public async Task What_is_private_is_the_same_404_as_what_is_not_there()
    {
        using var maker = await Visitor.SignedIn(server, "employee");
        using var made = await maker.Post("/deliverables/log", await maker.Read("/deliverables/log"), "log", ("title", "Hidden from others"), ("seen", "Private"), ("action", "draft"));
        var address = made.Headers.Location!.ToString();
        using var stranger = await Visitor.SignedIn(server, "bi");

        Assert.Equal("Hidden from others", (await maker.Read(address)).QuerySelector("h1")!.TextContent);
        using var unseen = await stranger.Get(address);
        using var unknown = await stranger.Get("/deliverables/01890000-0000-7000-8000-000000000000");

        Assert.Equal(HttpStatusCode.NotFound, unseen.StatusCode);
        Assert.Equal(await Body(unknown), await Body(unseen));
    }

    [Fact]
    public async Task A_list_does_not_tell_of_what_is_private()
    {
        using var maker = await Visitor.SignedIn(server, "employee");
        using var made = await maker.Post("/deliverables/log", await maker.Read("/deliverables/log"), "log", ("title", "Zanzibarian secret"), ("seen", "Private"), ("action", "draft"));
        using var stranger = await Visitor.SignedIn(server, "bi");

        Assert.Single((await maker.Read("/deliverables?q=zanzibarian")).QuerySelectorAll(".data tbody tr"));
        Assert.Empty((await stranger.Read("/deliverables?q=zanzibarian")).QuerySelectorAll(".data tbody tr"));
    }

    [Fact]
    public async Task A_page_offers_no_step_to_whoever_may_not_take_it()
    {
        using var maker = await Visitor.SignedIn(server, "employee");
        var page = await RefusalTests.Draft(maker, "Only mine to commit");
        var address = page.GetElementById("comment")!.GetAttribute("action")!.Replace("/comment", "", StringComparison.Ordinal);
        using var stranger = await Visitor.SignedIn(server, "bi");

        Assert.NotNull(page.GetElementById("commit"));
        var theirs = await stranger.Read(address);
        Assert.Null(theirs.GetElementById("commit"));
        Assert.Null(theirs.GetElementById("cancel"));
        Assert.Null(theirs.QuerySelector("a[href$='/edit']"));
        using var edit = await stranger.Get($"{address}/edit");
        Assert.Equal(HttpStatusCode.Forbidden, edit.StatusCode);
    }

    [Fact]
    public async Task A_file_goes_in_by_the_form_and_comes_out_as_an_attachment()
    {
        using var visitor = await Visitor.SignedIn(server, "employee");
        var page = await RefusalTests.Draft(visitor, "With a file");
        using var content = new ByteArrayContent("%PDF-1.7\n%%EOF\n"u8.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");

        using var sent = await visitor.PostFile(page, "add-evidence", ("title", "Guide de montage"), "file", "guide.pdf", content);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var link = (await visitor.Read(sent.Headers.Location!.ToString())).QuerySelector(".evidence a")!;
        Assert.Equal("Guide de montage", link.TextContent);
        using var file = await visitor.Get(link.GetAttribute("href")!);

        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", file.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("%PDF-1.7\n%%EOF\n", await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<string> Body(HttpResponseMessage answer) => (await Visitor.Parse(answer)).QuerySelector("main")!.TextContent;
}
