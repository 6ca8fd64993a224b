using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Before somebody is signed in nobody may see anything; what sign-in itself reads and writes is done by the system.</summary>
internal static class SignInDatabase
{
    public static OutcomesDb OpenForSignIn(this Databases databases) => databases.Open(Viewer.System("sign-in"));
}
