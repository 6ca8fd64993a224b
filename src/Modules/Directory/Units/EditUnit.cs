using System.ComponentModel.DataAnnotations;
using Outcomes.Platform;

namespace Outcomes.Directory;

/// <summary>Renames a unit, or changes its mission or head. HR for the unit, and administrators.</summary>
/// <remarks>What is left out stays. Errors: external-id-taken, head-left, outside-your-scope.</remarks>
public sealed class EditUnit(OutcomesDb db) : Change<EditUnit.Request>(db, DirectoryPermissions.Administer)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "Name: give the unit a name."), MaxLength(200, ErrorMessage = "Name: at most 200 characters.")]
        public Optional<string> Name { get; init; }

        [Required(AllowEmptyStrings = true, ErrorMessage = "Mission: leave it out or give text."), MaxLength(20000, ErrorMessage = "Mission: at most 20,000 characters.")]
        public Optional<string> Mission { get; init; }

        /// <summary>Null = no head.</summary>
        public Optional<Guid?> HeadId { get; init; }

        [MaxLength(100, ErrorMessage = "ExternalId: at most 100 characters.")]
        public Optional<string?> ExternalId { get; init; }
    }

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        await using var write = await Db.BeginWriteAsync(cancel);
        var unit = await Db.Set<OrgUnit>().LoadAsync(target, cancel);
        await DirectoryAccess.RequireChangeInAsync(Db, unit.Id, cancel);
        await UnitRules.RequireHeadAsync(Db, request.HeadId.Or(null), cancel);
        await UnitRules.RefuseTakenAsync(Db, unit.Id, request.ExternalId.Or(null), cancel);
        unit.Edit(request);
        var changed = await Db.SaveAsync(unit, cancel);
        await write.CommitAsync(cancel);
        return changed;
    }
}
