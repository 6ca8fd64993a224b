using Outcomes.Deliverables;
using Outcomes.Platform;
using Outcomes.Web.Forms;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Dependencies;

/// <summary>What is asked for, what the provider answers and what the consumer confirms; the version in an answer is the dependency's own.</summary>
internal static class DependencyForm
{
    /// <summary>An answer given on the page of what waits.</summary>
    public static Task RunAsync(FormRequest form) => Guid.TryParse(form.Text("dependency"), out var id)
        ? AnswerAsync(form, id)
        : throw new NotFound("dependency");

    public static Task AnswerAsync(FormRequest form, Guid dependency)
    {
        var why = new Reasoned { Reason = form.Text("reason") };
        return form.Text("action") switch
        {
            "Agree" => form.Change<AgreeDependency, AgreeDependency.Request>(new() { ProviderDeliverableId = form.Key("deliverable") }, part: dependency),
            "Decline" => form.Change<DeclineDependency, Reasoned>(why, part: dependency),
            "Satisfy" => form.Change<SatisfyDependency, Nothing>(new Nothing(), part: dependency),
            "Break" => form.Change<BreakDependency, Reasoned>(why, part: dependency),
            _ => throw new NotFound("form"),
        };
    }

    /// <summary>Asks a person, or whoever makes a deliverable, for something that the deliverable of the page waits for.</summary>
    public static async Task ProposeAsync(FormRequest form)
    {
        var deliverable = Pasted(form.Text("deliverable"));
        await form.Run<ProposeDependency, ProposeDependency.Request>(new()
        {
            ConsumerDeliverableId = form.Id,
            ProviderDeliverableId = deliverable,
            ProviderPersonId = deliverable is null ? await form.Get<PersonSearch>().FindAsync(form.Text("person"), "ProviderPersonId", form.Cancel) : null,
            Kind = form.Choice<DependencyKind>("kind") ?? DependencyKind.Needs,
            NeededBy = form.Day("neededBy", "NeededBy"),
            Note = form.Text("note"),
        });
    }

    /// <summary>The id in a pasted address, such as <c>https://…/deliverables/0198…</c>, or the id itself.</summary>
    private static Guid? Pasted(string text)
    {
        if (text.Length == 0) return null;
        var last = text.Split('?', '#')[0].TrimEnd('/').Split('/')[^1];
        return Guid.TryParse(last, out var id) ? id : throw FieldText.Refusal("ProviderDeliverableId", "Paste the address of a deliverable’s page, or leave it empty and name a person.");
    }
}
