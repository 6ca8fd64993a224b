using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outcomes.Platform;

/// <summary>What a unique index refuses, in words: two who take the same key at the same moment both pass the check before the save,
/// and one of them meets the index.</summary>
public static class TakenKeys
{
    private const string Annotation = "Outcomes:Taken";

    /// <param name="code">As the check before the save says it.</param>
    /// <param name="sentence">What is taken, and what to do.</param>
    /// <param name="target">The field.</param>
    public static IndexBuilder<T> RefusesAs<T>(this IndexBuilder<T> index, string code, string sentence, string target)
    {
        index.HasAnnotation(Annotation, string.Join('\n', code, sentence, target));
        return index;
    }

    /// <summary>Absent where no index with words refused the save.</summary>
    internal static TakenKey? Find(IModel model, DbUpdateException failure)
    {
        var said = failure.InnerException?.Message ?? "";
        foreach (var index in model.GetEntityTypes().SelectMany(entity => entity.GetIndexes()))
            if (index.FindAnnotation(Annotation)?.Value is string words && IsNamed(index, said) && words.Split('\n') is [var code, var sentence, var target])
                return new TakenKey(code, sentence, target);
        return null;
    }

    // PostgreSQL and SQL Server name the index, SQLite its columns ("UNIQUE constraint failed: People.Email").
    private static bool IsNamed(IIndex index, string said)
    {
        var table = index.DeclaringEntityType.GetTableName();
        return (index.GetDatabaseName() is { } name && said.Contains(name, StringComparison.Ordinal))
            || said.Contains($": {string.Join(", ", index.Properties.Select(column => $"{table}.{column.GetColumnName()}"))}'", StringComparison.Ordinal);
    }
}

/// <summary>Which key it was.</summary>
internal sealed record TakenKey(string Code, string Sentence, string Target)
{
    public RuleBroken AsRefusal() => new(Code, Sentence, Target);
}
