using Microsoft.EntityFrameworkCore;

namespace Outcomes.Platform;

/// <summary>Opens contexts for a session. The only place where one is made, so that no context is ever without a viewer.</summary>
public sealed class Databases(IDbContextFactory<OutcomesDb> pool, Saving saving)
{
    public OutcomesDb Open(Session session)
    {
        var db = pool.CreateDbContext();
        db.Lease(session, saving);
        return db;
    }

    public OutcomesDb Open(Viewer viewer) => Open(new Session { Viewer = viewer });
}
