using Microsoft.AspNetCore.Http;
using Outcomes.Web.Errors;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Forms;

/// <summary>What a posted form is answered with: on to the page where it shows, the form again, or both versions.</summary>
internal static class FormAnswer
{
    /// <param name="form">As it was sent.</param>
    /// <param name="write">What it asks for; gives the address to go to.</param>
    /// <param name="fields">From names of the request's properties to names of the form's fields, where they differ by more than a capital.</param>
    /// <param name="again">The page with the form, for a status.</param>
    /// <param name="conflict">Both versions, where two people may edit the same; else the form comes back.</param>
    public static async Task<IResult> OfAsync(
        FormRequest form, Func<Task<string>> write, IReadOnlyDictionary<string, string> fields, Func<int, Task<IResult>> again, Func<Task<EditConflict>>? conflict = null)
    {
        var next = "/";
        var attempt = await Attempt.RunAsync(form.State, async () => next = await write(), fields);
        if (attempt.Worked) return TypedResults.LocalRedirect(next);
        if (!attempt.IsStale) return await again(attempt.Status);
        if (conflict is not null) return Page.Of<EditConflictPage>(attempt.Status, ("Conflict", await conflict()));
        form.State.Set("version").Refuse("", "While you wrote, this was changed. Nothing is lost: look at it again, and send it once more.");
        return await again(attempt.Status);
    }

    /// <summary>For a form that its page does not show any more, because the step is no longer open: everything that was typed, to be copied.</summary>
    /// <param name="back">The page of the thing.</param>
    public static IResult Closed(FormRequest form, int status, string back)
    {
        var said = form.State.Problem.Length > 0 ? $"{form.State.Problem} " : "";
        return ErrorPages.Of(status == StatusCodes.Status412PreconditionFailed ? status : StatusCodes.Status409Conflict, said + NoLongerOpen, form.Typed, back);
    }

    public const string NoLongerOpen = "Nothing was saved: while you wrote, this step was closed. What you typed stands below; copy what you still need.";
}
