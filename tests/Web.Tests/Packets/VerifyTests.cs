using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Reports;
using Outcomes.Reviews;
using Outcomes.Web.Tests.Demo;

namespace Outcomes.Web.Tests.Packets;

/// <summary>Whoever holds a packet learns whether it is genuine, and nothing else.</summary>
public sealed class VerifyTests(DemoServer server)
{
    [Fact]
    public async Task A_code_tells_genuine_then_revoked_and_never_a_name()
    {
        var packet = await ActAsync(services => services.GetRequiredService<IssuePacket>(), async (db, issue) =>
        {
            var hr = await db.Set<Person>().SingleAsync(person => person.Email == "hr@demo.example", TestContext.Current.CancellationToken);
            var review = await db.Set<Review>()
                .Where(row => row.SharedOn != null && row.State == ReviewState.Final && row.RevieweeId != hr.Id && row.RevieweeId != hr.ManagerId)
                .Where(row => !db.Set<ReviewAssignment>().Any(part => part.ReviewId == row.Id && part.ReviewerId == hr.Id)) // whoever wrote reads no packet of it
                .OrderBy(row => row.Id).FirstAsync(TestContext.Current.CancellationToken);
            return await issue.RunAsync(new IssuePacket.Request { ReviewId = review.Id, Audience = PacketAudience.Employee }, TestContext.Current.CancellationToken);
        });
        await using var look = server.Open(Viewer.System("tests"));
        var row = await look.Set<Packet>().Where(row => row.Id == packet.Id).Select(row => new { row.VerificationCode, row.Reviewee!.DisplayName, row.PayloadSha256, row.ReviewId, row.KeyId }).SingleAsync(TestContext.Current.CancellationToken);
        using var holder = new Visitor(server.Address);
        using var published = await holder.Get("/verify/keys.pem");
        using var keys = PublicKeys.FromPem(await published.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.NotNull(keys.Find(row.KeyId));
        var page = (await holder.Read($"/verify/{row.VerificationCode}")).Body!.TextContent;
        Assert.Contains("Genuine.", page, StringComparison.Ordinal);
        Assert.Contains(row.PayloadSha256[..12], page, StringComparison.Ordinal);
        Assert.DoesNotContain(row.DisplayName, page, StringComparison.Ordinal);

        // HR takes back what is written for another, without a way to its content.
        using var hr = await Visitor.SignedIn(server, "hr");
        var preview = await hr.Read($"/packets/preview/{row.ReviewId}");
        Assert.NotNull(preview.QuerySelector($"#holding ~ * a[href='/packets/{packet.Id}']"));
        var frame = await hr.Read($"/packets/{packet.Id}");
        Assert.Null(frame.QuerySelector("a[href$='/file']"));
        Assert.DoesNotContain(row.PayloadSha256, frame.Body!.InnerHtml, StringComparison.Ordinal);
        using var file = await hr.Get($"/packets/{packet.Id}/file");
        Assert.Equal(HttpStatusCode.NotFound, file.StatusCode);
        using var revoked = await hr.Post($"/packets/{packet.Id}", frame, "revoke", ("reason", "Wrong unit."));
        Assert.Equal(HttpStatusCode.Redirect, revoked.StatusCode);
        Assert.Contains("Wrong unit.", (await hr.Read($"/packets/{packet.Id}")).Body!.TextContent, StringComparison.Ordinal);
        page = (await holder.Read($"/verify/{row.VerificationCode}")).Body!.TextContent;
        Assert.Contains("Revoked.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Wrong unit", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("00000000000000000000000000")]
    [InlineData("short")]
    [InlineData("%27%20OR%201=1")]
    public async Task A_code_that_no_packet_has_is_told_so(string code)
    {
        using var holder = new Visitor(server.Address);
        using var answer = await holder.Get($"/verify/{code}");
        Assert.Equal(404, (int)answer.StatusCode);
        Assert.Contains("No packet has this code.", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private async Task<Changed> ActAsync<TSlice>(Func<IServiceProvider, TSlice> find, Func<OutcomesDb, TSlice, Task<Changed>> act)
    {
        await using var scope = server.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Session>().Viewer = Viewer.System("tests");
        return await act(scope.ServiceProvider.GetRequiredService<OutcomesDb>(), find(scope.ServiceProvider));
    }
}
