using Outcomes.Directory;
using Outcomes.Query.Views;

namespace Outcomes.Web.Administration;

/// <summary>One person as the page that administers them shows them.</summary>
/// <param name="Roles">Held now or from a day to come.</param>
/// <param name="Units">Names to offer.</param>
public sealed record AdministeredPerson(PersonView Person, IReadOnlyList<ListRoles.Line> Roles, IReadOnlyList<string> Units)
{
    public string Href => $"/administration/people/{Person.Id}";
}
