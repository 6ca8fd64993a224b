using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;

namespace Outcomes.Web.Tests.Demo;

/// <summary>HR and administrators keep people, units, roles, periods and accounts, and take an organisation over from files; nobody else does.</summary>
public sealed class AdministrationTests(DemoServer server)
{
    [Fact]
    public async Task Somebody_is_taken_in_edited_given_a_role_moved_and_leaves()
    {
        using var admin = await Visitor.SignedIn(server, "admin");
        var unit = (await admin.Read("/administration/units")).QuerySelector(".data tbody th a bdi")!.TextContent;
        using var bad = await admin.Post("", await admin.Read("/administration/people/new"), "person", ("name", "Ada"), ("email", "ada@demo.example"), ("zone", "Mars/Base"), ("locale", "en"), ("unit", unit));
        var refused = await Visitor.Parse(bad);
        Assert.NotNull(refused.GetElementById("person-zone-error"));
        Assert.Equal("ada@demo.example", refused.GetElementById("person-email")!.GetAttribute("value"));
        using var made = await admin.Post("", refused, "person", ("name", "Ada Byron"), ("email", "ada@demo.example"), ("zone", "Europe/London"), ("locale", "en-GB"), ("unit", unit), ("manager", "manager@demo.example"));
        Assert.StartsWith("/people/", made.Headers.Location!.ToString(), StringComparison.Ordinal);
        var address = $"/administration{made.Headers.Location}";

        var old = await admin.Read(address);
        await StepAsync(admin, address, "assign", ("role", "HR"), ("scope", unit));
        Assert.Contains(unit, (await admin.Read(address)).QuerySelector("section[aria-labelledby=roles] .row")!.TextContent + (await admin.Read(address)).QuerySelectorAll("section[aria-labelledby=roles] .row")[1].TextContent, StringComparison.Ordinal);
        await StepAsync(admin, address, "line", ("manager", "director@demo.example"), ("kind", "Dotted"));
        await StepAsync(admin, address, "leave-of-absence", ("action", "begin"));
        using var stale = await admin.Post("", old, "edit", ("name", "Ada Lovelace"), ("email", "ada@demo.example"), ("title", ""), ("zone", "Europe/London"), ("locale", "en-GB"), ("start", Value(old, "start")), ("external", ""));
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        using var saved = await admin.Post("", await Visitor.Parse(stale), "conflict");
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        await StepAsync(admin, address, "leave", ("end", ""));

        var person = await admin.Read(made.Headers.Location.ToString());
        Assert.Equal("Ada Lovelace", person.QuerySelector("h1")!.TextContent);
        Assert.Contains("Has left", person.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, person.QuerySelectorAll("section[aria-labelledby=lines] li").Length);
    }

