using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Web.Shell;

/// <summary>Holds the reader of the request, read once before a page is rendered and handed to its components as a cascading value.</summary>
internal sealed class CurrentReader(Session session, TimeProvider clock)
{
    public Reader Reader { get; set; } = Reader.Anonymous(clock.GetUtcNow());

    public async Task LoadAsync(HttpContext http)
    {
        if (session.Viewer.PersonId is { } id)
        {
            var person = await http.RequestServices.GetRequiredService<OutcomesDb>().Set<Person>()
                .Where(row => row.Id == id)
                .Select(row => new { row.DisplayName, row.Locale, row.TimeZoneId })
                .SingleAsync(http.RequestAborted);
            var zone = TimeZoneInfo.FindSystemTimeZoneById(person.TimeZoneId);
            Reader = new Reader(new(id, person.DisplayName, person.Locale), zone, LocalDay.On(clock.GetUtcNow(), person.TimeZoneId));
        }

        Reader = Reader with { Theme = ThemeCookie.Read(http) };
    }
}
