using Microsoft.Extensions.DependencyInjection;
using Outcomes.Auth;
using Outcomes.Host.Hosting;
using Outcomes.Platform;

namespace Outcomes.Database.Tests.Crashing;

/// <summary>A data folder of its own with eight people who hold tokens, and a look underneath when the server is gone.</summary>
internal sealed class CrashStory(DatabaseProvider provider = DatabaseProvider.Sqlite) : IDisposable
{
    private readonly ScratchDatabase database = new(provider);

    public string Folder => database.Folder;

    /// <summary>How a command line names data folder and database.</summary>
    public string[] Arguments => database.Arguments;

    private Settings Settings => new() { DataFolder = Folder, Provider = provider, Connection = database.Connection, Environment = "Production" };

    public async Task<IReadOnlyList<string>> GiveTokensAsync(int people, CancellationToken cancel)
    {
        var tokens = new List<string>();
        await LookAsync(async services =>
        {
            for (var number = 1; number <= people; number++)
            {
                var email = $"writer{number}@example.org";
                await services.GetRequiredService<AddAccount>().RunAsync(new AddAccount.Request(email), cancel);
                tokens.Add(await services.GetRequiredService<CreateToken>().RunAsync(new CreateToken.Request(email, "odata.read deliverables.write"), cancel));
            }
        }, cancel);
        return tokens;
    }

    /// <summary>Opens the data as the system, in this process; the server must be gone.</summary>
    /// <param name="clock">Absent = the real time.</param>
    public async Task LookAsync(Func<IServiceProvider, Task> look, CancellationToken cancel, TimeProvider? clock = null)
    {
        await using var application = OutcomesApplication.Build(Settings, quiet: true, services => services.AddSingleton(clock ?? TimeProvider.System)
            .Configure<MailOptions>(mail => mail.PublicUrl = "https://outcomes.example.org"));
        await OutcomesApplication.PrepareAsync(application, cancel);
        await using var scope = application.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Session>().Viewer = Viewer.System("crash test");
        await look(scope.ServiceProvider);
    }

    /// <summary>The services without making or migrating anything.</summary>
    public async Task OpenAsync(Func<IServiceProvider, Task> work)
    {
        await using var application = OutcomesApplication.Build(Settings, quiet: true);
        await work(application.Services);
    }

    public void Dispose() => database.Dispose();
}