    [Fact]
    public async Task Units_and_periods_are_made_and_changed()
    {
        using var hr = await Visitor.SignedIn(server, "hr");
        using var unit = await hr.Post("", await hr.Read("/administration/units/new"), "unit", ("name", "Tidal works"), ("mission", "Tides."), ("head", "manager@demo.example"), ("parent", ""), ("external", ""));
        var address = unit.Headers.Location!.ToString();
        using var renamed = await hr.Post("", await hr.Read(address), "unit", ("name", "Tide works"), ("mission", "Tides."), ("head", ""), ("external", ""));
        Assert.Equal("Tide works", (await hr.Read(renamed.Headers.Location!.ToString())).QuerySelector("h1")!.TextContent);

        using var wrong = await hr.Post("", await hr.Read("/administration/periods"), "period", ("name", "Q1 2031"), ("start", "2031-03-31"), ("end", "2031-01-01"));
        Assert.Equal(HttpStatusCode.Conflict, wrong.StatusCode);
        using var period = await hr.Post("", await Visitor.Parse(wrong), "period", ("name", "Q1 2031"), ("start", "2031-01-01"), ("end", "2031-03-31"));
        Assert.Equal(HttpStatusCode.Redirect, period.StatusCode);
        Assert.Contains("Q1 2031", (await hr.Read("/administration/periods")).QuerySelector(".data tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("employee", "/administration"), InlineData("manager", "/administration/people/new"), InlineData("bi", "/administration/roles")]
    [InlineData("hr", "/administration/accounts"), InlineData("hr", "/administration/import"), InlineData("hr", "/administration/provisioning"), InlineData("director", "/administration/periods")]
    public async Task A_page_of_the_administration_is_closed_to_others(string name, string path)
    {
        using var visitor = await Visitor.SignedIn(server, name);
        using var answer = await visitor.Get(path);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task An_account_is_given_ended_and_given_back_with_a_link_shown_once()
    {
        using var admin = await Visitor.SignedIn(server, "admin");
        using var given = await admin.Post("", await admin.Read("/administration/accounts"), "add", ("email", "grace@demo.example"), ("role", "Employee"));
        var page = await Visitor.Parse(given);
        Assert.Contains("/account/link?code=", page.GetElementById("link")!.TextContent, StringComparison.Ordinal);
        foreach (var (action, state) in new[] { ("disable", "Disabled"), ("enable", "No password yet") })
        {
            using var step = await admin.Post("", await admin.Read("/administration/accounts?q=grace"), "step-grace@demo.example", ("action", action));
            Assert.Equal(state, (await Visitor.Parse(step)).QuerySelectorAll(".data tbody td")[0].TextContent);
        }
    }

    [Fact]
    public async Task An_import_is_tried_and_every_fault_is_named_with_its_line()
    {
        using var admin = await Visitor.SignedIn(server, "admin");
        var answer = await SendAsync(admin, ("people.csv", "person_id,name\n1,Ada\n"));
        Assert.Contains("nothing was written", answer.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(answer.QuerySelectorAll("section[aria-labelledby=faults] tbody tr"));
    }

    [Theory]
    [InlineData("../../evil.csv"), InlineData("notes.txt"), InlineData("")]
    public async Task An_archive_that_is_none_or_reaches_outside_is_refused_or_harmless(string name)
    {
        using var admin = await Visitor.SignedIn(server, "admin");
        var answer = await SendAsync(admin, (name, "a,b\n1,2\n"));
        Assert.NotNull(answer.QuerySelector(".errors, .notice[data-tone=bad]"));
        Assert.False(File.Exists(Path.GetFullPath(Path.Combine(Path.GetTempPath(), "../evil.csv"))) || File.Exists(Path.Combine(Path.GetTempPath(), "evil.csv")));
    }

    [Fact]
    public async Task The_audit_trail_is_searched_by_what_who_and_when()
    {
        using var producer = await Visitor.SignedIn(server, "employee");
        var draft = await RefusalTests.Draft(producer, "Audited");
        var address = draft.GetElementById("comment")!.GetAttribute("action")!.Replace("/comment", "", StringComparison.Ordinal);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        using var hr = await Visitor.SignedIn(server, "hr");
        var found = await hr.Read($"/administration/audit?subject={Uri.EscapeDataString($"https://any.example{address}")}&actor=employee@demo.example&from={today}&to={today}");
        Assert.Contains("deliverables.", Assert.Single(found.QuerySelectorAll(".data tbody tr")).TextContent, StringComparison.Ordinal);
        Assert.Empty((await hr.Read("/administration/audit?action=nothing-is-called-so")).QuerySelectorAll(".data tbody tr"));
        Assert.NotNull((await hr.Read("/administration/audit?actor=Nobody")).QuerySelector(".notice"));
        using var stranger = await Visitor.SignedIn(server, "bi");
        Assert.Empty((await stranger.Read($"/administration/audit?subject={address}")).QuerySelectorAll(".data tbody tr"));
    }

    private static async Task StepAsync(Visitor admin, string address, string form, params (string, string)[] fields)
    {
        using var answer = await admin.Post("", await admin.Read(address), form, fields);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{form}: {answer.StatusCode} {(await Visitor.Parse(answer)).QuerySelector(".errors")?.TextContent}");
    }

    private static async Task<IHtmlDocument> SendAsync(Visitor admin, (string Name, string Text) file)
    {
        var packed = new MemoryStream();
        if (file.Name.Length > 0)
        {
            using var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true);
            await using var entry = archive.CreateEntry(file.Name).Open();
            await entry.WriteAsync(System.Text.Encoding.UTF8.GetBytes(file.Text), TestContext.Current.CancellationToken);
        }
        else packed.Write("no archive"u8);

        using var content = new ByteArrayContent(packed.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/zip");
        using var answer = await admin.PostFile(await admin.Read("/administration/import"), "import", ("action", "try"), "files", "company.zip", content);
        return await Visitor.Parse(answer);
    }

    private static string Value(IHtmlDocument page, string field) => page.GetElementById($"edit-{field}")!.GetAttribute("value")!;
}
