using Outcomes.Deliverables;

namespace Outcomes.Web.Dependencies;

/// <summary>How much somebody depends on something, in words. Keys of the word list.</summary>
internal static class DependencyWords
{
    public static readonly IReadOnlyList<(string Value, string Text)> Kinds =
        [("Blocks", "Cannot go on without it"), ("Needs", "Needs it to be complete"), ("Informs", "Wants to hear of it")];

    public static string Of(DependencyKind kind) => Kinds.First(choice => choice.Value == kind.ToString()).Text;
}
