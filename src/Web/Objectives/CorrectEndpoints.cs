using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Outcomes.Objectives;
using Outcomes.Platform;
using Outcomes.Web.Forms;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Objectives;

/// <summary>Correct one's own check-in; the old one stays readable.</summary>
internal static class CorrectEndpoints
{
    public static void Map(RouteGroupBuilder pages)
    {
        const string path = "/objectives/{id:guid}/check-ins/{entry:guid}/correct";
        pages.MapGet(path, ShowAsync);
        pages.MapPost(path, PostAsync);
    }

    private static async Task<IResult> ShowAsync(Guid id, Guid entry, ObjectiveReader reader, CancellationToken cancel)
    {
        var model = await reader.ReadAsync(id, cancel);
        var found = Of(model, entry);
        if (!found.MayCorrect) throw new Forbidden("not-yours-to-do", "Only whoever wrote a check-in corrects it, once, while the outcome is active.");
        return Page.Of<CorrectPage>(("Model", model), ("Entry", found), ("State", FormState.Empty));
    }

    private static async Task<IResult> PostAsync(Guid id, Guid entry, HttpContext http, ObjectiveReader reader, CancellationToken cancel)
    {
        var form = await FormRequest.ReadAsync(http, id);
        return await FormAnswer.OfAsync(form, () => SaveAsync(form, entry), ObjectiveForms.Fields, async status =>
        {
            var model = await reader.ReadAsync(id, cancel);
            return Page.Of<CorrectPage>(status, ("Model", model), ("Entry", Of(model, entry)), ("State", form.State));
        });
    }

    private static async Task<string> SaveAsync(FormRequest form, Guid entry)
    {
        await form.Change<CorrectCheckIn, CorrectCheckIn.Request>(new()
        {
            Value = form.Number("value", "Value"),
            Confidence = int.TryParse(form.Text("confidence"), NumberStyles.None, CultureInfo.InvariantCulture, out var sure) ? sure : null,
            Narrative = form.Text("narrative"),
            Blockers = form.Optional("blockers"),
        }, part: entry);
        return $"/objectives/{form.Id}#check-ins";
    }

    private static CheckInEntry Of(ObjectiveModel model, Guid entry) => model.CheckIns.FirstOrDefault(line => line.Id == entry) ?? throw new NotFound("check-in");
}
