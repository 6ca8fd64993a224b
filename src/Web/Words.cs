namespace Outcomes.Web;

/// <summary>Names the word list that pages ask for their texts: <c>Words.resx</c>, and <c>Words.xx.resx</c> for another language.</summary>
/// <remarks>The English sentence is its own key, so a page reads as it will be read and a missing translation shows English.</remarks>
public sealed class Words;
