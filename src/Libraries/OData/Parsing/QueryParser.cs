using Outcomes.OData.Model;
using Outcomes.OData.Syntax;

namespace Outcomes.OData.Parsing;

/// <summary>Reads the query part of a request (OData 4.01 Part 2, chapter 5) into the typed tree.</summary>
public static class QueryParser
{
    /// <param name="type">The type of the rows that the path names.</param>
    /// <param name="query">The query string, still percent-encoded, with or without its question mark.</param>
    /// <exception cref="ODataProblem">400 with option and position and what would be right; 501 for an option that is not built.</exception>
    public static Query Parse(ODataModel model, EntityType type, string query, ODataLimits? limits = null)
    {
        if (query.Trim('?').Length > 0)
            throw new ODataProblem(501, "not-implemented", "Query options are not built.", "query");
        return new Query { Type = type, It = new RangeVariable("", type) };
    }
}
