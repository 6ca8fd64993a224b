using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Reports;
using Outcomes.Reviews;
using Outcomes.Web.Tests.Demo;

namespace Outcomes.Web.Tests.Cycles;

/// <summary>What HR takes out as CSV: never more than the page shows, never without a trace, and nothing that a spreadsheet would run.</summary>
[Collection(SmallCompany.Collection)]
public sealed class FilesForHRTests(SmallCompany company)
{
    private const string Formula = "=HYPERLINK(\"https://evil.example\",\"look\")";

    [Fact]
    public async Task Reviews_go_out_as_they_are_seen_with_one_event_a_run()
    {
        var me = await company.Person("hr");
        var cycle = await company.Find(db => db.Set<ReviewCycle>().SingleAsync(row => row.State == CycleState.Calibrating));
        var mine = await company.Find(db => db.Set<Review>().SingleAsync(row => row.CycleId == cycle.Id && row.RevieweeId == me.Id));
        var hidden = await company.Find(db => db.Set<Review>().Where(row => row.CycleId == cycle.Id && row.RevieweeId == me.ManagerId).Select(row => row.Id).ToListAsync());
        using var hr = await Visitor.SignedIn(company.Server, "hr");

        var before = await Exports(me.Id);

        var lines = await Lines(hr, $"/cycles/{cycle.Id}/reviews.csv");

        Assert.Equal("\uFEFFPerson,Unit,Manager,State,Score,ManagerRating,CalibratedRating,SharedOn,Acknowledgement,ReviewId", lines[0]);
        var own = Assert.Single(lines, line => line.Contains($"{mine.Id}", StringComparison.Ordinal));
        Assert.Contains(",Collecting,,,,,", own, StringComparison.Ordinal); // their own review tells HR what it tells anybody
        Assert.NotEmpty(hidden);
        Assert.All(hidden, id => Assert.DoesNotContain(lines, line => line.Contains($"{id}", StringComparison.Ordinal)));
        Assert.Contains(lines, line => line.Contains(",ReadyForCalibration,", StringComparison.Ordinal));
        Assert.Equal(before + 1, await Exports(me.Id));
    }

    [Theory]
    [InlineData("reviews.csv")]
    [InlineData("calibration.csv")]
    public async Task Everybody_in_a_file_finds_who_took_it_out(string name)
    {
        var me = await company.Person("hr");
        var cycle = await company.Find(db => db.Set<CalibrationChange>().OrderBy(row => row.Id).Select(row => row.Session!.CycleId).FirstAsync());
        var known = await company.Find(db => db.Set<Review>().Where(row => row.CycleId == cycle && row.RevieweeId != me.Id).ToDictionaryAsync(row => $"{row.Id}", row => row.RevieweeId));
        using var hr = await Visitor.SignedIn(company.Server, "hr");
        var before = await company.Find(db => Told(db, me.Id).Select(grant => grant.SubjectId).ToListAsync());

        var lines = await Lines(hr, $"/cycles/{cycle}/{name}");

        var told = await company.Find(db => Told(db, me.Id).Where(grant => !before.Contains(grant.SubjectId)).Select(grant => grant.PersonId).ToListAsync());
        var people = lines.Skip(1).SelectMany(line => line.Split(',')).Where(known.ContainsKey).Select(id => known[id]).Distinct().ToList();
        Assert.NotEmpty(people);
        Assert.Equal(people.Order(), told.Order());
    }

    [Theory]
    [InlineData("employee")]
    [InlineData("director")]
    [InlineData("admin")]
    [InlineData("bi")]
    public async Task They_are_for_HR_alone(string persona)
    {
        var cycle = await company.Find(db => db.Set<ReviewCycle>().Select(row => row.Id).FirstAsync());
        using var visitor = await Visitor.SignedIn(company.Server, persona);
        foreach (var path in new[] { "reviews.csv", "progress.csv", "calibration.csv" })
        {
            using var answer = await visitor.Get($"/cycles/{cycle}/{path}");
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_token_without_the_scope_takes_nothing_out()
    {
        var me = await company.Person("hr");
        await using var scope = company.Server.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Session>().Viewer = await scope.ServiceProvider.GetRequiredService<ViewerLookup>().FindAsync(me.Id, scopes: new HashSet<string> { Scopes.ReadPackets }, TestContext.Current.CancellationToken);
        var export = scope.ServiceProvider.GetRequiredService<ExportTable>();

        await Assert.ThrowsAsync<Forbidden>(() => export.AdmitAsync("reviews", null, TestContext.Current.CancellationToken));
        await export.AdmitAsync("packets", null, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_reason_that_is_a_formula_stays_text()
    {
        var me = await company.Person("hr");
        var review = await company.Find(db => db.Set<Review>()
            .Where(row => row.SharedOn != null && row.RevieweeId != me.Id && row.RevieweeId != me.ManagerId)
            .Where(row => !db.Set<ReviewAssignment>().Any(part => part.ReviewId == row.Id && part.ReviewerId == me.Id)) // whoever wrote reads no packet of it
            .OrderBy(row => row.Id).FirstAsync());
        using var hr = await Visitor.SignedIn(company.Server, "hr");
        var preview = $"/packets/preview/{review.Id}";
        using var issued = await hr.Post(preview, await hr.Read(preview), "issue", ("audience", "HR"));
        var packet = issued.Headers.Location!.ToString();
        using var revoked = await hr.Post(packet, await hr.Read(packet), "revoke", ("reason", Formula));
        Assert.Equal(HttpStatusCode.Redirect, revoked.StatusCode);

        var line = Assert.Single(await Lines(hr, $"/packets.csv?cycle={review.CycleId}"), text => text.Contains("HYPERLINK", StringComparison.Ordinal));

        Assert.Contains("\"'=HYPERLINK", line, StringComparison.Ordinal);
        using var reading = await hr.Get($"{packet}/file");
        Assert.Equal("application/pdf", reading.Content.Headers.ContentType!.MediaType);
    }

    private static IQueryable<VisibilityGrant> Told(OutcomesDb db, Guid by)
    {
        var reads = db.Set<AuditEvent>().Where(row => row.Action == "reviews.read.v1" && row.ActorId == by).Select(row => row.Id);
        return db.Set<VisibilityGrant>().Where(grant => grant.SubjectKind == AuditEvent.GrantKind && reads.Contains(grant.SubjectId));
    }

    private Task<int> Exports(Guid by) => company.Find(db => db.Set<AuditEvent>().CountAsync(row => row.Action == "reports.table-exported.v1" && row.ActorId == by));

    private static async Task<string[]> Lines(Visitor visitor, string path)
    {
        using var answer = await visitor.Get(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        return System.Text.Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }
}
