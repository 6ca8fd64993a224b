namespace Outcomes.Platform;

/// <summary>Configuration section <c>Mail</c>.</summary>
public sealed class MailOptions
{
    /// <summary>Absent = mail is written to <see cref="Folder"/>.</summary>
    public string? SmtpHost { get; set; }
    public int SmtpPort { get; set; } = 587;
    public bool UseTls { get; set; } = true;
    public string? UserName { get; set; }
    public string? Password { get; set; }
    public string From { get; set; } = "outcomes@localhost";

    /// <summary>Default: <c>mail</c> in the data folder.</summary>
    public string Folder { get; set; } = "mail";

    public const string OnThisMachine = "http://localhost:5080";

    /// <summary>Where links in mail lead, such as <c>https://outcomes.example.org</c>.
    /// Absent = where the authorization server is, else <see cref="OnThisMachine"/>.</summary>
    public string PublicUrl { get; set; } = OnThisMachine;
}
