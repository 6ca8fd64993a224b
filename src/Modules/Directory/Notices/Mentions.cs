using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Directory;

/// <summary>Finds the people whom a text names as <c>@name@example.org</c>, or as <c>@name</c> where only one address begins so.</summary>
public sealed partial class Mentions(OutcomesDb db)
{
    private const int AtMost = 20;

    /// <summary>At most 20 people; leavers and names that fit nobody or several are passed over.</summary>
    public async Task<IReadOnlyList<Guid>> InAsync(string text, CancellationToken cancel)
    {
        var found = new List<Guid>();
        foreach (var name in Pattern().Matches(text).Select(match => match.Groups["name"].Value.TrimEnd('.').ToLowerInvariant()).Distinct().Take(AtMost))
        {
            var people = db.Set<Person>().Where(person => person.Status != PersonStatus.Left);
            var named = name.Contains('@') ? people.Where(person => person.Email == name) : people.Where(person => person.Email.StartsWith(name + "@"));
            if (await named.OrderBy(person => person.Id).Select(person => person.Id).Take(2).ToListAsync(cancel) is [var only]) found.Add(only);
        }
        return [.. found.Distinct()];
    }

    // The @ must not follow a letter: an address in running text mentions nobody.
    [GeneratedRegex(@"(?<![\w@.])@(?<name>[A-Za-z0-9._%+-]+(?:@[A-Za-z0-9.-]+)?)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Pattern();
}
