namespace Outcomes.Web.Tests.Demo;

/// <summary>Tests that ask the same thing twice: they run when no other test writes into the company of all.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Unshared
{
    public const string Name = "Nobody else writes";
}
