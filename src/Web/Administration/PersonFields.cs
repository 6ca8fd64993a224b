using Outcomes.Query.Views;
using Outcomes.Web.Forms;

namespace Outcomes.Web.Administration;

/// <summary>What is on record about a person, as it is saved now.</summary>
internal static class PersonFields
{
    public static IReadOnlyList<EditField> Of(PersonView person) =>
    [
        new("name", "Name, as they write it", person.DisplayName), new("email", "Work e-mail", person.Email ?? ""), new("title", "What they do", person.JobTitle),
        new("zone", "Time zone", person.TimeZoneId), new("locale", "Language", person.Locale), new("start", "First day", FieldText.Of(person.StartOn)),
        new("external", "Id in the source of record", person.ExternalId ?? ""),
    ];
}
