using System.Security.Cryptography;

namespace Outcomes.Query.OData;

/// <summary>The key under which paging tokens are sealed: made once, kept in a file, so that links survive a restart.</summary>
internal sealed class TokenKey(string file)
{
    private const int Length = 32;
    private readonly Lazy<ReadOnlyMemory<byte>> key = new(() => Load(file));

    public ReadOnlyMemory<byte> Value => key.Value;

    private static ReadOnlyMemory<byte> Load(string file)
    {
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        if (!File.Exists(file))
        {
            // Whole or not at all: a second process that starts now takes the first one's.
            var draft = $"{file}.{Guid.NewGuid():N}";
            File.WriteAllBytes(draft, RandomNumberGenerator.GetBytes(Length));
            try { File.Move(draft, file, overwrite: false); }
            catch (IOException) when (File.Exists(file)) { File.Delete(draft); }
        }
        var bytes = File.ReadAllBytes(file);
        return bytes.Length == Length ? bytes : throw new InvalidOperationException($"{file} is not a paging key of {Length} bytes. Remove it and start again.");
    }
}
