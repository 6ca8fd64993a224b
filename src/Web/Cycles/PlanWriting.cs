using Outcomes.Reviews;
using Outcomes.Web.Forms;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Cycles;

/// <summary>The form that plans a cycle, on its way to the slices.</summary>
internal static class PlanWriting
{
    /// <summary>Where a refusal of the slices stands in the form.</summary>
    public static readonly IReadOnlyDictionary<string, string> Fields = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["TemplateVersionId"] = "template",
        ["AnonymityMode"] = "anonymity",
        ["MinGroupSize"] = "group",
        ["StartedBefore"] = "started",
        ["MaxPeersPerReview"] = "peers",
        ["MaxPeerReviewsPerPerson"] = "perPerson",
        ["Stages"] = "",
        ["UnitIds"] = "units",
        ["JobTitles"] = "titles",
        ["AddedIds"] = "added",
        ["LeftOutIds"] = "leftOut",
    };

    public static async Task<string> CreateAsync(FormRequest form) => $"/cycles/{(await form.Run<CreateCycle, CreateCycle.Request>(await ReadAsync(form))).Id}";

    /// <summary>Saves everything the form holds: what it leaves empty is taken away.</summary>
    public static async Task<string> EditAsync(FormRequest form)
    {
        var plan = await ReadAsync(form);
        await form.Change<EditCycle, EditCycle.Request>(new()
        {
            Name = plan.Name,
            From = plan.From,
            To = plan.To,
            TemplateVersionId = plan.TemplateVersionId,
            AnonymityMode = plan.AnonymityMode,
            MinGroupSize = plan.MinGroupSize,
            CalibrationOn = plan.CalibrationOn,
            StartedBefore = plan.StartedBefore,
            MaxPeersPerReview = plan.MaxPeersPerReview,
            MaxPeerReviewsPerPerson = plan.MaxPeerReviewsPerPerson,
            Stages = plan.Stages,
            UnitIds = plan.UnitIds,
            JobTitles = plan.JobTitles,
            AddedIds = plan.AddedIds,
            LeftOutIds = plan.LeftOutIds,
        });
        return $"/cycles/{form.Id}";
    }

    private static async Task<CreateCycle.Request> ReadAsync(FormRequest form) => new()
    {
        Name = form.Text("name"),
        From = Day(form, "from", "From"),
        To = Day(form, "to", "To"),
        TemplateVersionId = form.Key("template") ?? throw FieldText.Refusal("TemplateVersionId", "Choose the template."),
        AnonymityMode = form.Choice<AnonymityMode>("anonymity") ?? AnonymityMode.Aggregated,
        MinGroupSize = Number(form, "group", 3),
        CalibrationOn = form.Text("calibration") == "yes",
        StartedBefore = form.Day("started", "StartedBefore"),
        MaxPeersPerReview = Number(form, "peers", 8),
        MaxPeerReviewsPerPerson = Number(form, "perPerson", 12),
        Stages = Stages(form),
        UnitIds = await UnitsAsync(form),
        JobTitles = Lines(form, "titles"),
        AddedIds = await PeopleAsync(form, "added"),
        LeftOutIds = await PeopleAsync(form, "leftOut"),
    };

    /// <summary>A stage without days is none.</summary>
    private static List<StageText> Stages(FormRequest form) =>
    [
        .. Enum.GetValues<StageKind>().Where(kind => form.Text($"opens-{kind}").Length + form.Text($"due-{kind}").Length > 0).Select(kind => new StageText
        {
            Kind = kind,
            OpensOn = Day(form, $"opens-{kind}", $"opens-{kind}"),
            DueOn = Day(form, $"due-{kind}", $"due-{kind}"),
            GraceDays = form.WholeNumber($"grace-{kind}", $"grace-{kind}") ?? 0,
        }),
    ];

    private static async Task<List<Guid>> UnitsAsync(FormRequest form)
    {
        var found = new List<Guid>();
        foreach (var line in Lines(form, "units")) found.Add(await form.Get<UnitSearch>().FindAsync(line, "UnitIds", form.Cancel));
        return found;
    }

    private static async Task<List<Guid>> PeopleAsync(FormRequest form, string name)
    {
        var found = new List<Guid>();
        foreach (var line in Lines(form, name)) found.Add(await form.Get<PersonSearch>().FindAsync(line, name, form.Cancel));
        return found;
    }

    private static string[] Lines(FormRequest form, string name) => form.Text(name).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static DateOnly Day(FormRequest form, string name, string field) => form.Day(name, field) ?? throw FieldText.Refusal(field, "Give a day, such as 2026-12-31.");

    private static int Number(FormRequest form, string name, int usual) => form.WholeNumber(name, name) ?? usual;
}
