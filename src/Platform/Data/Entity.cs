namespace Outcomes.Platform;

/// <summary>What every stored thing has: an id, and when and by whom it was made and last changed (stored, not shown to others).</summary>
public abstract class Entity
{
    public Guid Id { get; protected set; }

    /// <summary>UTC. Set when saved.</summary>
    public DateTime CreatedAt { get; internal set; }
    public Guid? CreatedById { get; internal set; }

    /// <summary>UTC. Set when saved.</summary>
    public DateTime UpdatedAt { get; internal set; }
    public Guid? UpdatedById { get; internal set; }

    /// <summary>For history that comes in from elsewhere; otherwise the save stamps it.</summary>
    protected void WasCreated(DateTime at, Guid? byId) => (CreatedAt, CreatedById) = (at, byId);
}
