using System.Globalization;

namespace Outcomes.Web.Text;

/// <summary>A small number as a word, at the beginning of a sentence.</summary>
internal static class NumberWord
{
    private static readonly string[] Words = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"];

    public static string Of(int number) => number < Words.Length ? Words[number] : number.ToString("#,0", CultureInfo.InvariantCulture);
}
