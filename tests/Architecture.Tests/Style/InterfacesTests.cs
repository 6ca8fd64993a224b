using Outcomes.Architecture.Tests.Sources;

namespace Outcomes.Architecture.Tests.Style;

public sealed class InterfacesTests
{
    [Fact]
    public void Interfaces_have_more_than_one_implementation() => Guard.Passes(Interfaces.Faults(Product.Types));

    [Fact]
    public void Exceptions_name_types_that_exist() =>
        Assert.All(Interfaces.Exceptions.Keys, name => Assert.Contains(Product.Types, type => type.FullName == name));

    [Fact]
    public void An_interface_with_one_implementation_is_caught() => Assert.Single(Interfaces.Faults([typeof(ILonely), typeof(Lonely)]));

    [Fact]
    public void A_generic_interface_with_one_implementation_is_caught() => Assert.Single(Interfaces.Faults([typeof(IHolder<>), typeof(Holder)]));

    [Fact]
    public void An_interface_with_two_passes() => Assert.Empty(Interfaces.Faults([typeof(ILonely), typeof(Lonely), typeof(AlsoLonely)]));

    private interface ILonely;
    private sealed class Lonely : ILonely;
    private sealed class AlsoLonely : ILonely;
    private interface IHolder<T>;
    private sealed class Holder : IHolder<int>;
}
