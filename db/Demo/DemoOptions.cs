namespace Outcomes.Database.Demo;

/// <summary>What demo company to make. The same three values give the same company.</summary>
/// <param name="People">12 to 50,000.</param>
/// <param name="AsOf">The day that is today in the story.</param>
public sealed record DemoOptions(int People, int Seed, DateOnly AsOf);

/// <summary>How far the making is.</summary>
public sealed record DemoProgress(string Step, int Done, int Of);
