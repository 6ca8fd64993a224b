namespace Outcomes.Tests.Seeing;

/// <summary>The rows of the table that speak of reviews, as loops: one's own review follows the first column, answers of peers are nobody's rows but their author's.</summary>
internal sealed partial class Reference
{
    private Dictionary<string, Dictionary<string, string?>>? reviews, parts, answers, sessions;

    private bool SeesOfReviews(Persona who, string table, Dictionary<string, string?> row) => table switch
    {
        "RatingScales" or "ReviewTemplates" => row["State"] != "draft" || Holds(who, "hr"),
        "RatingScalePoints" => SeesOfReviews(who, "RatingScales", ById(tables["RatingScales"])[row["ScaleId"] ?? ""]),
        "ReviewSections" or "ReviewQuestions" => SeesOfReviews(who, "ReviewTemplates", ById(tables["ReviewTemplates"])[row["TemplateId"] ?? ""]),
        "ReviewCycles" => row["State"] is not ("draft" or "scheduled") || Holds(who, "hr"),
        "CycleStages" => SeesOfReviews(who, "ReviewCycles", ById(tables["ReviewCycles"])[row["CycleId"] ?? ""]),
        "ParticipantRules" => Holds(who, "hr"),
        "CycleProgress" => IsHRFor(who, null) && tables["RoleAssignments"].All.Any(held => held["PersonId"] == who.PersonId && held["Role"] == "hr"
            && string.CompareOrdinal(held["CreatedAt"], row["UpdatedAt"]) < 0 && (held["ValidTo"] is null || string.CompareOrdinal(held["ValidTo"], row["CountedOn"]) >= 0)),
        "Reviews" => SeesReview(who, row),
        "ReviewAssignments" => SeesPart(who, row),
        "Responses" => SeesAnswer(who, row),
        "Citations" => SeesAnswer(who, Answers[row["ResponseId"] ?? ""]),
        "ReviewMaterials" => SeesMaterial(who, row),
        "ReviewAggregates" => SeesAggregate(who, row),
        "CalibrationSessions" => SeesSession(who, row),
        "CalibrationChanges" => !who.ForBI && row["RevieweeId"] != who.PersonId && SeesSession(who, Sessions[row["SessionId"] ?? ""]) && SeesReview(who, Reviews[row["ReviewId"] ?? ""]),
        "Packets" => SeesPacket(who, row),
        "PacketExports" => row["RequestedById"] == who.PersonId && Holds(who, "hr"),
        _ => throw new ArgumentException($"The specification's table says nothing about {table}.", nameof(table)),
    };

    private Dictionary<string, Dictionary<string, string?>> Reviews => reviews ??= ById(tables["Reviews"]);
    private Dictionary<string, Dictionary<string, string?>> Parts => parts ??= ById(tables["ReviewAssignments"]);
    private Dictionary<string, Dictionary<string, string?>> Answers => answers ??= ById(tables["Responses"]);
    private Dictionary<string, Dictionary<string, string?>> Sessions => sessions ??= ById(tables["CalibrationSessions"]);

    private bool SeesReview(Persona who, Dictionary<string, string?> review)
    {
        if (who.ForBI || review["RevieweeId"] == who.PersonId || IsAbove(who, review)) return true;
        if (people[who.PersonId]["ManagerId"] == review["RevieweeId"] || IsDotted(review["RevieweeId"], who.PersonId)) return false;
        return IsHRFor(who, review["OrgUnitSnapshot"]) || (IsReady(review) && Sessions.Values.Any(session =>
            session["CycleId"] == review["CycleId"] && session["FacilitatorId"] == who.PersonId && session["State"] != "cancelled" && IsIn(review["OrgUnitSnapshot"], session["ScopeOrgUnitId"])));
    }

    private bool SeesPart(Persona who, Dictionary<string, string?> part)
    {
        var review = Reviews[part["ReviewId"] ?? ""];
        var (isOwn, isGroup) = (part["RevieweeId"] == who.PersonId, part["Relation"] is "peer" or "upward");
        if (who.ForBI) return part["Relation"] == "self";
        if (part["ReviewerId"] == who.PersonId && part["State"] is not ("nominated" or "approved" or "refused")) return true;
        if (part["NominatedById"] == who.PersonId && part["State"] is ("nominated" or "refused")) return true;
        if (isOwn) return part["Relation"] is ("manager" or "secondmanager") && review["SharedOn"] is not null;
        if (!isGroup) return SeesReview(who, review);
        return (part["AnonymityMode"] != "aggregated" || part["State"] is ("nominated" or "refused"))
            && SeesReview(who, review) && (IsDirect(who, review) || IsHRFor(who, review["OrgUnitSnapshot"]));
    }

