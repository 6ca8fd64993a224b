using System.Linq.Expressions;
using Outcomes.Directory;
using Outcomes.Platform;
using Xunit;

namespace Outcomes.Tests.Platform;

/// <summary>A method that stands for an expression is gone before EF Core looks.</summary>
public sealed class Saying_it_once
{
    [Fact]
    public void Calls_inside_calls_become_what_they_stand_for()
    {
        var inlined = Inline.In<Expression<Func<int, bool>>>(number => IsDoubleOver(number + 1, 10));
        Assert.Equal("number => (((number + 1) * 2) > 10)", inlined.ToString());
        Assert.True(inlined.Compile()(5));
    }

    [Fact]
    public void A_name_without_an_expression_is_told() =>
        Assert.Contains("Nothing", Assert.Throws<InvalidOperationException>(() => Inline.In<Expression<Func<bool>>>(() => IsUnsaid())).Message);

    [Fact]
    public void Called_where_nothing_is_translated_it_says_so() =>
        Assert.Throws<NotSupportedException>(() => HRScope.Reaches(null!, null, Guid.Empty, default));

    [Inline(nameof(DoubleOver))]
    private static bool IsDoubleOver(int number, int limit) => throw new NotSupportedException();

    [Inline(nameof(Double))]
    private static int Twice(int number) => throw new NotSupportedException();

    [Inline("Nothing")]
    private static bool IsUnsaid() => throw new NotSupportedException();

    private static Expression<Func<int, int, bool>> DoubleOver { get; } = (number, limit) => Twice(number) > limit;
    private static Expression<Func<int, int>> Double { get; } = number => number * 2;
}
