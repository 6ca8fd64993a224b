using System.ComponentModel.DataAnnotations;
using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>Renames a period or moves its days; due dates of objectives stay. HR and administrators.</summary>
/// <remarks>What is left out stays. Errors: end-before-start.</remarks>
public sealed class EditPeriod(OutcomesDb db) : Change<EditPeriod.Request>(db, ObjectivesPermissions.Periods)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "Name: give the period a name, such as Q3 2026."), MaxLength(200, ErrorMessage = "Name: at most 200 characters.")]
        public Optional<string> Name { get; init; }

        [CalendarDay]
        public Optional<DateOnly> StartsOn { get; init; }

        [CalendarDay]
        public Optional<DateOnly> EndsOn { get; init; }
    }

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        var period = await Db.Set<Period>().LoadAsync(target, cancel);
        period.Edit(request);
        return await Db.SaveAsync(period, cancel);
    }
}
