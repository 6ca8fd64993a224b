using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Mails a notice to the address of its account, whatever quiet hours say: whoever was robbed wants to know.</summary>
internal sealed class MailSecurityNotice(OutcomesDb db, Mail mail, Issuer issuer) : IHandle<SecurityNotice>
{
    public async Task HandleAsync(SecurityNotice happened, CancellationToken cancel)
    {
        var email = await db.Set<Account>().Where(account => account.Id == happened.AccountId && account.DisabledAt == null).Select(account => account.Email).FirstOrDefaultAsync(cancel);
        if (email is null) return;
        var (subject, text) = SecurityNoticeWords.Of(happened.Kind, happened.About);
        await mail.SendAsync(happened.To.Length > 0 ? happened.To : email, $"Outcomes: {subject}", $"{text}\n\n{issuer.LinkTo("/account/security")}\n", cancel);
    }
}
