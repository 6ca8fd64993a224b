using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>The Data Protection ring in the database, so that several processes share it. Rings of older versions lay in the keys folder: they are read, and taken over at the next start.</summary>
internal sealed class DatabaseRing(Databases databases, RingWrapping wrapping, KeysFolder folder, TimeProvider clock) : IXmlRepository
{
    /// <exception cref="InvalidOperationException">The key that wrapped the ring is not here.</exception>
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = databases.OpenForSignIn();
        // The interface of the framework is synchronous; it asks at start and once a day.
        var rows = db.Set<RingElement>().OrderBy(element => element.Name).ToList();
        return [.. rows.Select(row => XElement.Parse(Encoding.UTF8.GetString(wrapping.Unwrap(row.Wrapped, row.WrappedBy)))), .. Older().Select(file => XElement.Load(file))];
    }

    public void StoreElement(XElement element, string friendlyName) => StoreAsync(element, friendlyName, CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>Moves what lies in the keys folder into the database. Safe to be interrupted and to run twice.</summary>
    public async Task TakeOverAsync(CancellationToken cancel)
    {
        foreach (var file in Older())
        {
            await StoreAsync(XElement.Load(file), Path.GetFileNameWithoutExtension(file), cancel);
            File.Delete(file);
        }
    }

    private async Task StoreAsync(XElement element, string name, CancellationToken cancel)
    {
        var (wrapped, wrappedBy) = wrapping.Wrap(Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting)));
        await using var db = databases.OpenForSignIn();
        if (await db.Set<RingElement>().AnyAsync(row => row.Name == name, cancel)) return;
        db.Add(new RingElement(name, wrapped, wrappedBy, clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(cancel);
    }

    private string[] Older() => System.IO.Directory.Exists(folder.Path) ? System.IO.Directory.GetFiles(folder.Path, "*.xml") : [];
}
