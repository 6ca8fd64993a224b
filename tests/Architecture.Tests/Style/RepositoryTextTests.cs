using Outcomes.Architecture.Tests.Sources;

namespace Outcomes.Architecture.Tests.Style;

public sealed class RepositoryTextTests
{
    [Fact]
    public void No_file_is_tied_to_one_machine() => Guard.Passes(RepositoryText.Faults(Repository.Files));

    [Theory]
    [InlineData("see /" + "work/main/README.md")]
    [InlineData("cp x /" + "root/.cache")]
    [InlineData("\"/" + "home/ada/outcomes\"")]
    [InlineData("https://api." + "nuget.org/v3/index.json")]
    [InlineData("https://" + "registry.example.com/npm/")]
    public void A_path_or_host_of_one_machine_is_caught(string text) => Assert.Single(RepositoryText.Faults([new SourceFile("README.md", text)]));

    [Theory]
    [InlineData("src/" + "work/plan"), InlineData("{Root}/" + "work/"), InlineData("https://learn.microsoft.com/nuget/reference"), InlineData("http://localhost:5080")]
    public void Anything_else_passes(string text) => Assert.Empty(RepositoryText.Faults([new SourceFile("README.md", text)]));
}
