using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Outcomes.Platform;

/// <summary>Which handlers hear which event. Filled by the modules at start, read by the dispatcher.</summary>
public sealed class EventHandlers
{
    private readonly Dictionary<string, List<Func<IServiceProvider, string, CancellationToken, Task>>> byName = [];

    internal void Add<TEvent, THandler>() where TEvent : DomainEvent where THandler : class, IHandle<TEvent>
    {
        var name = DomainEvent.NameOf(typeof(TEvent));
        if (!byName.TryGetValue(name, out var handlers)) byName[name] = handlers = [];
        handlers.Add(static (services, payload, cancel) =>
        {
            var happened = JsonSerializer.Deserialize<TEvent>(payload, StoredJson.Options)
                ?? throw new JsonException("An outbox row holds no event.");
            return services.GetRequiredService<THandler>().HandleAsync(happened, cancel);
        });
    }

    internal IReadOnlyList<Func<IServiceProvider, string, CancellationToken, Task>> For(string name) =>
        byName.TryGetValue(name, out var handlers) ? handlers : [];
}

/// <summary>How a module says what it listens to.</summary>
public static class EventHandlerRegistration
{
    /// <summary>Each delivery of <typeparamref name="TEvent"/> calls <typeparamref name="THandler"/>, as the system, in a scope of its own.</summary>
    public static IServiceCollection AddEventHandler<TEvent, THandler>(this IServiceCollection services)
        where TEvent : DomainEvent where THandler : class, IHandle<TEvent>
    {
        services.AddScoped<THandler>();
        return services.AddSingleton(new EventSubscription(handlers => handlers.Add<TEvent, THandler>()));
    }
}

/// <summary>One line of a module's table of contents, applied when the handlers are first asked for.</summary>
internal sealed record EventSubscription(Action<EventHandlers> Apply);
