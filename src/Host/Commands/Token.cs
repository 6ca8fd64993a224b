using System.CommandLine;
using Outcomes.Auth;
using Outcomes.Host.Hosting;

namespace Outcomes.Host.Commands;

/// <summary><c>outcomes token create</c></summary>
internal static class Token
{
    private static readonly Option<string> User = new("--user") { Description = "E-mail address of its owner.", Required = true };
    private static readonly Option<string> Scope = new("--scope") { Description = $"Separated by blanks: {string.Join(", ", TokenScopes.All)}.", DefaultValueFactory = _ => TokenScopes.Read };
    private static readonly Option<int> Days = new("--days") { Description = $"1 to {CreateToken.MostDays}.", DefaultValueFactory = _ => CreateToken.DefaultDays };

    public static Command Command()
    {
        var create = new Verb("create", "Make a personal access token; it alone is printed, once.", "outcomes token create --user ada@example.org --scope \"odata.read deliverables.write\" --days 30") { User, Scope, Days };
        create.SetAction((parsed, cancel) => Running.AsSystemAsync(parsed, "token create", async (services, token) =>
        {
            var request = new CreateToken.Request(parsed.GetRequiredValue(User), parsed.GetRequiredValue(Scope), parsed.GetValue(Days), "From the command line");
            Console.WriteLine(await services.GetRequiredService<CreateToken>().RunAsync(request, token));
            return ExitCode.Done;
        }, cancel));
        return new Verb("token", "Personal access tokens.", "outcomes token create --user ada@example.org") { create };
    }
}
