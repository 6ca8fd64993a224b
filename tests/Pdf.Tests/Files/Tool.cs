using System.ComponentModel;
using System.Diagnostics;

namespace Outcomes.Pdf.Tests.Files;

/// <summary>Programs by others that read PDF: what they say of a file is worth more than what we say. infra/scripts/test.sh installs them.</summary>
/// <remarks>Outcomes.Tests compiles it too, for packets that were issued.</remarks>
internal static class Tool
{
    /// <summary>What a program prints about the file, errors included. Skips the test where the program is not installed.</summary>
    /// <param name="arguments"><c>{file}</c> stands for the file.</param>
    public static async Task<string> AskAsync(byte[] pdf, string program, params string[] arguments)
    {
        var path = Path.Combine(Path.GetTempPath(), $"outcomes-{Guid.NewGuid():N}.pdf");
        try
        {
            await File.WriteAllBytesAsync(path, pdf, Xunit.TestContext.Current.CancellationToken);
            return await RunAsync(program, [.. arguments.Select(argument => argument.Replace("{file}", path))]);
        }
        finally
        {
            File.Delete(path);
        }
    }

    public static Task<string> TextOfAsync(byte[] pdf) => AskAsync(pdf, "pdftotext", "-layout", "{file}", "-");

    private static async Task<string> RunAsync(string program, string[] arguments)
    {
        using var process = new Process { StartInfo = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false } };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            Xunit.Assert.Skip($"{program} is not installed: apt-get install qpdf poppler-utils, as infra/scripts/test.sh does.");
        }
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return await output + await errors;
    }
}
