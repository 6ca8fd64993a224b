using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Directory;
using Outcomes.OData.Model;
using Outcomes.Platform;
using Outcomes.Tests.Auth;
using Outcomes.Tests.Seeing;
using Xunit;

namespace Outcomes.Tests.OData;

public sealed class What_clients_can_ask_on_PostgreSQL(CompanyOnPostgres company) : What_clients_can_ask(company), IClassFixture<CompanyOnPostgres>;
public sealed class What_clients_can_ask_on_SQL_Server(CompanyOnSqlServer company) : What_clients_can_ask(company), IClassFixture<CompanyOnSqlServer>;

/// <summary>Every property and every way of the whole surface, on a real database: nothing that the metadata offers may fail.</summary>
public abstract class What_clients_can_ask
{
    /// <summary>Properties, or ways, in one request: what a database does with each does not depend on the others, and compiling a statement is what costs.</summary>
    private const int AtOnce = 4;

    private readonly CompanyServer company;

    protected What_clients_can_ask(CompanyServer company)
    {
        this.company = company;
        company.SkipUnlessAvailable();
    }

    private IReadOnlyList<EntitySet> Sets => company.Services.GetRequiredService<ODataModel>().Sets;

    [Fact]
    public async Task Every_property_can_be_selected_filtered_and_ordered_by_on_every_page()
    {
        using var client = await Asking.AsAsync(company, "manager@demo.example");
        var faults = new List<string>();
        foreach (var set in Sets.Where(set => !set.IsSingleton))
            foreach (var some in set.Type.Properties.Where(property => property.IsQueryable).Select(property => property.Name).Chunk(AtOnce))
            {
                var filter = string.Join(" and ", some.Select(name => $"({name} ne null or {name} eq null)"));
                var url = $"/odata/{set.Name}?$select={string.Join(',', some)}&$orderby={string.Join(" desc,", some)} desc&$filter={filter}";
                var (status, first) = await client.SendAsync(url, pageSize: 2);
                if (status != 200) faults.Add($"{url}: {status} {first}");
                else if (first.TryGetProperty("@odata.nextLink", out var next) && (await client.SendAsync(next.GetString()!, pageSize: 2)) is { Status: not 200 } second)
                    faults.Add($"{next}: {second.Status} {second.Body}");
            }
        Assert.Empty(faults);
    }

    [Fact]
    public virtual async Task Every_way_can_be_expanded_counted_asked_about_and_gone()
    {
        using var client = await Asking.AsAsync(company, "manager@demo.example");
        var faults = new List<string>();
        foreach (var set in Sets.Where(set => !set.IsSingleton))
        {
            foreach (var query in set.Type.Navigations.Chunk(AtOnce).SelectMany(Questions))
                if (await client.SendAsync($"/odata/{set.Name}?$top=5&{query}") is { Status: not 200 } answer) faults.Add($"{set.Name}?{query}: {answer.Status} {answer.Body}");
            if ((await client.ReadAllAsync($"/odata/{set.Name}?$top=1&$select=Id")) is not [var id]) continue;
            foreach (var way in set.Type.Navigations)
                if (await client.SendAsync($"/odata/{set.Name}({id})/{way.Name}") is { Status: not (200 or 204) } gone) faults.Add($"{set.Name}({id})/{way.Name}: {gone.Status} {gone.Body}");
        }
        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("Deliverables", "OutcomeOwnerName desc,State,DueOn")]
    [InlineData("Deliverables", "AcceptedOn,Progress desc")]
    [InlineData("Deliverables", "AcceptedOn desc,length(Title)")]
    [InlineData("Objectives", "Health,Progress desc,ParentTitle")]
    [InlineData("CheckIns", "Value desc,KeyResultTitle,CreatedOn")]
    [InlineData("People", "Manager/Manager/DisplayName desc,Status")]
    [InlineData("Comments", "CreatedOn desc,AuthorName")]
    public async Task Pages_are_the_whole_cut_into_pieces(string set, string order)
    {
        using var client = await Asking.AsAsync(company, "hr@demo.example");
        var whole = await client.ReadAllAsync($"/odata/{set}?$select=Id&$orderby={order}", pageSize: 10_000);
        var pages = await client.ReadAllAsync($"/odata/{set}?$select=Id&$orderby={order}", pageSize: Math.Max(whole.Count / 7, 1));
        Assert.Equal(whole, pages);
        Assert.Equal(whole.Count, whole.Distinct().Count());
    }

