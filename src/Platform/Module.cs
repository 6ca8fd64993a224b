using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Outcomes.Platform;

/// <summary>A part of the product behind a wall: its services, tables and writes, one line each.</summary>
public abstract class Module
{
    /// <summary>Schema of its tables where the database has schemas, and its name in logs.</summary>
    public abstract string Name { get; }

    public virtual void AddServices(IServiceCollection services) { }

    /// <param name="db">Visibility rules say <c>db.Viewer</c>; EF rebinds it to the context of each query.</param>
    public virtual void MapTables(ModelBuilder model, OutcomesDb db) { }

    /// <summary>Declares every write of the module; the EDM, the dispatcher and the tests read the same declarations.</summary>
    public virtual void MapApi(ApiMap api) { }
}
