using System.ComponentModel.DataAnnotations;
using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>Makes a period that objectives are set for. HR and administrators.</summary>
/// <remarks>Errors: end-before-start.</remarks>
public sealed class CreatePeriod(OutcomesDb db) : Creation<CreatePeriod.Request>(db, ObjectivesPermissions.Periods)
{
    /// <param name="EndsOn">The last day.</param>
    public sealed record Request(
        [property: Required(ErrorMessage = "Name: give the period a name, such as Q3 2026."), MaxLength(200, ErrorMessage = "Name: at most 200 characters.")] string Name,
        [property: CalendarDay] DateOnly StartsOn, [property: CalendarDay] DateOnly EndsOn);

    protected override async Task<Changed> HandleAsync(Request request, CancellationToken cancel)
    {
        var period = Period.Create(Ids.New(Db.Now), request);
        Db.Add(period);
        return await Db.SaveAsync(period, cancel);
    }
}