    [Fact]
    public async Task Texts_are_matched_letter_by_letter_on_every_database()
    {
        using var client = await Asking.AsAsync(company, "hr@demo.example");
        var names = await client.ReadAllAsync("/odata/People?$select=DisplayName", "DisplayName");
        foreach (var (function, holds) in ((string, Func<string, string, bool>)[])[("contains", (t, w) => t.Contains(w, StringComparison.Ordinal)),
            ("startswith", (t, w) => t.StartsWith(w, StringComparison.Ordinal)), ("endswith", (t, w) => t.EndsWith(w, StringComparison.Ordinal))])
            foreach (var word in (string[])["a", "A", "_", "%", names[0][..2], names[1][^2..]])
            {
                var found = await client.ReadAllAsync($"/odata/People?$select=DisplayName&$filter={function}(DisplayName,'{Uri.EscapeDataString(word.Replace("'", "''"))}')", "DisplayName");
                Assert.Equal(names.Where(name => holds(name, word)).Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
            }
    }

    [Fact]
    public async Task Under_the_BI_projection_free_text_is_masked_and_may_not_be_named()
    {
        using var client = await Asking.AsAsync(company, "bi@demo.example", "bi.read");
        foreach (var set in Sets.Where(set => !set.IsSingleton))
            foreach (var property in set.Type.Properties.Where(property => property.IsFreeText))
            {
                Assert.All(await client.ReadAllAsync($"/odata/{set.Name}?$select={property.Name}", property.Name), Assert.Empty);
                Assert.Equal(403, (await client.SendAsync($"/odata/{set.Name}?$filter={property.Name} eq null")).Status);
                Assert.Equal(403, (await client.SendAsync($"/odata/{set.Name}?$orderby={property.Name}")).Status);
            }
    }

    [Fact]
    public async Task What_a_client_reads_is_what_the_rules_let_its_person_see()
    {
        foreach (var email in (string[])["employee@demo.example", "manager@demo.example", "hr@demo.example", "admin@demo.example"])
        {
            using var client = await Asking.AsAsync(company, email);
            var person = await company.AccountAsync(email);
            var viewer = await company.Services.GetRequiredService<ViewerLookup>().FindAsync(person.PersonId, scopes: null, TestContext.Current.CancellationToken);
            await using var db = company.Open(viewer);
            foreach (var set in Sets.Where(set => !set.IsSingleton && db.Model.FindEntityType(set.Type.Source) is not null))
                Assert.Equal(await IdsAsync(db, set.Type.Source), (await client.ReadAllAsync($"/odata/{set.Name}?$select=Id")).Order(StringComparer.Ordinal));
        }
    }

    private static string[] Questions(IReadOnlyList<Navigation> ways) =>
    [
        Expand(ways, way => way is CollectionNavigation ? $"{way.Name}($top=2;$skip=1;$count=true;$orderby=Id desc)" : way.Name),
        Expand(ways, way => way is CollectionNavigation ? $"{way.Name}/$count" : $"{way.Name}/$ref"),
        Expand(ways, way => $"{way.Name}/$ref"),
        "$filter=" + string.Join(" and ", ways.Select(way => way is CollectionNavigation ? $"({way.Name}/any(x:x/Id ne null) or {way.Name}/$count eq 0)" : $"({way.Name}/Id ne null or {way.Name} eq null)")),
        "$orderby=" + string.Join(',', ways.Select(way => way is CollectionNavigation ? $"{way.Name}/$count desc" : $"{way.Name}/Id")),
    ];

    private static string Expand(IEnumerable<Navigation> ways, Func<Navigation, string> one) => $"$expand={string.Join(',', ways.Select(one))}";

    private static async Task<IReadOnlyList<string>> IdsAsync(OutcomesDb db, Type entity)
    {
        var read = typeof(What_clients_can_ask).GetMethod(nameof(Ids), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static);
        var ids = (IQueryable<Guid>)(read?.MakeGenericMethod(entity).Invoke(null, [db]) ?? throw new InvalidOperationException(entity.Name));
        return [.. (await ids.ToListAsync(TestContext.Current.CancellationToken)).Select(id => id.ToString()).Order(StringComparer.Ordinal)];
    }

    private static IQueryable<Guid> Ids<T>(OutcomesDb db) where T : class => db.Set<T>().Select(row => EF.Property<Guid>(row, "Id"));
}
