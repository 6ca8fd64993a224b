using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Outcomes.Web.Forms;

namespace Outcomes.Web.Administration;

/// <summary>A folder of its own for uploaded CSV files, from a ZIP or one by one; it goes when the import is over.</summary>
internal sealed class UploadedFolder : IDisposable
{
    private const long MostBytes = 400_000_000;
    private const int MostFiles = 40;

    /// <summary>Bytes of the record at the end of an archive with nothing in it.</summary>
    private const int SmallestZip = 22;

    private long bytes;

    private UploadedFolder() => System.IO.Directory.CreateDirectory(Path);

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"outcomes-import-{Guid.NewGuid():N}");

    /// <exception cref="Platform.InvalidRequest">No file, no ZIP, or more than an import may hold.</exception>
    public static async Task<UploadedFolder> OfAsync(IFormFileCollection files, CancellationToken cancel)
    {
        var folder = new UploadedFolder();
        try
        {
            foreach (var file in files.Where(file => file.Length > 0)) await folder.AddAsync(file, cancel);
            return System.IO.Directory.EnumerateFiles(folder.Path).Any() ? folder : throw Refused("Choose a ZIP of the folder, or its CSV files.");
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    public void Dispose() => System.IO.Directory.Delete(Path, recursive: true);

    private async Task AddAsync(IFormFile file, CancellationToken cancel)
    {
        await using var content = file.OpenReadStream();
        if (!file.FileName.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            await KeepAsync(file.FileName, content, cancel);
            return;
        }

        if (file.Length < SmallestZip) throw Refused($"“{file.FileName}” is no ZIP that can be read. Pack the folder again.");
        try
        {
            using var archive = new ZipArchive(content, ZipArchiveMode.Read);
            foreach (var entry in archive.Entries.Where(entry => entry.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)))
            {
                await using var unpacked = await entry.OpenAsync(cancel);
                await KeepAsync(entry.Name, unpacked, cancel);
            }
        }
        catch (InvalidDataException)
        {
            throw Refused($"“{file.FileName}” is no ZIP that can be read. Pack the folder again.");
        }
    }

    // Only the last part of a name counts, so that nothing lands outside; and what is counted is what comes out, not what the archive claims.
    private async Task KeepAsync(string name, Stream content, CancellationToken cancel)
    {
        var target = System.IO.Path.Combine(Path, System.IO.Path.GetFileName(name.Replace('\\', '/')));
        if (File.Exists(target)) throw Refused($"There are two files “{System.IO.Path.GetFileName(target)}”. Send each once.");
        if (System.IO.Directory.EnumerateFiles(Path).Count() >= MostFiles) throw Refused($"An import has at most {MostFiles} files.");
        await using var kept = File.Create(target);
        var part = new byte[81_920];
        int read;
        while ((read = await content.ReadAsync(part, cancel)) > 0)
        {
            bytes += read;
            if (bytes > MostBytes) throw Refused("The files are larger than 400 MB together. Import them with the command line: outcomes import FOLDER.");
            await kept.WriteAsync(part.AsMemory(0, read), cancel);
        }
    }

    private static Platform.InvalidRequest Refused(string message) => FieldText.Refusal("Files", message);
}
