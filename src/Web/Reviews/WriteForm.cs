using System.Globalization;
using Outcomes.Platform;
using Outcomes.Reviews;
using Outcomes.Web.Forms;

namespace Outcomes.Web.Reviews;

/// <summary>A part of a review as its form sends it: kept as a draft, and handed in if asked.</summary>
internal sealed class WriteForm(FormRequest form, WriteModel model)
{
    private readonly IReadOnlyList<AskedAnswer> asked = [.. model.Answers];

    /// <summary>Cites something in the answer that is being written, or takes a citation away; it is kept with everything else that was typed.</summary>
    /// <returns>The answer to go back to; absent where no citation was pressed.</returns>
    public AskedAnswer? Cite()
    {
        if (form.Optional("cite") is { } added && asked.FirstOrDefault(answer => answer.Key == form.Text("at")) is { } into)
        {
            form.State.Set(into.CitesField, string.Join(' ', Refs(into).Append(added).Distinct()));
            return into;
        }

        if (form.Text("uncite").Split(' ') is not [var key, var taken] || asked.FirstOrDefault(answer => answer.Key == key) is not { } from) return null;
        form.State.Set(from.CitesField, string.Join(' ', Refs(from).Where(one => one != taken)));
        return from;
    }

    /// <summary>Begins, saves and, where that was pressed, hands in: each as the API does it.</summary>
    /// <returns>Where it shows.</returns>
    public async Task<string> SaveAsync(AskedAnswer? cited)
    {
        if (model.May("Start")) Moved(await form.Change<StartWriting, Nothing>(new Nothing()));
        Moved(await form.Change<SaveAnswers, SaveAnswers.Request>(new() { Answers = [.. asked.Select(Answer)] }));
        foreach (var field in WriteFields.Of(model)) form.State.Set($"was.{field.Name}", form.State.Value(field.Name));
        if (cited is not null) return $"{model.Href}?at={cited.Key}#q-{cited.Key}";
        if (form.Text("action") != "submit") return $"{model.Href}#keep";
        await SubmitAsync();
        return model.ReviewHref ?? "/reviews";
    }

    /// <summary>Where a refusal of the slices stands in the form.</summary>
    public IReadOnlyDictionary<string, string> Fields()
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["Answers"] = "" };
        foreach (var (index, answer) in asked.Index())
        {
            var at = $"Answers/{index}";
            fields[$"{at}/RatingValue"] = answer.RatingField;
            fields[$"{at}/NoEvidenceReason"] = answer.NoneField;
            fields[$"{at}/ObjectiveId"] = fields[$"{at}/QuestionId"] = fields[$"{at}/Text"] = fields[$"{at}/Citations"] = answer.TextField;
            foreach (var cited in Refs(answer).Index()) fields[$"{at}/Citations/{cited.Index}"] = answer.TextField;
            fields.TryAdd($"{answer.QuestionId}", answer.TextField);
        }

        // Of a question that asks for several ratings, the one at fault is the one without evidence.
        foreach (var bare in asked.Where(IsBare).Reverse()) fields[$"{bare.QuestionId}"] = bare.TextField;
        return fields;
    }

    private async Task SubmitAsync()
    {
        try
        {
            await form.Change<SubmitPart, Nothing>(new Nothing());
        }
        catch (RuleBroken missing) when (missing.Code == "rating-without-evidence")
        {
            throw new RuleBroken(missing.Code, EvidenceMissing, missing.Target);
        }
    }

    private const string EvidenceMissing = "A rating rests on evidence: cite at least one thing of these months from the list beside, or say below why there is none. Your draft is kept.";

    // The next attempt is made from what was kept just now, and not from what the form was made of.
    private void Moved(Changed changed) => form.State.Set("version", changed.Version.ToString(CultureInfo.InvariantCulture));

    private bool IsBare(AskedAnswer answer) => answer.NeedsEvidence && form.Text(answer.RatingField).Length > 0 && form.Text(answer.NoneField).Length == 0 && Refs(answer).Length == 0;

    private SaveAnswers.Answer Answer(AskedAnswer answer, int index) => new()
    {
        QuestionId = answer.QuestionId,
        ObjectiveId = answer.ObjectiveId,
        RatingValue = answer.IsRating ? form.Number(answer.RatingField, $"Answers/{index}/RatingValue") : null,
        Text = form.Optional(answer.TextField),
        NoEvidenceReason = answer.IsRating ? form.Optional(answer.NoneField) : null,
        Citations = Refs(answer),
    };

    private string[] Refs(AskedAnswer answer) => form.Text(answer.CitesField).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
