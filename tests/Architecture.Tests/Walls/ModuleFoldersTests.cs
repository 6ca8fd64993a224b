using Outcomes.Architecture.Tests.Sources;

namespace Outcomes.Architecture.Tests.Walls;

public sealed class ModuleFoldersTests
{
    private static readonly SourceFile Code = new("src/Modules/Pay/PayModule.cs", "class PayModule;");
    private static readonly SourceFile Readme = new("src/Modules/Pay/README.md", "# Pay\n");

    [Fact]
    public void Every_module_opens_with_one_page_and_a_table_of_contents() => Guard.Passes(ModuleFolders.Faults(Repository.Files));

    [Fact]
    public void A_module_with_both_passes() => Assert.Empty(ModuleFolders.Faults([Code, Readme]));

    [Fact]
    public void A_module_without_a_page_is_caught() => Assert.Contains(ModuleFolders.Faults([Code]), fault => fault.Contains("no README.md"));

    [Fact]
    public void A_page_that_became_a_book_is_caught() =>
        Assert.Contains(ModuleFolders.Faults([Code, Readme with { Text = string.Concat(Enumerable.Repeat("more\n", 81)) }]), fault => fault.Contains("81 lines"));

    [Fact]
    public void A_module_without_a_table_of_contents_is_caught() =>
        Assert.Contains(ModuleFolders.Faults([Readme, Code with { Path = "src/Modules/Pay/Data/PayModule.cs" }]), fault => fault.Contains("*Module.cs"));
}
