using Outcomes.Directory;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Web.Text;

namespace Outcomes.Web.Directory;

/// <summary>Reads one page of people: the rows and how many fit. Two statements.</summary>
internal sealed class PeopleReader(Reads reads)
{
    public async Task<(IReadOnlyList<PersonLine> Lines, HowMany Total)> ReadAsync(PeopleFilter filter, CancellationToken cancel)
    {
        var (rows, total) = await HowMany.PageAsync(Fitting(filter), people => people.OrderBy(person => person.SortName).ThenBy(person => person.Id), filter.Page, PeopleFilter.PageSize, cancel);
        return ([.. rows.Select(PersonLine.Of)], total);
    }

    private IQueryable<PersonView> Fitting(PeopleFilter filter)
    {
        var people = reads.All<PersonView>();
        foreach (var word in filter.Words.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
            people = people.Where(person => person.DisplayName.ToLower().Contains(word) || person.SortName.Contains(word) || person.JobTitle.ToLower().Contains(word) || person.Email!.Contains(word));
        if (filter.Unit.Length > 0) people = people.Where(person => person.OrgUnitName == filter.Unit);
        return filter.Status switch
        {
            "" => people.Where(person => person.Status != PersonStatus.Left),
            "all" => people,
            _ => people.Where(person => person.Status == Enum.Parse<PersonStatus>(filter.Status)),
        };
    }
}
