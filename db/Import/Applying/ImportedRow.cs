using System.Security.Cryptography;
using System.Text;

namespace Outcomes.Database.Import;

/// <summary>What the file said last of one record, and which row here came of it:
/// how a later import tells what changed in the file from what was edited here.</summary>
internal sealed class ImportedRow
{
    private const int LongestKey = 200;

    private ImportedRow() { }

    public ImportedRow(string source, string key, Guid entityId, string values, bool wasPast) =>
        (Source, Key, EntityId, Values, WasPast, Sha256) = (source, key, entityId, values, wasPast, HashOf(values));

    /// <summary>The file's name, such as <c>people.csv</c>.</summary>
    public string Source { get; private set; } = "";

    /// <summary>What names the record in its source; see <see cref="StoredKey"/>.</summary>
    public string Key { get; private set; } = "";
    public Guid EntityId { get; private set; }

    /// <summary>The cells that were not empty, by column, as JSON.</summary>
    public string Values { get; private set; } = "";

    /// <summary>Over <see cref="Values"/>: an unchanged record is told without reading them.</summary>
    public byte[] Sha256 { get; private set; } = [];

    /// <summary>Its period was over when it was first imported. Judged once: time alone changes no row.</summary>
    public bool WasPast { get; private set; }

    public void Take(Guid entityId, string values) => (EntityId, Values, Sha256) = (entityId, values, HashOf(values));

    public static byte[] HashOf(string values) => SHA256.HashData(Encoding.UTF8.GetBytes(values));

    /// <summary>A key of several cells can be longer than an index takes: then its beginning and a hash stand for it.</summary>
    public static string StoredKey(string key) =>
        key.Length <= LongestKey ? key : key[..100] + Convert.ToHexStringLower(HashOf(key));
}
