namespace Outcomes.Database.Import;

/// <summary>One field of a draft that a column of the file sets.</summary>
/// <param name="Column">The column, for reports.</param>
/// <param name="Value">What is compared; equal values are the same.</param>
/// <param name="Take">The first draft with this field of the second.</param>
internal sealed record Field<TDraft>(string Column, Func<TDraft, object?> Value, Func<TDraft, TDraft, TDraft> Take);

/// <summary>Brings together what a file said, what it says now, and what stands here.</summary>
internal static class ThreeWay
{
    /// <summary>Takes each field that changed in the file, unless it was edited here to something else: that is a conflict, and the edit stays.</summary>
    public static Merged<TDraft> Merge<TDraft>(IReadOnlyList<Field<TDraft>> fields, TDraft before, TDraft now, TDraft here)
    {
        var merged = here;
        var (taken, conflicts) = (0, new List<Field<TDraft>>());
        foreach (var field in fields)
        {
            var (was, says, stands) = (field.Value(before), field.Value(now), field.Value(here));
            if (Equals(was, says) || Equals(stands, says))
                continue;
            if (!Equals(stands, was))
            {
                conflicts.Add(field);
                continue;
            }

            merged = field.Take(merged, now);
            taken++;
        }

        return new Merged<TDraft>(merged, taken, conflicts);
    }
}

/// <param name="Draft">What shall stand here.</param>
/// <param name="Taken">How many fields came from the file.</param>
/// <param name="Conflicts">The fields that were edited here and stay.</param>
internal sealed record Merged<TDraft>(TDraft Draft, int Taken, IReadOnlyList<Field<TDraft>> Conflicts);
