using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Outcomes.Auth;
using Outcomes.Directory;
using Outcomes.Tests.Auth;
using Outcomes.Tests.Deliverables;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.CommandLine;

/// <summary>Two people work from their shells, through the real executable and a served instance, as any client of /odata would.</summary>
public sealed class Working_from_the_command_line(SqliteServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_a_draft_to_acceptance_and_a_check_in()
    {
        var story = await HarbourStory.TellAsync(server);
        using var amina = await ShellOfAsync(story, story.Amina);
        using var ines = await ShellOfAsync(story, story.Ines);
        var owner = await EmailAsync(story, story.Ines);

        var added = JsonElement.Parse(await amina.DoAsync("deliverable", "add", "Tide tables for 2027", "--owner", owner, "--objective", $"{story.PlanOnForecast}", "--due", "2026-12-31", "--criterion", "Agrees to 5 cm.", "--commit", "--json"));
        var id = added.GetProperty("Id").GetString() ?? "";
        Assert.Equal("Committed", added.GetProperty("State").GetString());
        Assert.Equal("Submitted: Tide tables for 2027. Inês Carvalho accepts it.", await amina.DoAsync("deliverable", "submit", id, "--evidence", "https://tides.example/2027"));

        var waiting = await ines.DoAsync("deliverable", "list", "--mine", "--state", "Submitted");
        Assert.Contains(waiting.Split('\n'), line => line.Contains("Tide tables for 2027") && line.Contains("2026-12-31") && line.Contains("Amina Diallo") && line.Contains(id));
        Assert.Equal("Accepted: Tide tables for 2027.", await ines.DoAsync("deliverable", "accept", id, "--all-met", "--comment", "Convincing."));
        var listed = Assert.Single(JsonElement.Parse(await ines.DoAsync("deliverable", "list", "--mine", "--state", "Accepted", "--json")).EnumerateArray());
        Assert.Equal(id, listed.GetProperty("Id").GetString());

        Assert.Contains("Harbour masters plan on our forecast", await ines.DoAsync("objective", "list", "--mine"));
        Assert.Equal("Checked in.", await ines.DoAsync("objective", "check-in", $"{story.PlanOnForecast}", "Two of six harbours are live.", "--health", "OnTrack", "--confidence", "7"));
        await using var db = story.AsSystem();
        Assert.Equal(7, await db.Set<Outcomes.Objectives.CheckIn>().Where(checkIn => checkIn.ObjectiveId == story.PlanOnForecast).Select(checkIn => checkIn.Confidence).SingleAsync(Cancel));
    }

    [Fact]
    public async Task A_refusal_is_a_sentence_and_a_wrong_call_is_told_from_it()
    {
        var story = await HarbourStory.TellAsync(server);
        using var amina = await ShellOfAsync(story, story.Amina);
        var draft = JsonElement.Parse(await amina.DoAsync("deliverable", "add", "Tide tables", "--json")).GetProperty("Id").GetString() ?? "";

        var (refused, sentence) = await amina.RunAsync("", "deliverable", "submit", draft);
        Assert.Equal(1, refused);
        Assert.EndsWith(".", sentence);
        Assert.StartsWith("You cannot submit it now", sentence);
        Assert.Equal((1, "Nobody has the address nobody@merrow.example. Look at the spelling of --owner."), await amina.RunAsync("", "deliverable", "add", "Tide tables", "--owner", "nobody@merrow.example"));
        Assert.Equal(2, (await amina.RunAsync("", "deliverable", "submit", "not-an-id")).ExitCode);
        Assert.Equal(2, (await amina.RunAsync("", "objective", "check-in")).ExitCode);
    }

    [Theory]
    [InlineData("verify", "")]
    [InlineData("packets key", "--out packets.pem")]
    [InlineData("packets export", "--out packets.zip")]
    public async Task What_reads_an_instance_makes_none_in_the_wrong_folder(string command, string options)
    {
        var wrong = System.IO.Directory.CreateTempSubdirectory("outcomes-wrong-").FullName;
        var packet = Path.Combine(wrong, "PKT-00000000-H-00001.pdf");
        await File.WriteAllTextAsync(packet, "%PDF-", Cancel);
        using var shell = new Shell();

        var (exitCode, told) = await shell.RunAsync("", [.. command.Split(' '), .. command == "verify" ? [packet] : options.Split(' '), "--data", wrong]);

        Assert.Equal((1, $"There is no database in {wrong}. Name the folder with --data."), (exitCode, told));
        Assert.DoesNotContain(System.IO.Directory.GetFiles(wrong), file => file.Contains(".db", StringComparison.Ordinal));
        System.IO.Directory.Delete(wrong, recursive: true);
    }

    [Fact]
    public async Task A_token_is_kept_for_its_owner_alone_once_the_server_knows_it()
    {
        var story = await HarbourStory.TellAsync(server);
        using var stranger = new Shell();
        var (exitCode, sentence) = await stranger.RunAsync("oc_pat_wrong", "login", "--server", server.Address.ToString(), "--token-stdin");
        Assert.Equal((1, false), (exitCode, File.Exists(stranger.LoginFile)));
        Assert.Contains("does not know this login", sentence);
        Assert.Equal((1, "Nobody has logged in here. Run: outcomes login --server https://outcomes.example.org"), await stranger.RunAsync("", "deliverable", "list"));

        using var amina = await ShellOfAsync(story, story.Amina);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(amina.LoginFile));
        await amina.DoAsync("logout");
        Assert.False(File.Exists(amina.LoginFile));
    }

    private async Task<Shell> ShellOfAsync(HarbourStory story, Guid person)
    {
        var email = await EmailAsync(story, person);
        await server.AsCommandAsync((AddAccount add) => add.RunAsync(new AddAccount.Request(email, null, AuthVerbs.Password), Cancel));
        var shell = new Shell();
        var token = await server.CreateTokenAsync(email, "odata.read deliverables.write objectives.write");
        Assert.Equal(0, (await shell.RunAsync(token, "login", "--server", server.Address.ToString(), "--token-stdin")).ExitCode);
        return shell;
    }

    private static async Task<string> EmailAsync(HarbourStory story, Guid person)
    {
        await using var db = story.AsSystem();
        return await db.Set<Person>().Where(p => p.Id == person).Select(p => p.Email).SingleAsync(Cancel);
    }
}
