using Microsoft.Extensions.DependencyInjection;

namespace Outcomes.Platform;

/// <summary>The writes of all modules: which slice answers POST, PATCH, DELETE and each bound action of each entity set.</summary>
public sealed class ApiMap(IServiceCollection services)
{
    private readonly List<ApiWrite> writes = [];

    public IReadOnlyList<ApiWrite> Writes => writes;

    /// <summary><c>POST /odata/{set}</c></summary>
    public void Creates<TSlice, TRequest>(string set) where TSlice : Creation<TRequest> where TRequest : class
    {
        services.AddScoped<TSlice>();
        writes.Add(new ApiWrite(set, WriteKind.Create, "", typeof(TSlice), typeof(TRequest),
            (provider, _, request, cancel) => provider.GetRequiredService<TSlice>().RunAsync((TRequest)request, cancel)));
    }

    /// <summary><c>PATCH /odata/{set}({id})</c></summary>
    public void Edits<TSlice, TRequest>(string set) where TSlice : Change<TRequest> where TRequest : class =>
        Add<TSlice, TRequest>(set, WriteKind.Edit, "");

    /// <summary><c>DELETE /odata/{set}({id})</c></summary>
    public void Deletes<TSlice>(string set) where TSlice : Change<Nothing> =>
        Add<TSlice, Nothing>(set, WriteKind.Delete, "");

    /// <summary><c>POST /odata/{set}({id})/{name}</c></summary>
    public void Action<TSlice, TRequest>(string set, string name) where TSlice : Change<TRequest> where TRequest : class =>
        Add<TSlice, TRequest>(set, WriteKind.Action, name);

    /// <summary><c>PUT /odata/{set}({id})/$value</c></summary>
    public void Content<TSlice, TRequest>(string set) where TSlice : Change<TRequest> where TRequest : class =>
        Add<TSlice, TRequest>(set, WriteKind.Content, "");

    private void Add<TSlice, TRequest>(string set, WriteKind kind, string name) where TSlice : Change<TRequest> where TRequest : class
    {
        services.AddScoped<TSlice>();
        writes.Add(new ApiWrite(set, kind, name, typeof(TSlice), typeof(TRequest),
            (provider, target, request, cancel) => provider.GetRequiredService<TSlice>().RunAsync(target, (TRequest)request, cancel)));
    }
}

/// <summary>What a write does to an entity set; an action is a named transition of one row.</summary>
public enum WriteKind { Create, Edit, Delete, Action, Content }

/// <summary>One declared write.</summary>
/// <param name="Name">Of the action; empty for the others.</param>
/// <param name="Run">Runs the slice from the scope's services; the target is ignored on creation.</param>
public sealed record ApiWrite(
    string Set, WriteKind Kind, string Name, Type Slice, Type Request, Func<IServiceProvider, Target, object, CancellationToken, Task<Changed>> Run);
