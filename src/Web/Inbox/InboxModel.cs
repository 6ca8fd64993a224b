namespace Outcomes.Web.Inbox;

/// <summary>One page of the reader's inbox, newest first.</summary>
/// <param name="Unread">How many are not read, on all pages.</param>
/// <param name="OnlyUnread">What was read is left out.</param>
public sealed record InboxModel(IReadOnlyList<InboxLine> Lines, int Unread, bool OnlyUnread, int Page, bool HasMore)
{
    public static string Href(bool onlyUnread, int page) => Text.PageAddress.Of("/inbox", ("show", onlyUnread ? "" : "all"), ("page", page > 1 ? $"{page}" : ""));
}

/// <summary>One line.</summary>
/// <param name="Href">The thing itself; absent where it has no page.</param>
public sealed record InboxLine(Guid Id, int Version, string Title, string? Href, DateOnly On, bool IsRead);
