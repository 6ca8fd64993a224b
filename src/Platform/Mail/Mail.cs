using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Options;

namespace Outcomes.Platform;

/// <summary>Sends mail by SMTP, or writes it as .eml files into a folder where no server is configured.</summary>
public sealed class Mail(IOptions<MailOptions> options)
{
    private readonly MailOptions options = options.Value;

    /// <exception cref="SmtpException">The server refused or could not be reached; the caller tries again later.</exception>
    public async Task SendAsync(string to, string subject, string text, CancellationToken cancel)
    {
        using var client = Client();
        using var message = new MailMessage(options.From, to, subject, text);
        await client.SendMailAsync(message, cancel);
    }

    private SmtpClient Client()
    {
        if (options.SmtpHost is not { Length: > 0 } host)
        {
            var folder = Path.GetFullPath(options.Folder);
            Directory.CreateDirectory(folder);
            return new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = folder };
        }
        var client = new SmtpClient(host, options.SmtpPort) { EnableSsl = options.UseTls };
        if (options.UserName is { Length: > 0 } user) client.Credentials = new NetworkCredential(user, options.Password);
        return client;
    }
}

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

    /// <summary>Where links in mail lead, such as <c>https://outcomes.example.org</c>.</summary>
    public string PublicUrl { get; set; } = "http://localhost:5080";
}
