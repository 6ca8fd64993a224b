namespace Outcomes.Platform;

/// <summary>Tells after each commit of this process which kinds of rows it changed, so that what was cached from them is dropped at once.</summary>
/// <remarks>Other processes do not hear it: a cache still needs a short life of its own.</remarks>
public sealed class Commits
{
    private Action<IReadOnlySet<Type>> committed = _ => { };

    /// <param name="listener">Called on the committing request's thread: be quick, and do not throw.</param>
    public void Subscribe(Action<IReadOnlySet<Type>> listener) => committed += listener;

    internal void Announce(IReadOnlySet<Type> kinds)
    {
        if (kinds.Count > 0) committed(kinds);
    }
}
