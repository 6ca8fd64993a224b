namespace Outcomes.Auth;

/// <summary>The app that shows an account's time codes. There is a row only once a first code has shown that the app has the key.</summary>
public sealed class Authenticator
{
    private Authenticator() { }

    internal Authenticator(Guid accountId) => AccountId = accountId;

    public Guid AccountId { get; private set; }

    /// <summary>Under Data Protection: a copy of the database shows no codes.</summary>
    public string ProtectedKey { get; private set; } = "";

    /// <summary>The last step whose code was taken, raised by compare-and-set: no code is good twice.</summary>
    public long LastStep { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime SetUpAt { get; private set; }

    internal void SetUp(string protectedKey, long step, DateTime now) => (ProtectedKey, LastStep, SetUpAt) = (protectedKey, step, now);
}
