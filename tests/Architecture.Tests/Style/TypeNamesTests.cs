using Outcomes.Architecture.Tests.Sources;

namespace Outcomes.Architecture.Tests.Style;

public sealed class TypeNamesTests
{
    [Fact]
    public void Types_are_named_for_what_they_are() => Guard.Passes(TypeNames.Faults(Product.Types));

    [Fact]
    public void Exceptions_name_types_that_exist() =>
        Assert.All(TypeNames.Exceptions.Keys, name => Assert.Contains(Product.Types, type => type.FullName == name));

    [Theory]
    [InlineData(typeof(PersonManager)), InlineData(typeof(ReviewService)), InlineData(typeof(PersonDto)), InlineData(typeof(DateHelperMethods))]
    [InlineData(typeof(StringUtils)), InlineData(typeof(ViewerImpl)), InlineData(typeof(GoalService<int>))]
    public void A_name_that_says_nothing_is_caught(Type sample) => Assert.Single(TypeNames.Faults([sample]));

    [Theory]
    [InlineData(typeof(ManagerClosureSample)), InlineData(typeof(ServiceDeskSample)), InlineData(typeof(PayServices))]
    public void The_word_of_the_domain_passes(Type sample) => Assert.Empty(TypeNames.Faults([sample]));

    private sealed class PersonManager;
    private sealed class ReviewService;
    private sealed class GoalService<T>;
    private sealed class PersonDto;
    private sealed class DateHelperMethods;
    private sealed class StringUtils;
    private sealed class ViewerImpl;
    private sealed class ManagerClosureSample;
    private sealed class ServiceDeskSample;
    private static class PayServices;   // what a part registers in the framework's IServiceCollection
}
