namespace Outcomes.Database.Demo;

/// <summary>What demo company to make. The same three values give the same company.</summary>
/// <param name="People">12 to 50,000.</param>
/// <param name="AsOf">The day that is today in the story.</param>
public sealed record DemoOptions(int People, int Seed, DateOnly AsOf)
{
    /// <summary>From here on a company has the volumes of a whole year; a smaller one has about a quarter of that,
    /// so that it is quickly made and read.</summary>
    public const int YearlyFrom = 1000;

    internal bool IsLarge => People >= YearlyFrom;
    internal DemoVolume Volume => IsLarge ? DemoVolume.Yearly : DemoVolume.Light;
}

/// <summary>How much one person leaves behind in a quarter, and how much of the company is reviewed.</summary>
/// <param name="OwnObjectives">In tenths, beside those of the units.</param>
/// <param name="KeyResults">Of each objective.</param>
/// <param name="CheckIns">Fewest of each key result; up to two more.</param>
/// <param name="Deliverables">Of each person.</param>
/// <param name="Criteria">Fewest of each deliverable; up to two more.</param>
/// <param name="Evidence">Fewest of each deliverable; up to two more.</param>
/// <param name="Ratings">Questions with a rating in each part of a review, and as many with words.</param>
/// <param name="ReviewsEverybody">The two cycles that are written and over cover everybody.</param>
internal sealed record DemoVolume(
    int OwnObjectives, int KeyResults, int CheckIns, int Deliverables, int Criteria, int Evidence, int Ratings, bool ReviewsEverybody)
{
    public static readonly DemoVolume Light = new(0, 3, 2, 3, 2, 1, 1, false);

    /// <summary>A person and year: 8 objectives, 28 key results, 140 check-ins, 24 deliverables with 4 criteria and 3 pieces of evidence each,
    /// 2 reviews of 6 parts with 8 answers each.</summary>
    public static readonly DemoVolume Yearly = new(15, 4, 4, 6, 3, 2, 4, true);
}

/// <summary>How far the making is.</summary>
public sealed record DemoProgress(string Step, int Done, int Of);
