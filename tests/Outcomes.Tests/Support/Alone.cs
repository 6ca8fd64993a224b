using Xunit;

namespace Outcomes.Tests.Support;

/// <summary>Tests that let another day begin for everybody on a server: they run when no other test counts by today.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "Nobody else is about";
}
