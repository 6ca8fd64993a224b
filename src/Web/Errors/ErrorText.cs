namespace Outcomes.Web.Errors;

/// <summary>What a page says for a status: what happened and what to do. Keys of the word list.</summary>
internal sealed record ErrorText(string Title, string Lead)
{
    /// <remarks>Unknown and unseen are one answer: the page for 404 never tells which it was.</remarks>
    public static ErrorText Of(int status) => status switch
    {
        400 => new("This could not be read", "The form did not come from a page of this server, or it was open for too long. Go back, load the page again and send it once more."),
        401 => new("Sign in first", "This page is for people who have signed in."),
        403 => new("You may not do this", "You can see it, but this step belongs to someone else. Its page says who may do what now."),
        404 => new("There is nothing here for you", "The address is wrong, the thing is gone, or it is not shared with you."),
        409 => new("That does not fit any more", "Its state has changed since you opened the page. Load it again and look."),
        412 => new("Someone was quicker", "It was changed while you wrote. Load the page again and look before you send it once more."),
        410 => new("This is over", "The link was used already or is too old. Ask for a new one."),
        429 => new("Too many tries", "Wait a minute, then try again."),
        413 => new("That is too large", "A file may have 25 MB. Put a larger one where it can be linked to."),
        503 => new("Too much is going on right now", "Nothing was saved. Wait a few seconds and send it again; your text is still in the form."),
        _ => new("Something broke on the server", "Nothing was saved. It is written down for the people who run this server."),
    };
}
