using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Query.Views;

namespace Outcomes.Web.Shell;

/// <summary>Holds the reader of the request, read once before a page is rendered, in one statement, and handed to its components as a cascading value.</summary>
internal sealed class CurrentReader(Session session, TimeProvider clock)
{
    public Reader Reader { get; set; } = Reader.Anonymous(clock.GetUtcNow());

    public async Task LoadAsync(HttpContext http)
    {
        if (session.Viewer.PersonId is { } id) Reader = await ReadAsync(http.RequestServices, id, http.RequestAborted);
        Reader = Reader with { Theme = ThemeCookie.Read(http), Address = http.Request.Path + http.Request.QueryString };
    }

    private async Task<Reader> ReadAsync(IServiceProvider services, Guid id, CancellationToken cancel)
    {
        var db = services.GetRequiredService<OutcomesDb>();
        var reads = services.GetRequiredService<Reads>();
        var inbox = reads.All<NotificationView>();
        var person = await reads.All<PersonView>()
            .Where(row => row.Id == id)
            .Select(row => new
            {
                row.DisplayName,
                row.Locale,
                row.TimeZoneId,
                Unread = inbox.Count(line => line.ReadOn == null),
                LeadsPeople = db.Set<ManagerClosure>().Any(line => line.AncestorId == id && line.Depth == 1),
            })
            .SingleAsync(cancel);
        return new Reader(new(id, person.DisplayName, person.Locale), TimeZoneInfo.FindSystemTimeZoneById(person.TimeZoneId), LocalDay.On(clock.GetUtcNow(), person.TimeZoneId))
        {
            Roles = session.Viewer.Roles,
            Unread = person.Unread,
            LeadsPeople = person.LeadsPeople,
        };
    }
}
