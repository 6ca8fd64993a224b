using System.Text;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Outcomes.Platform;

/// <summary>Sends mail by SMTP, or writes it as .eml files into a folder where no server is configured.</summary>
public sealed class Mail(IOptions<MailOptions> options)
{
    private readonly MailOptions options = options.Value;

    /// <exception cref="Undeliverable">Trying again would not help: the address is no address, or the server refuses it for good.</exception>
    /// <remarks>Whatever else is thrown may pass: a server that is away or busy, a full folder.</remarks>
    public async Task SendAsync(string to, string subject, string text, CancellationToken cancel)
    {
        if (!MailboxAddress.TryParse(to, out var recipient)) throw new Undeliverable("is no mail address");
        using var message = new MimeMessage([MailboxAddress.Parse(options.From)], [recipient], subject, new TextPart("plain") { Text = text });
        if (options.SmtpHost is { Length: > 0 } host) await SendBySmtpAsync(host, recipient, message, cancel);
        else await WriteAsync(message, cancel);
    }

    private async Task SendBySmtpAsync(string host, MailboxAddress recipient, MimeMessage message, CancellationToken cancel)
    {
        using var client = new SmtpClient();
        await client.ConnectAsync(host, options.SmtpPort, options.UseTls ? SecureSocketOptions.Auto : SecureSocketOptions.None, cancel);
        if (options.UserName is { Length: > 0 } user) await client.AuthenticateAsync(user, options.Password ?? "", cancel);
        // RFC 6531: letters beyond ASCII before the @ need a server that says so; in the domain they have another spelling.
        if (!Ascii.IsValid(recipient.LocalPart) && !client.Capabilities.HasFlag(SmtpCapabilities.UTF8))
            throw new Undeliverable($"has letters that {host} does not accept (it does not offer SMTPUTF8)");
        try
        {
            await client.SendAsync(message, cancel);
        }
        catch (SmtpCommandException refused) when (refused.ErrorCode == SmtpErrorCode.RecipientNotAccepted && (int)refused.StatusCode >= 500)
        {
            throw new Undeliverable($"is refused by {host}: {refused.Message}");
        }
        await client.DisconnectAsync(quit: true, cancel);
    }

    private async Task WriteAsync(MimeMessage message, CancellationToken cancel)
    {
        var folder = Directory.CreateDirectory(options.Folder).FullName;
        var international = FormatOptions.Default.Clone();
        international.International = true;
        await message.WriteToAsync(international, Path.Combine(folder, $"{Guid.NewGuid()}.eml"), cancel);
    }
}
