using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Outcomes.Auth;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Tests.Auth;
using Outcomes.Tests.OData;
using Xunit;

namespace Outcomes.Tests.SqlServer;

public sealed class What_clients_can_ask_on_SQLite(OverheardCompany company, ITestOutputHelper output) : What_clients_can_ask(company), IClassFixture<OverheardCompany>
{
    private const int Fewest = 300;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Where no SQL Server can be started: what requests, pages and writes lead to is compiled for it, counted, and read by Microsoft's parser.</summary>
    [Fact]
    public async Task And_SQL_Server_would_understand_every_statement()
    {
        await Every_way_can_be_expanded_counted_asked_about_and_gone();
        var pages = await VisitPagesAsync();
        await ChangeGraphsAsync();
        var transcript = Transcript.Of(company.Twin);
        output.WriteLine($"{pages} pages; {transcript}");
        Assert.Empty(transcript.Faults);
        Assert.InRange(transcript.Statements.Count, Fewest, int.MaxValue);
    }

    /// <summary>Once for both tests: what SQL Server is to understand is what was asked here.</summary>
    public override async Task Every_way_can_be_expanded_counted_asked_about_and_gone()
    {
        if (company.WasAskedEveryWay) return;
        await base.Every_way_can_be_expanded_counted_asked_about_and_gone();
        company.WasAskedEveryWay = true;
    }

    private async Task<int> VisitPagesAsync()
    {
        string email;
        await using (var db = company.Open(Viewer.System("test")))
            email = await db.Set<Person>().Where(person => db.Set<Person>().Any(report => report.ManagerId == person.Id) && !db.Set<Account>().Any(account => account.Email == person.Email))
                .OrderBy(person => person.Email).Select(person => person.Email).FirstAsync(Cancel);
        await company.AsCommandAsync((AddAccount add) => add.RunAsync(new AddAccount.Request(email, Role.HR, AuthVerbs.Password), Cancel));
        using var crawler = new Crawler(company);
        return await crawler.VisitAsync(email);
    }

    // Statements that EF cannot say are written by hand in Directory: each is run, as if it found rows on two levels.
    private async Task ChangeGraphsAsync()
    {
        company.Twin.Touch(0, 0, 0, 0, 5, 4, 0, 0, 5, 4);
        await company.Twin.SayAsync("closures", async db =>
        {
            await using var write = await db.BeginWriteAsync(Cancel);
            await Closures.RebuildAsync(db, db.Today, Cancel);
        });
        foreach (var graph in (string[])["UnitGraph", "ManagerGraph"])
            await company.Twin.SayAsync(graph, db => (Task)(typeof(Closures).Assembly.GetType($"Outcomes.Directory.{graph}")
                ?.GetMethod("AttachAsync", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)?.Invoke(null, [db, Guid.NewGuid(), Guid.NewGuid(), Cancel])
                ?? throw new MissingMethodException(graph, "AttachAsync")));
    }
}
