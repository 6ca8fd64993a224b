using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Web.Errors;
using Outcomes.Web.Forms;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Administration;

/// <summary>The pages that administer units.</summary>
internal sealed class AdministeredUnits(Session session, Reads reads, UnitSearch names)
{
    public async Task<IResult> ListAsync(UnitFilter filter, CancellationToken cancel)
    {
        Door.Require(session, Role.HR, Role.Administrator);
        var units = reads.All<OrgUnitView>();
        foreach (var word in filter.Words.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries)) units = units.Where(unit => unit.Name.ToLower().Contains(word));
        var total = await units.CountAsync(cancel);
        var rows = await units.OrderBy(unit => unit.Name).ThenBy(unit => unit.Id).Skip((filter.Page - 1) * UnitFilter.PageSize).Take(UnitFilter.PageSize).ToListAsync(cancel);
        return Page.Of<UnitsPage>(("Filter", filter), ("Units", rows), ("Total", total));
    }

    /// <param name="id">Absent for a new one.</param>
    public async Task<IResult> PageAsync(Guid? id, int status, RefusedForm? refused, CancellationToken cancel)
    {
        Door.Require(session, Role.HR, Role.Administrator);
        var unit = id is { } known ? await reads.FindAsync<OrgUnitView>(known, cancel) : null;
        return Page.Of<AdministerUnitPage>(status, ("Unit", unit), ("HeadEmail", await HeadAsync(unit, cancel)), ("Names", await names.NamesAsync(cancel)), ("Refused", refused));
    }

    public async Task<EditConflict> ConflictAsync(Guid id, FormState mine, CancellationToken cancel)
    {
        var unit = await reads.FindAsync<OrgUnitView>(id, cancel);
        return EditConflict.Of(unit.Name, $"/administration/units/{id}", $"/administration/units/{id}/edit", unit.Version, UnitFields.Of(unit, await HeadAsync(unit, cancel)), mine);
    }

    private async Task<string> HeadAsync(OrgUnitView? unit, CancellationToken cancel) => unit?.HeadId is { } head
        ? await reads.All<PersonView>().Where(person => person.Id == head).Select(person => person.Email).FirstOrDefaultAsync(cancel) ?? ""
        : "";
}
