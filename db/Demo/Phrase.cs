namespace Outcomes.Database.Demo;

/// <summary>Fills a sentence of a field with something it works on and somebody it works for.</summary>
internal static class Phrase
{
    public static string Of(Random random, string[] sentences, Field field)
    {
        var sentence = sentences[random.Next(sentences.Length)]
            .Replace("{0}", field.Things[random.Next(field.Things.Length)], StringComparison.Ordinal)
            .Replace("{1}", field.Audiences[random.Next(field.Audiences.Length)], StringComparison.Ordinal);
        return char.ToUpperInvariant(sentence[0]) + sentence[1..];
    }
}
