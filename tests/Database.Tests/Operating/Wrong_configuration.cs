using Outcomes.Database.Tests.Crashing;

namespace Outcomes.Database.Tests.Operating;

/// <summary>A wrong value is told before anything starts: one sentence that names the key, and exit code 1.</summary>
public sealed class Wrong_configuration
{
    [Theory]
    [InlineData("OUTCOMES_DATABASE__PROVIDER", "Oracle", "Database:Provider is wrong: it has to be Sqlite, Postgres or SqlServer.")]
    [InlineData("OUTCOMES_DATABASE__MAXBATCHSIZE", "0", "Database:MaxBatchSize is wrong: it has to be a number from 1 to 1000.")]
    [InlineData("OUTCOMES_MAIL__PUBLICURL", "outcomes.example.org", "Mail:PublicUrl is wrong: it has to be the address that people use, such as https://outcomes.example.org.")]
    [InlineData("OUTCOMES_AUTH__PASSWORDITERATIONS", "many", "Failed to convert configuration value 'many' at 'Auth:PasswordIterations' to type 'System.Int32'.")]
    public async Task Is_refused_in_one_sentence(string variable, string value, string sentence)
    {
        var (exitCode, error) = await OutcomesProcess.RunAsync(["serve", "--data", Path.Combine(Path.GetTempPath(), "never-made")], TestContext.Current.CancellationToken, (variable, value));
        Assert.Equal((1, sentence), (exitCode, error));
        Assert.False(Path.Exists(Path.Combine(Path.GetTempPath(), "never-made")));
    }
}
