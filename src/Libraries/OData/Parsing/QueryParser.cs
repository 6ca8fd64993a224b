using Outcomes.OData.Model;
using Outcomes.OData.Syntax;

namespace Outcomes.OData.Parsing;

/// <summary>Reads the query part of a request (OData 4.01 Part 2, chapter 5) into the typed tree.</summary>
public static class QueryParser
{
    /// <param name="type">The type of the rows that the path names.</param>
    /// <param name="query">The query string, still percent-encoded, with or without its question mark.</param>
    /// <exception cref="ODataProblem">400 with option and position and what would be right; 501 for an option that is not built.</exception>
    public static Query Parse(ODataModel model, EntityType type, string query, ODataLimits? limits = null) =>
        Read(model, type, QueryOptions.Split(query, limits ?? ODataLimits.Default), limits ?? ODataLimits.Default);

    /// <summary>As above, and refuses the options that have no meaning for what the path names.</summary>
    public static Query Parse(ODataModel model, EntityResource resource, string query, ODataLimits? limits = null)
    {
        var options = QueryOptions.Split(query, limits ?? ODataLimits.Default);
        foreach (var (name, _) in options.System)
            OptionsOf.Require(resource, name);
        return Read(model, resource.Type, options, limits ?? ODataLimits.Default);
    }

    private static Query Read(ODataModel model, EntityType type, QueryOptions options, ODataLimits limits)
    {
        var level = new Level(new ParseContext(model, limits, options.Aliases), type, 0);
        foreach (var (name, value) in options.System)
        {
            var reader = new Reader(value, "$" + name);
            level.Read(ref reader, name);
            reader.SkipSpaces();
            if (reader.IsAtEnd)
                continue;
            var advice = name is "filter" or "orderby" ? Operators.Advice(reader.Rest, reader.PeekName()) : "Leave that out.";
            throw reader.Problem("bad-syntax", $"${name} cannot go on with {reader.Excerpt()}. {advice}");
        }
        return level.Build();
    }
}
