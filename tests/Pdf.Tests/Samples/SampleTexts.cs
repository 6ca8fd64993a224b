namespace Outcomes.Pdf.Tests.Samples;

/// <summary>What people of the demo company wrote, in Markdown.</summary>
internal static class SampleTexts
{
    public const string Manager = """
        {person} moved the delta forecast from the afternoon into the morning, and with it *the day of every pilot* in An Giang. The pages that explain the model are fewer than agreed, but the nine that exist are used by three other units.

        ## Evidence I relied on
        - acceptance records D-01 to D-46,
        - the [incident review of 4 May](https://outcomes.merrow.example/inc/0504),
        - the pilot office's letter of 11 June:

        > “Bây giờ chúng tôi lên lịch tàu trước bữa trưa.”

        ## For the next half
        Take the lead on one thing that is *not* code. The supplier portal needs someone who can say no politely, and who will write the reasons down so that others can find them. The part I value most is the **tone of the hand-overs**: short, complete and kind. Tiếng Việt and العربية speaking colleagues both named them as the best documents of the half.
        """;

    public const string Self = """
        # What went well
        The half was about **fewer surprises in the morning**. The run used to stop at the first bad gauge; it now *keeps going*, reports every bad gauge once, and can be resumed. I paired with the Kraków team, and with 山田 太郎 in Tokyo, on the parts that touch rounding.

        - The run ends at 11:20, see the [board](https://outcomes.merrow.example/boards/delta).
        - Questions from pilots fell by two thirds.
        - The runbook is now 4 pages, not 40, and covers:
          - rolling back a half-finished run,
          - the order in which gauges are frozen.

        # What I would do differently
        I would give the pages the same weight as the model next time. They took longer to be trusted than I thought. **Next time** the end date of the old path goes into the first announcement, with a name beside it.

        1. Announce the end date on day one.
        2. Put the check into `nightly-close`.
        3. Ask the pilots before, not after.

        > The week in May was my call. I would rather write that down than have it turn up in a footnote.

        More at https://outcomes.merrow.example/notes/self-review-notes-with-a-rather-long-path-that-has-to-wrap-somewhere/2026-h1.
        """;

    public const string FirstPeer = """
        Working together on the rounding rules was a pleasure. 四捨五入と銀行丸めの違いを、例を三つ使って全員に説明してくれました。おかげで議論は一日で終わりました。 The test data that came out of it is now used by three teams.

        - Keep: examples first, rules second.
        - Change: the reviews are thorough but sometimes arrive in one block of sixty comments.
        """;

    public const string SecondPeer = """
        كان العمل المشترك على لوحة الإغلاق واضحاً ومنظماً، وكانت الوثائق قصيرة ودقيقة (2026-05-04). أوصي بذلك.

        I learnt a lot from the way open questions were tracked: each had an owner, a date and a one-line answer. **One wish:** start the retrospectives with what the pilot saw.
        """;
}
