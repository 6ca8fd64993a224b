using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Outcomes.Platform;
using Outcomes.Tests.Support;

namespace Outcomes.Tests.Auth;

/// <summary>What lies in the mail folder for somebody.</summary>
internal static class Mailbox
{
    /// <returns>Subjects and texts, after everything that is due was delivered.</returns>
    public static async Task<IReadOnlyList<(string Subject, string Text)>> MailsAsync(this OutcomesServer server, string email)
    {
        await server.DeliverEventsAsync();
        var folder = server.Services.GetRequiredService<IOptions<MailOptions>>().Value.Folder;
        var files = System.IO.Directory.Exists(folder) ? new DirectoryInfo(folder).GetFiles("*.eml").OrderBy(file => file.CreationTimeUtc) : Enumerable.Empty<FileInfo>();
        return [.. from file in files let mail = Read(File.ReadAllText(file.FullName)) where mail.To.Contains(email, StringComparison.Ordinal) select (mail.Subject, mail.Text)];
    }

    // Quoted-printable: lines are broken with a sign at their end, and the sign itself is written as its code.
    private static (string To, string Subject, string Text) Read(string mail)
    {
        mail = mail.Replace("\r\n", "\n", StringComparison.Ordinal);
        var end = mail.IndexOf("\n\n", StringComparison.Ordinal);
        var lines = mail[..end].Split('\n');
        return (Line(lines, "To: "), Line(lines, "Subject: "), mail[end..].Replace("=\n", "", StringComparison.Ordinal).Replace("=3D", "=", StringComparison.Ordinal));
    }

    private static string Line(string[] lines, string name) => lines.First(line => line.StartsWith(name, StringComparison.Ordinal))[name.Length..];
}
