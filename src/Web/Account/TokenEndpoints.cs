using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Outcomes.Web.Forms;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Account;

/// <summary>Access tokens of one's own, and the way from here into Power BI and Excel.</summary>
internal static class TokenEndpoints
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/account/tokens", async (TokenPages tokens, CancellationToken cancel) => Page.Of<TokensPage>(("Model", await tokens.ReadAsync("", cancel))));
        pages.MapPost("/account/tokens", MakeAsync);
        pages.MapPost("/account/tokens/{id:guid}/revoke", (Guid id, TokenPages tokens, CancellationToken cancel) => tokens.RevokeAsync(id, cancel));
        pages.MapGet("/connect-bi", (HttpRequest request, TokenPages tokens, CancellationToken cancel) => ConnectAsync(StatusCodes.Status200OK, request, "", FormState.Empty, tokens, cancel));
        pages.MapPost("/connect-bi", ConnectWithTokenAsync);
        pages.MapGet("/connect-bi/outcomes.pbids", (HttpRequest request) => TypedResults.File(BIConnection.Pbids(ODataOf(request)), "application/json", "outcomes.pbids"));
    }

    private static async Task<IResult> MakeAsync(HttpContext http, TokenPages tokens, CancellationToken cancel)
    {
        var form = await FormRequest.ReadAsync(http, Guid.Empty);
        var (made, status) = await tokens.MakeAsync(form);
        return Page.Of<TokensPage>(status, ("Model", await tokens.ReadAsync(made, cancel)), ("State", made.Length > 0 ? FormState.Empty : form.State));
    }

    private static async Task<IResult> ConnectWithTokenAsync(HttpContext http, TokenPages tokens, CancellationToken cancel)
    {
        var form = await FormRequest.ReadAsync(http, Guid.Empty);
        var (made, status) = await tokens.MakeAsync(form);
        return await ConnectAsync(status, http.Request, made, made.Length > 0 ? FormState.Empty : form.State, tokens, cancel);
    }

    private static async Task<IResult> ConnectAsync(int status, HttpRequest request, string made, FormState state, TokenPages tokens, CancellationToken cancel) =>
        Page.Of<ConnectPage>(status, ("Model", await tokens.ReadAsync(made, cancel)), ("State", state), ("ODataUrl", ODataOf(request)));

    private static string ODataOf(HttpRequest request) => $"{request.Scheme}://{request.Host}/odata/";
}
