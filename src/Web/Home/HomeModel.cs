using Outcomes.Web.Components;
using Outcomes.Web.Objectives;
using Outcomes.Web.Text;

namespace Outcomes.Web.Home;

/// <summary>What the first page shows one reader.</summary>
/// <param name="WaitsOnMe">What nobody else can do, nearest date first.</param>
/// <param name="IWaitFor">What others owe the reader.</param>
/// <param name="Outcomes">The reader's open outcomes.</param>
/// <param name="Words">Newest check-ins of the reader's unit.</param>
public sealed record HomeModel(
    IReadOnlyList<WaitingItem> WaitsOnMe, IReadOnlyList<WaitingItem> IWaitFor, IReadOnlyList<ObjectiveRow> Outcomes, IReadOnlyList<WordsEntry> Words)
{
    /// <summary>Of some kind only the first are here.</summary>
    public bool IsCut { get; init; }
}

/// <summary>One thing that somebody owes somebody.</summary>
/// <param name="Verb">English verb, such as "Decide".</param>
/// <param name="Title">Absent, as the address is, where the reader may not see the thing.</param>
/// <param name="Person">Who else is concerned.</param>
/// <param name="Says">English sentence about that person; <c>{0}</c> is a number in it.</param>
public sealed record WaitingItem(string Verb, Tone Tone, string? Title, string? Href, PersonName? Person, string Says, int? Number, DueDate? Due);

/// <summary>A check-in from near the reader.</summary>
public sealed record WordsEntry(DateOnly On, PersonName By, string Outcome, string Href, StateMark? Health, string Narrative);
