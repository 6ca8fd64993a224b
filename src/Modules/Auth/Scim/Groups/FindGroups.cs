using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>A page of groups: two statements, and one for members where they are wanted.</summary>
internal sealed class FindGroups(OutcomesDb db)
{
    private static readonly FilterQuery<ProvisionedGroup> Filter = new(GroupFields.Find);

    /// <exception cref="ScimRefusal">The filter cannot be read.</exception>
    public async Task<(IReadOnlyList<ProvisionedGroup> Page, int Total)> RunAsync(UserQuestion question, CancellationToken cancel)
    {
        IQueryable<ProvisionedGroup> groups = db.Set<ProvisionedGroup>();
        if (question.Filter.Length > 0) groups = groups.Where(Filter.Of(FilterParser.Read(question.Filter)));
        var total = await groups.CountAsync(cancel);
        if (question.Count == 0 || total == 0) return ([], total);
        return (await Sorted(groups, question).Skip(question.StartIndex - 1).Take(question.Count).ToListAsync(cancel), total);
    }

    private static IQueryable<ProvisionedGroup> Sorted(IQueryable<ProvisionedGroup> groups, UserQuestion question)
    {
        if (question.SortBy.Length > 0) GroupFields.Find(ScimPath.Canonical(question.SortBy));
        if (ScimPath.Canonical(question.SortBy) != "displayname") return groups.OrderBy(group => group.Id);
        return question.IsDescending ? groups.OrderByDescending(group => group.NameKey) : groups.OrderBy(group => group.NameKey);
    }
}
