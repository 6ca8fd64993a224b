namespace Outcomes.Platform;

/// <summary>One verb of the product. Endpoint, page, batch and command line all call the same <c>RunAsync</c>,
/// which admits the caller and checks the request's shape first.</summary>
public abstract class Slice(OutcomesDb db, Permission permission)
{
    public Permission Permission { get; } = permission;
    protected OutcomesDb Db { get; } = db;
    protected Viewer Viewer => Db.Viewer;

    /// <summary>The signed-in person; a verb that only a person can perform asks for it.</summary>
    /// <exception cref="Forbidden">The system or the BI projection acts.</exception>
    protected Guid Me => Viewer.PersonId ?? throw new Forbidden("person-needed", "Only a signed-in person can do this.");

    private protected void Admit(object request)
    {
        if (!Viewer.IsSomebody) throw new SignInRequired();
        if (!Viewer.May(Permission)) throw new Forbidden("permission-missing", WhatIsMissing());
        RequestShape.Check(request);
    }

    // A session has no scope that could be missing, so its person is told of roles only.
    private string WhatIsMissing() => Viewer.Carries(Permission.Scope)
        ? $"This is for the role {string.Join(" or ", Permission.AnyOf)}. Ask somebody who holds it, or an administrator for the role."
        : $"This token does not carry the scope {Permission.Scope}. Make one that does.";
}

/// <summary>A verb that makes something new.</summary>
public abstract class Creation<TRequest>(OutcomesDb db, Permission permission) : Slice(db, permission) where TRequest : class
{
    public Task<Changed> RunAsync(TRequest request, CancellationToken cancel)
    {
        Admit(request);
        return HandleAsync(request, cancel);
    }

    protected abstract Task<Changed> HandleAsync(TRequest request, CancellationToken cancel);
}

/// <summary>A verb on something that exists.</summary>
public abstract class Change<TRequest>(OutcomesDb db, Permission permission) : Slice(db, permission) where TRequest : class
{
    public Task<Changed> RunAsync(Target target, TRequest request, CancellationToken cancel)
    {
        Admit(request);
        return HandleAsync(target, request, cancel);
    }

    protected abstract Task<Changed> HandleAsync(Target target, TRequest request, CancellationToken cancel);
}
