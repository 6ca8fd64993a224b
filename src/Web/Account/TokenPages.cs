using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Outcomes.Auth;
using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Web.Forms;

namespace Outcomes.Web.Account;

/// <summary>Makes, lists and revokes the reader's own tokens for the pages that show them.</summary>
internal sealed class TokenPages(Session session, Reads reads, ListTokens list, CreateToken create, RevokeToken revoke)
{
    public async Task<TokenModel> ReadAsync(string made, CancellationToken cancel) =>
        new(await list.RunAsync(cancel), made, session.Viewer.Has(Role.BiReader));

    /// <summary>Makes the token that a form asks for.</summary>
    /// <returns>The token, or nothing where the form was refused; its state says why.</returns>
    public async Task<(string Made, int Status)> MakeAsync(FormRequest form)
    {
        var made = "";
        var attempt = await Attempt.RunAsync(form.State, async () =>
        {
            var days = int.TryParse(form.Text("days"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : CreateToken.DefaultDays;
            made = await create.RunAsync(new(await OwnEmailAsync(form.Cancel), string.Join(' ', form.State.All("scopes")), days, form.Text("name")), form.Cancel);
        });
        return (made, attempt.Status);
    }

    public async Task<IResult> RevokeAsync(Guid id, CancellationToken cancel)
    {
        await revoke.RunAsync(id, cancel);
        return TypedResults.LocalRedirect("/account/tokens");
    }

    private async Task<string> OwnEmailAsync(CancellationToken cancel) =>
        await reads.All<MyselfView>().Select(me => me.Email).SingleOrDefaultAsync(cancel) ?? throw new Forbidden("person-needed", "Only a signed-in person makes a token.");
}
