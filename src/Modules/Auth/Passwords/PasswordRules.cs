using Microsoft.AspNetCore.Identity;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>12 to 128 characters of any script and kind, no recipes (NIST SP 800-63B-4 §3.1.1.2). A blocklist follows.</summary>
internal sealed class PasswordRules : IPasswordValidator<Account>
{
    public const int Shortest = 12;
    public const int Longest = 128;

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(Fault(password ?? "") is { } fault
            ? IdentityResult.Failed(new IdentityError { Code = fault.Field, Description = fault.Message })
            : IdentityResult.Success);

    /// <exception cref="InvalidRequest">Says what is missing.</exception>
    public static void Demand(string password)
    {
        if (Fault(password) is { } fault) throw new InvalidRequest([fault]);
    }

    private static FieldFault? Fault(string password)
    {
        // A character is a code point, however many units it takes in memory.
        var length = password.EnumerateRunes().Count();
        return length is < Shortest or > Longest
            ? new FieldFault("password", $"The password has {length} characters. Use {Shortest} to {Longest}; several words in a row are good.")
            : null;
    }
}
