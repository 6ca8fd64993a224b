namespace Outcomes.Auth;

/// <summary>How strongly somebody proved who they are: the values of <c>acr</c>, and of <c>amr</c> (RFC 8176).</summary>
internal static class AuthenticationContext
{
    public const string OneFactor = "urn:outcomes:aal1";
    public const string TwoFactors = "urn:outcomes:aal2";
    public const string Password = "pwd";

    /// <summary>A code of an app, or a recovery code, after the password.</summary>
    public const string PasswordAndCode = $"{Password} {Code}";

    /// <summary>At another provider. RFC 8176 has no word for it.</summary>
    public const string Elsewhere = "ext";
    private const string Code = "otp";

    /// <param name="firstFactor">Password or elsewhere; empty where a sign-in was begun before that was kept: then it was the password.</param>
    public static string WithCode(string firstFactor) => firstFactor.Length == 0 ? PasswordAndCode : $"{firstFactor} {Code}";
}
