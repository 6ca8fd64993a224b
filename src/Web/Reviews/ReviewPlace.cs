using Microsoft.AspNetCore.Http;
using Outcomes.Web.Text;

namespace Outcomes.Web.Reviews;

/// <summary>How far the long lists of a review's page are turned; it lives in the address.</summary>
/// <param name="Bring">Page of what can be brought for the reviewers, from 1.</param>
/// <param name="Done">Page of what was done with it.</param>
public sealed record ReviewPlace(int Bring, int Done)
{
    /// <summary>Of what was done.</summary>
    public const int DoneSize = 60;

    public static ReviewPlace First { get; } = new(1, 1);

    public static ReviewPlace From(IQueryCollection query) => new(PageAddress.Page(query["bring"]), PageAddress.Page(query["done"]));

    public string Of(string href) => PageAddress.Of(href, ("bring", At(Bring)), ("done", At(Done)));

    private static string At(int page) => page > 1 ? $"{page}" : "";
}
