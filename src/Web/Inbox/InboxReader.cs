using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Inbox;

/// <summary>Reads a page of the viewer's own inbox. One statement.</summary>
internal sealed class InboxReader(Reads reads, CurrentReader reader)
{
    private const int PageSize = 30;

    public async Task<InboxModel> ReadAsync(bool onlyUnread, int page, CancellationToken cancel)
    {
        var found = await reads.PageAsync<NotificationView>(
            lines => (onlyUnread ? lines.Where(line => line.ReadOn == null) : lines).OrderByDescending(line => line.CreatedOn), page, PageSize, cancel);
        return new InboxModel(
            [.. found.Rows.Select(line => new InboxLine(line.Id, line.Version, line.Title, SubjectAddress.Of(line.SubjectRef), line.CreatedOn, line.ReadOn is not null))],
            reader.Reader.Unread, onlyUnread, page, found.HasMore);
    }
}
