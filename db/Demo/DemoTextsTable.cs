namespace Outcomes.Database.Demo;

/// <summary>Sentences that people write about any work.</summary>
internal static class DemoTextsTable
{
    private static readonly string[] Criteria =
    [
        "Somebody who was not part of it followed it without help.", "It is published where everybody can read it.", "The figures can be repeated from the linked query.",
        "Open questions are listed, each with an owner.", "It works on a phone and with a keyboard alone.", "The people it is for have said that it helps them.",
        "What was there before is switched off.", "It has been in use for two weeks without a step back.", "Texts are reviewed by a native reader.", "Costs stay inside what was agreed.",
    ];

    private static readonly string[] Narratives =
    [
        "We tried the first version with five people; three got through alone. The step that stopped the others is being rewritten.",
        "The figure moved for the first time since we began. One week is no trend, so I keep the forecast as it was.",
        "Slower than planned: what we build on is being replaced. I have written down what we need and from whom.",
        "Done with the part that we were least sure of. What remains is known work.",
        "The numbers look better than they are: a holiday fell into the week. The true value is probably one point lower.",
        "Two teams have taken it into use without being asked. Their notes are linked.",
        "We dropped one idea after the test and wrote down why. The target stays.",
        "Nothing new in the figure. The change that should move it went out on Monday.",
    ];

    private static readonly string[] Returned =
    [
        "The second criterion is not met yet: please show the figures before and after.", "Very close. Please add what happens when the network is slow.",
        "I could not follow step four alone. A picture would help.", "The source of the numbers is missing.",
    ];

    private static readonly string[] Accepted =
    [
        "Exactly what was agreed, and clearly written.", "Accepted. The test with real people made the difference.", "Good work; I shared it with the other units.", "All criteria met. Thank you for the honest list of open questions.",
    ];

    private static readonly string[] Comments =
    [
        "Could you say in one line who it is for? I would like to point others to it.", "I tried it on a slow line and it held. Noted under the second criterion.",
        "Before you go further: the partner unit has something close to this. Worth an hour of reading.", "The draft answers my question. No need to wait for me.",
    ];

    public static int CriteriaCount => Criteria.Length;

    public static string Criterion(int number) => Criteria[number % Criteria.Length];

    public static string Narrative(Random random) => Narratives[random.Next(Narratives.Length)];

    public static string ReturnedWords(Random random) => Returned[random.Next(Returned.Length)];

    public static string CommentWords(Random random) => Comments[random.Next(Comments.Length)];

    public static string AcceptedWords(Random random) => Accepted[random.Next(Accepted.Length)];
}
