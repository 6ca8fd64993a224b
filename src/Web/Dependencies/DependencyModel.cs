using Outcomes.Web.Components;
using Outcomes.Web.Text;

namespace Outcomes.Web.Dependencies;

/// <summary>One dependency as its page shows it: of what waits and what is waited for only what the reader may see.</summary>
public sealed record DependencyModel
{
    public required Guid Id { get; init; }
    public required int Version { get; init; }
    public required StateMark State { get; init; }

    /// <summary>What waits; absent, as who waits is, where it is not shared with the reader.</summary>
    public (string Title, string Href)? Consumer { get; init; }
    public PersonName? ConsumerPerson { get; init; }

    /// <summary>What is waited for, where it is a deliverable that the reader sees.</summary>
    public (string Title, string Href)? Provider { get; init; }
    public required PersonName ProviderPerson { get; init; }

    /// <summary>How much the consumer depends on it, in English.</summary>
    public required string Kind { get; init; }
    public DueDate? NeededBy { get; init; }
    public string Note { get; init; } = "";

    /// <summary>What the reader may answer now.</summary>
    public required IReadOnlyList<string> Actions { get; init; }

    /// <summary>The reader's own open deliverables, of which one may be named as the answer.</summary>
    public IReadOnlyList<(string Value, string Text)> Own { get; init; } = [];

    public string Href => $"/dependencies/{Id}";

    public bool May(string action) => Actions.Contains(action);
}
