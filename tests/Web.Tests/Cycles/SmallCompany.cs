using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Web.Tests.Demo;

namespace Outcomes.Web.Tests.Cycles;

/// <summary>A company of its own, small, for tests that run whole cycles: what they make must not stand in other tests' lists.</summary>
public sealed class SmallCompany : IAsyncLifetime
{
    public const string Collection = "small company";

    public DemoServer Server { get; } = new(24);

    public ValueTask InitializeAsync() => Server.InitializeAsync();

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    /// <summary>Looks underneath.</summary>
    public async Task<T> Find<T>(Func<OutcomesDb, Task<T>> ask)
    {
        await using var db = Server.Open(Viewer.System("tests"));
        return await ask(db);
    }

    /// <summary>Does what this person would do on pages of others: the same slices.</summary>
    public async Task As(Guid personId, Func<IServiceProvider, Task> act)
    {
        await using var scope = Server.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Session>().Viewer = await scope.ServiceProvider.GetRequiredService<ViewerLookup>().FindAsync(personId, scopes: null, default);
        await act(scope.ServiceProvider);
    }

    public Task<Person> Person(string name) => Find(db => db.Set<Person>().SingleAsync(person => person.Email == name + "@demo.example"));
}

/// <summary>One company for all tests of HR's pages.</summary>
[CollectionDefinition(SmallCompany.Collection)]
public sealed class SmallCompanies : ICollectionFixture<SmallCompany>;
