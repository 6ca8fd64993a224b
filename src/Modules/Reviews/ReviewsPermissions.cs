using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>What a token needs to write here; who may touch which row is <see cref="ReviewsAccess"/>'s word.</summary>
public static class ReviewsPermissions
{
    public static readonly Permission Write = new("reviews.write");

    /// <summary>Scales, templates, cycles and sessions are set up by HR.</summary>
    public static readonly Permission Administer = new("reviews.write", Role.HR);
}
