using Outcomes.Architecture.Tests.Sources;

namespace Outcomes.Architecture.Tests.Style;

public sealed class MethodLengthsTests
{
    private static readonly string Own = typeof(MethodLengthsTests).Assembly.GetName().Name!;

    [Fact]
    public void Methods_of_the_product_have_at_most_thirty_lines() =>
        Guard.Passes(Product.Assemblies.SelectMany(assembly => MethodLengths.Faults(assembly.GetName().Name!)));

    [Fact]
    public void A_method_of_thirty_one_lines_is_caught() =>
        Assert.Contains(MethodLengths.Faults(Own), fault => fault.Contains("LongMethodSample.cs") && fault.Contains("31 lines"));

    [Fact]
    public void Short_methods_pass() =>
        Assert.DoesNotContain(MethodLengths.Faults(Own), fault => !fault.Contains("LongMethodSample.cs"));
}
