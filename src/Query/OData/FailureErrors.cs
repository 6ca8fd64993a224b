using Microsoft.AspNetCore.Http;
using Outcomes.OData.Protocol;
using Outcomes.Platform;

namespace Outcomes.Query.OData;

/// <summary>The platform's failures in the words of OData's error body.</summary>
internal static class FailureErrors
{
    public static ODataError? Describe(Exception failure) => failure switch
    {
        InvalidRequest invalid =>
            Of(invalid) with { Details = [.. invalid.Fields.Select(field => new ODataErrorDetail(invalid.Code, field.Message, field.Field))] },
        Failure known => Of(known),
        BadHttpRequestException refused =>
            new ODataError(refused.StatusCode, "bad-request", "The request could not be read; check its length and its encoding.", Type: "BadRequest"),
        // Never a 500 for a question that is well put: what EF Core cannot say in this database's SQL is named as not built.
        InvalidOperationException untranslated when IsUntranslated(untranslated) => new ODataError(501, "not-translatable",
            "This database cannot answer that combination of functions. Ask for the values and combine them yourself, "
            + "or leave the function out of $filter and $orderby."),
        _ => null,
    };

    private static bool IsUntranslated(InvalidOperationException failure) =>
        failure.Source?.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) == true
        && (failure.Message.Contains("could not be translated", StringComparison.Ordinal) || failure.Message.Contains("APPLY", StringComparison.Ordinal));

    private static ODataError Of(Failure failure) =>
        new(failure.Status, failure.Code, failure.Message, failure.Target, failure.GetType().Name) { RetryAfter = failure.RetryAfter };
}
