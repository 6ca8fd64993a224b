using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Directory;

/// <summary>A person leaves, now or on a day to come; their records, open items and place below their manager stay. HR for their unit, and administrators.</summary>
/// <remarks>From that day on nobody can sign in as them: <see cref="ViewerLookup"/> knows no leavers. Errors: person-left, end-before-start.</remarks>
public sealed class LeaveOrganisation(OutcomesDb db) : Change<LeaveOrganisation.Request>(db, DirectoryPermissions.Administer)
{
    /// <param name="EndOn">The last day; default today (UTC).</param>
    public sealed record Request(DateOnly? EndOn, [property: MaxLength(2000, ErrorMessage = "Reason: at most 2,000 characters.")] string? Reason = null);

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        var person = await Db.Set<Person>().Include(row => row.Roles).LoadAsync(target, cancel);
        await DirectoryAccess.RequireChangeInAsync(Db, person.OrgUnitId, cancel);
        person.Leave(request.EndOn ?? Db.Today, Db.Today, request.Reason);
        return await Db.SaveAsync(person, cancel);
    }
}
