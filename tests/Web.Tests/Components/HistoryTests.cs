using System.Globalization;
using Outcomes.Web.Components;

namespace Outcomes.Web.Tests.Components;

public sealed class HistoryTests
{
    private static readonly HistoryPoint[] Harbours = [new(new(2026, 7, 2), 4), new(new(2026, 9, 1), 9), new(new(2026, 11, 9), 13)];

    [Fact]
    public async Task A_line_is_told_in_words_too()
    {
        var body = await Rendered.Of<HistoryChart>((nameof(HistoryChart.Points), Harbours), (nameof(HistoryChart.Goals), new decimal[] { 15, 18 }), (nameof(HistoryChart.Unit), "harbours"));

        Assert.Equal("From 4 harbours in July 2026 to 13 harbours in November 2026 Dashed lines: 15 harbours, 18 harbours", body.QuerySelector("svg")!.GetAttribute("aria-label"));
        Assert.Equal(["20 harbours", "10", "0"], body.QuerySelectorAll(".y span").Select(span => span.TextContent));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task One_value_is_no_line(int count)
    {
        var body = await Rendered.Of<HistoryLine>((nameof(HistoryLine.Points), Harbours[..count]));

        Assert.Equal("", body.InnerHtml.Trim());
    }

    [Theory]
    [InlineData(5, 5, 5)]
    [InlineData(0, 0, 0)]
    [InlineData(-40, -10, 25)]
    [InlineData(0.0004, 0.0007, 0.0001)]
    [InlineData(1e9, 3e9, 2.5e9)]
    public void Every_point_lies_inside_the_picture(double first, double second, double goal)
    {
        HistoryPoint[] points = [new(new(2026, 1, 1), (decimal)first), new(new(2026, 6, 30), (decimal)second)];

        var scale = LineScale.Round(points, [(decimal)goal], new DateOnly(2026, 12, 31));

        foreach (var value in new[] { (decimal)first, (decimal)second, (decimal)goal })
            Assert.InRange(decimal.Parse(scale.Y(value, 100, 0), CultureInfo.InvariantCulture), 0, 100);
        foreach (var point in points)
            Assert.InRange(decimal.Parse(scale.X(point.On, 0, 100), CultureInfo.InvariantCulture), 0, 100);
        Assert.True(scale.Low < scale.High);
    }
}
