namespace Outcomes.Platform;

/// <summary>Opens contexts for a session. The only place where one is made, so that no context is ever without a viewer.</summary>
public sealed class Databases(ContextPool pool, Saving saving)
{
    public OutcomesDb Open(Session session)
    {
        var db = pool();
        db.Lease(session, saving);
        return db;
    }

    public OutcomesDb Open(Viewer viewer) => Open(new Session { Viewer = viewer });
}

/// <summary>Takes a context of the configured provider out of its pool; registered by the database project.</summary>
public delegate OutcomesDb ContextPool();
