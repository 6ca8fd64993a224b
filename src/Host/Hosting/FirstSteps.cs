using Microsoft.EntityFrameworkCore;
using Outcomes.Auth;
using Outcomes.Database.Demo;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Host.Hosting;

/// <summary>In Development an empty database gets the demo company, so that a newcomer sees something real after one command.</summary>
internal static partial class FirstSteps
{
    private const int People = 60;

    public static async Task TakeAsync(WebApplication application, CancellationToken cancel)
    {
        if (!application.Environment.IsDevelopment()) return;
        var services = application.Services;
        await using var db = services.GetRequiredService<Databases>().Open(Viewer.System("first steps"));
        if (!await db.AllRows<Person>().AnyAsync(cancel))
        {
            var today = DateOnly.FromDateTime(db.Now);
            await services.GetRequiredService<DemoCompany>().MakeAsync(new DemoOptions(People, 1, today), progress: null, cancel);
            await services.GetRequiredService<DemoPackets>().IssueAsync(cancel);
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Session>().Viewer = Viewer.System("first steps");
            await scope.ServiceProvider.GetRequiredService<DemoAccounts>().EnsureAsync(cancel);
            Console.WriteLine($"The database was empty: a demo company of {People} people now works in it.");
        }
    }

    /// <summary>Where to go, once the server listens.</summary>
    public static void Greet(WebApplication application)
    {
        var addresses = string.Join(", ", application.Urls);
        if (!application.Environment.IsDevelopment())
        {
            Listening(application.Logger, addresses);
            return;
        }
        Console.WriteLine($"Sign in as {string.Join(", ", DemoAccounts.All.Select(account => account.Email))} with the password {DemoAccounts.Password}.");
        Console.WriteLine($"Outcomes listens on {addresses}  (pages at /, OData at /odata). Ctrl+C stops it.");
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Outcomes listens on {Addresses}")]
    private static partial void Listening(ILogger logger, string addresses);
}
