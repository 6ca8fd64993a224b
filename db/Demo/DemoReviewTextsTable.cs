using Outcomes.Reviews;

namespace Outcomes.Database.Demo;

/// <summary>What people of the demo company write in reviews.</summary>
internal static class DemoReviewTextsTable
{
    private static readonly string[] Own =
    [
        "The two cited deliverables carry the quarter. The third slipped because I agreed to criteria that nobody could check; I would write them differently now.",
        "I am glad about what is in use without me. I want to learn to say earlier that something will not be there.",
        "Most of what I made was for one team. Next time I would like to make something that two teams build on.",
    ];

    private static readonly string[] Managers =
    [
        "What was agreed is there, and it was there without a reminder. The decision log made it easy to follow from nine time zones away.",
        "Strong on substance, late on telling. Twice others waited a week for something that was nearly done and not shown.",
        "The criteria became sharper with every deliverable. I would hand over the next larger outcome without hesitation.",
    ];

    private static readonly string[] Others =
    [
        "Answers in writing, with the reason beside the answer. I could go on without a call.",
        "Reviews of my work were kind and exact. I would ask for them a day earlier.",
        "I was never unsure what was decided and what was still open.",
        "Sometimes the notes are so short that only insiders understand them.",
        "Took over our oldest problem and closed it. Thank you.",
    ];

    private static readonly string[] Rebuttals =
    [
        "The deliverable that is called late waited on ours for three weeks, as the dependency shows. I ask to note that here.",
        "I agree with the rating and not with the second paragraph: the change of criteria was agreed in the log.",
    ];

    public static string Of(Relation relation, Random random) => relation switch
    {
        Relation.Self => Own[random.Next(Own.Length)],
        Relation.Manager or Relation.SecondManager => Managers[random.Next(Managers.Length)],
        _ => Others[random.Next(Others.Length)],
    };

    public static string Rebuttal(Random random) => Rebuttals[random.Next(Rebuttals.Length)];
}