    private bool SeesAnswer(Persona who, Dictionary<string, string?> answer)
    {
        var part = Parts[answer["AssignmentId"] ?? ""];
        var review = Reviews[part["ReviewId"] ?? ""];
        if (who.ForBI || !SeesPart(who, part)) return false;
        if (part["ReviewerId"] == who.PersonId) return true;
        if (part["State"] != "submitted") return false;
        var isOwn = part["RevieweeId"] == who.PersonId;
        if (part["Relation"] == "self") return IsReady(review) || IsDirect(who, review) || IsHRFor(who, review["OrgUnitSnapshot"]);
        if (part["Relation"] is ("manager" or "secondmanager")) return isOwn ? answer["ShownToReviewee"] == "1" && review["SharedOn"] is not null : IsReady(review);
        var standing = part["Relation"] == "peer" ? review["PeerAnswers"] : review["UpwardAnswers"];
        return !isOwn && part["AnonymityMode"] != "aggregated" && !WroteWithin(who, review, part["Relation"])
            && ((standing == "shown" && IsDirect(who, review)) || (standing != "open" && HasCase(who, review)));
    }

    private bool SeesAggregate(Persona who, Dictionary<string, string?> aggregate)
    {
        var review = Reviews[aggregate["ReviewId"] ?? ""];
        if (who.ForBI) return false;
        if (review["RevieweeId"] == who.PersonId) return aggregate["ShownToReviewee"] == "1" && review["SharedOn"] is not null;
        if (WroteWithin(who, review, aggregate["Relation"])) return false;
        return IsAbove(who, review) || (HasCase(who, review) && SeesReview(who, review));
    }

    private bool WroteWithin(Persona who, Dictionary<string, string?> review, string? relation) => Parts.Values.Any(part =>
        part["ReviewId"] == review["Id"] && part["Relation"] == relation && part["ReviewerId"] == who.PersonId && part["State"] == "submitted");

    private bool SeesMaterial(Persona who, Dictionary<string, string?> material)
    {
        var review = Reviews[material["ReviewId"] ?? ""];
        if (who.ForBI) return false;
        if (material["AddedById"] == who.PersonId) return true;
        if (review["RevieweeId"] == who.PersonId) return review["SharedOn"] is not null;
        return SeesReview(who, review) || Parts.Values.Any(part => part["ReviewId"] == review["Id"] && part["ReviewerId"] == who.PersonId
            && part["State"] is ("requested" or "inprogress")
            && string.CompareOrdinal((part["ClosesAtUtc"] ?? "")[..10], today) > 0);
    }

    private bool SeesSession(Persona who, Dictionary<string, string?> session) => !who.ForBI && (session["FacilitatorId"] == who.PersonId || IsHRFor(who, session["ScopeOrgUnitId"])
        || tables["CalibrationInvitees"].All.Any(invitee => invitee["SessionId"] == session["Id"] && invitee["PersonId"] == who.PersonId));

    // Each audience its own variant, and of one's own review none but the reviewee's.
    private bool SeesPacket(Persona who, Dictionary<string, string?> packet)
    {
        var (review, isOwn) = (Reviews[packet["ReviewId"] ?? ""], packet["RevieweeId"] == who.PersonId);
        return who.ForBI || packet["Audience"] switch
        {
            "employee" => isOwn,
            _ when WroteWithin(who, review, "peer") || WroteWithin(who, review, "upward") => false,
            "manager" => !isOwn && IsAbove(who, review),
            _ => !isOwn && SeesReview(who, review) && IsHRFor(who, packet["OrgUnitSnapshot"]),
        };
    }

    private bool IsAbove(Persona who, Dictionary<string, string?> review) =>
        review["ManagerIdSnapshot"] == who.PersonId || ChainAbove(review["RevieweeId"]).Contains(who.PersonId) || IsDotted(who.PersonId, review["RevieweeId"]);

    private bool IsDirect(Persona who, Dictionary<string, string?> review) =>
        review["ManagerIdSnapshot"] == who.PersonId || people[review["RevieweeId"] ?? ""]["ManagerId"] == who.PersonId || IsDotted(who.PersonId, review["RevieweeId"]);

    private bool IsDotted(string? manager, string? person) => tables["ReportingLines"].All.Any(line =>
        line["Kind"] == "dotted" && line["PersonId"] == person && line["ManagerId"] == manager && IsNow(line));

    private bool HasCase(Persona who, Dictionary<string, string?> review) => tables["VisibilityGrants"].All.Any(grant =>
        grant["PersonId"] == who.PersonId && grant["SubjectKind"] == "review-case" && grant["SubjectId"] == review["Id"]);

    private bool IsIn(string? unit, string? scope)
    {
        for (var at = unit; at is not null; at = units[at]["ParentId"])
            if (at == scope) return true;
        return false;
    }

    // What was taken out before it was shared is nobody's any more but its authors'.
    private static bool IsReady(Dictionary<string, string?> review) =>
        review["State"] is not ("notstarted" or "collecting" or "managerdraft" or "cancelled") || (review["State"] == "cancelled" && review["SharedOn"] is not null);
}
