namespace Outcomes.Platform;

/// <summary>Reacts to an event after it was committed, as the system, in a transaction of its own. Called at least once: be idempotent.</summary>
public interface IHandle<in TEvent> where TEvent : DomainEvent
{
    Task HandleAsync(TEvent happened, CancellationToken cancel);
}
