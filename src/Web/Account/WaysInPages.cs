using Microsoft.AspNetCore.Http;
using Outcomes.Auth;
using Outcomes.Platform;
using Outcomes.Web.Forms;

namespace Outcomes.Web.Account;

/// <summary>Reads and changes the reader's own ways in for the page that shows them.</summary>
internal sealed class WaysInPages(ListPasskeys list, AskForPasskey passkeys, AddPasskey add, OwnProviders own, ExternalProviders providers)
{
    public async Task<WaysInModel> ReadAsync(HttpContext http) => new(
        await list.RunAsync(http.RequestAborted), passkeys.IsOn, passkeys.IsOn && add.MayAsk ? await add.AskAsync(http) : null,
        await own.ListAsync(http.RequestAborted), own.ToLink(), providers.All.Count > 0);

    public Task<Attempt> RunAsync(HttpContext http, string step, FormRequest form)
    {
        var id = Guid.TryParse(form.Text("id"), out var given) ? given : Guid.Empty;
        return Attempt.RunAsync(form.State, () => step switch
        {
            "add" => AddAsync(http, form),
            "rename" => form.Get<RenamePasskey>().RunAsync(id, form.Text("name"), form.Cancel),
            "remove" => form.Get<RemovePasskey>().RunAsync(id, form.Cancel),
            "unlink" => own.UnlinkAsync(id, form.Cancel),
            _ => throw new NotFound("form"),
        });
    }

    private async Task AddAsync(HttpContext http, FormRequest form)
    {
        try
        {
            await add.RunAsync(http, new(form.Text("ticket"), form.Text("credential"), form.Text("name")), form.Cancel);
        }
        catch (PasskeyRefused refused)
        {
            throw new RuleBroken(refused.Code, refused.Message);   // told on top of the form, which asks anew
        }
    }
}
