using Microsoft.AspNetCore.Http;

namespace Outcomes.Web.Forms;

/// <summary>What was typed into a form and what is wrong with it, so that a refused form comes back with every word in its place.</summary>
public sealed class FormState
{
    // What pages put into forms to tell two versions apart.
    private static readonly string[] Own = ["was.", "theirs.", "choose."];

    private readonly Dictionary<string, string[]> values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> errors = new(StringComparer.Ordinal);

    /// <summary>A form nobody has typed into yet.</summary>
    public static FormState Empty => new();

    /// <summary>Errors beside a field, in the order in which they were found.</summary>
    public IReadOnlyDictionary<string, string> Errors => errors;

    /// <summary>What is wrong with the form as a whole; empty when nothing is.</summary>
    public string Problem { get; private set; } = "";

    /// <summary>Somebody has sent it; a box that is not ticked then means no.</summary>
    public bool IsSent { get; private init; }

    /// <summary>What it asked for was not done.</summary>
    public bool IsUnsaved { get; private set; }

    /// <summary>A page shows it: every word is in its place.</summary>
    public bool IsShown { get; private set; }

    public bool IsRefused => errors.Count > 0 || Problem.Length > 0;

    public static FormState Of(IFormCollection form)
    {
        var state = new FormState { IsSent = true };
        foreach (var (name, value) in form) state.values[name] = [.. value.Select(text => text ?? "")];
        // A page with two versions asks which one holds, field by field.
        foreach (var name in state.values.Keys.ToList())
            if (state.Value($"choose.{name}") == "theirs") state.values[name] = [state.Value($"theirs.{name}")];
        return state;
    }

    /// <summary>What a person typed into a form, without what the page itself put there.</summary>
    public static IReadOnlyList<(string Name, string Value)> Typed(IFormCollection form) =>
        [.. from field in form
            where !field.Key.StartsWith("__", StringComparison.Ordinal) && field.Key is not ("version" or "password" or "action" or SentDraft.Field) && !Own.Any(field.Key.StartsWith)
            from value in field.Value
            where !string.IsNullOrWhiteSpace(value)
            select (field.Key, value)];

    public string Value(string name) => values.TryGetValue(name, out var given) && given.Length > 0 ? given[0] : "";

    public IReadOnlyList<string> All(string name) => values.GetValueOrDefault(name, []);

    /// <summary>What was typed, or what the field begins with when the form has not been sent.</summary>
    public string ValueOr(string name, string? start) => values.ContainsKey(name) ? Value(name) : start ?? "";

    /// <summary>The version that the form was made from, or the one that is saved when it has not been sent or is to be sent again.</summary>
    public int VersionOr(int saved) => int.TryParse(Value("version"), out var given) ? given : saved;

    public string Error(string name) => errors.GetValueOrDefault(name, "");

    /// <summary>Puts a message beside a field, or on top of the form when the name is empty.</summary>
    public FormState Refuse(string name, string message)
    {
        if (name.Length == 0) Problem = message;
        else errors.TryAdd(name, message);
        return this;
    }

    internal void Fail() => IsUnsaved = true;

    internal void Succeed() => IsUnsaved = false;

    internal void Show() => IsShown = true;

    public FormState Set(string name, params string[] given)
    {
        values[name] = given;
        return this;
    }
}
