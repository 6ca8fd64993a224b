using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>One element of the Data Protection ring, which protects cookies, forms and signing keys: whole, under a key that is not in the database.</summary>
public sealed class RingElement
{
    private RingElement() { }

    internal RingElement(string name, byte[] wrapped, string wrappedBy, DateTime now) => (Id, Name, Wrapped, WrappedBy) = (Ids.New(now), name, wrapped, wrappedBy);

    public Guid Id { get; private set; }

    /// <summary>Such as <c>key-{guid}</c>; unique.</summary>
    public string Name { get; private set; } = "";
    public byte[] Wrapped { get; private set; } = [];

    /// <summary>Which key unwraps it: <c>key:{fingerprint}</c> or <c>certificate:{thumbprint}</c>.</summary>
    public string WrappedBy { get; private set; } = "";
}
