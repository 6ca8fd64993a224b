using System.Text;

namespace Outcomes.Platform;

/// <summary>Names of types, actions and states as words for messages: AcceptanceCriterion → acceptance criterion.</summary>
public static class Words
{
    public static string Of(Type type) => Of(type.Name);

    public static string Of(string name) => Split(name, ' ').ToLowerInvariant();

    /// <summary>Puts a character where a small letter meets a capital one.</summary>
    public static string Split(string name, char between)
    {
        var words = new StringBuilder(name.Length + 8);
        for (var at = 0; at < name.Length; at++)
        {
            if (at > 0 && char.IsAsciiLetterLower(name[at - 1]) && char.IsAsciiLetterUpper(name[at])) words.Append(between);
            words.Append(name[at]);
        }
        return words.ToString();
    }
}
