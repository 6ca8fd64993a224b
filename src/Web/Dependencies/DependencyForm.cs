using Outcomes.Deliverables;
using Outcomes.Platform;
using Outcomes.Web.Forms;

namespace Outcomes.Web.Deliverables;

/// <summary>What the provider answers and the consumer confirms; the version in the form is the dependency's own.</summary>
internal static class DependencyForm
{
    public static Task RunAsync(FormRequest form)
    {
        if (!Guid.TryParse(form.Text("dependency"), out var id)) throw new NotFound("dependency");
        var why = new Reasoned { Reason = form.Text("reason") };
        return form.Text("action") switch
        {
            "Agree" => form.Change<AgreeDependency, AgreeDependency.Request>(new(), part: id),
            "Decline" => form.Change<DeclineDependency, Reasoned>(why, part: id),
            "Satisfy" => form.Change<SatisfyDependency, Nothing>(new Nothing(), part: id),
            "Break" => form.Change<BreakDependency, Reasoned>(why, part: id),
            _ => throw new NotFound("form"),
        };
    }
}
