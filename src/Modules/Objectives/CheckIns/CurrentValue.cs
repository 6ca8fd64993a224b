using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>What a key result stands at: the value of its latest check-in, where a correction takes the place of what it corrects.</summary>
internal static class CurrentValue
{
    /// <param name="correctedId">About to be corrected.</param>
    /// <param name="value">The correction's.</param>
    public static async Task<decimal?> AfterCorrectionAsync(OutcomesDb db, Guid keyResultId, Guid correctedId, decimal? value, CancellationToken cancel)
    {
        var told = await db.AllRows<CheckIn>().Where(checkIn => checkIn.KeyResultId == keyResultId)
            .Select(checkIn => new Told(checkIn.Id, checkIn.Number, checkIn.Value, checkIn.SupersedesId)).ToListAsync(cancel);
        told.Add(new Told(Guid.Empty, int.MaxValue, value, correctedId));
        return Of(told);
    }

    public static decimal? Of(IReadOnlyList<Told> told)
    {
        var corrections = told.Where(row => row.SupersedesId is not null).ToDictionary(row => row.SupersedesId ?? Guid.Empty);
        return told.Where(row => row.SupersedesId is null).OrderByDescending(row => row.Number)
            .Select(row => Newest(row, corrections).Value).FirstOrDefault(value => value is not null);
    }

    private static Told Newest(Told row, Dictionary<Guid, Told> corrections)
    {
        while (corrections.TryGetValue(row.Id, out var correction)) row = correction;
        return row;
    }

    /// <summary>One check-in of the key result.</summary>
    internal sealed record Told(Guid Id, int Number, decimal? Value, Guid? SupersedesId);
}
