namespace Outcomes.Tests.Seeing;

/// <summary>The table "Who sees what" of the specification, typed a second time as plain loops over raw rows. It shares no code with the product's rules.</summary>
internal sealed partial class Reference(IReadOnlyDictionary<string, RawRows> tables, string today)
{
    private readonly Dictionary<string, Dictionary<string, string?>> people = ById(tables["People"]);
    private readonly Dictionary<string, Dictionary<string, string?>> units = ById(tables["OrgUnits"]);
    private readonly Dictionary<string, Dictionary<string, string?>> deliverables = ById(tables["Deliverables"]);
    private readonly Dictionary<string, Dictionary<string, string?>> objectives = ById(tables["Objectives"]);

    /// <summary>The keys of the rows of a table that the persona may see.</summary>
    public HashSet<string> Visible(Persona persona, string table) =>
        [.. tables[table].All.Where(row => persona.PersonId.Length > 0 && Sees(persona, table, row)).Select(row => row["Id"] ?? "")];

    private bool Sees(Persona who, string table, Dictionary<string, string?> row) => table switch
    {
        "People" or "OrgUnits" or "Periods" or "ReportingLines" => true,
        "Objectives" => SeesObjective(who, row),
        "KeyResults" or "CheckIns" or "ObjectiveComments" => SeesObjective(who, objectives[row["ObjectiveId"] ?? ""]),
        "Deliverables" => SeesDeliverable(who, row),
        "AcceptanceCriteria" or "Evidence" or "Contributions" or "AcceptanceDecisions" or "DeliverableComments" =>
            SeesDeliverable(who, deliverables[row["DeliverableId"] ?? ""]),
        "DeliverableLinks" => SeesDeliverable(who, deliverables[row["DeliverableId"] ?? ""]) && SeesObjective(who, objectives[row["ObjectiveId"] ?? ""]),
        "Dependencies" => (!who.ForBI && row["ProviderPersonId"] == who.PersonId) || SeesDeliverable(who, deliverables[row["ConsumerDeliverableId"] ?? ""]),
        "Notifications" => !who.ForBI && row["RecipientId"] == who.PersonId,
        "AuditEvents" => SeesAudit(who, row),
        _ => SeesOfReviews(who, table, row),
    };

    private bool SeesObjective(Persona who, Dictionary<string, string?> row) => SeesWork(who, row, row["OwnerId"], row["OrgUnitId"], acceptor: null, cited: false);

    private bool SeesDeliverable(Persona who, Dictionary<string, string?> row) =>
        SeesWork(who, row, row["ProducerId"], row["ProducerUnitId"], row["OutcomeOwnerId"], Cited(who, row["Id"]));

    private bool SeesWork(Persona who, Dictionary<string, string?> row, string? owner, string? unit, string? acceptor, bool cited)
    {
        var visibility = row["Visibility"];
        if (who.ForBI) return visibility != "private";
        if (visibility == "organisation" || owner == who.PersonId || acceptor == who.PersonId || cited) return true;
        if (IsHRFor(who, unit)) return true;
        return visibility == "team"
            ? IsInTeam(who, unit) || ChainAbove(owner).Contains(who.PersonId) || IsDottedManager(who, owner)
            : people[owner ?? ""]["ManagerId"] == who.PersonId || IsDottedManager(who, owner);
    }

    private bool SeesAudit(Persona who, Dictionary<string, string?> row)
    {
        if (who.ForBI) return false;
        if (row["ActorId"] == who.PersonId) return true;
        if (tables["VisibilityGrants"].All.Any(grant => grant["PersonId"] == who.PersonId && grant["SubjectKind"] == "audit-event" && grant["SubjectId"] == row["Id"])) return true;
        // Who wrote which part of a review is nobody's to read.
        if (row["SubjectRef"]?.StartsWith("review-assignment:", StringComparison.Ordinal) == true) return false;
        // Nor is a review's trail HR's, where it is about them or about whom they report to.
        if (row["AboutPersonId"] is { } about && (about == who.PersonId || people[who.PersonId]["ManagerId"] == about || IsDotted(about, who.PersonId))) return false;
        return row["IsTechnical"] == "1" ? Holds(who, "administrator") && row["Action"] is not ("auth.signed-in.v1" or "auth.token-first-used.v1" or "auth.recovery-code-used.v1") : IsHRFor(who, row["ScopeUnitId"]);
    }

    // HR of the whole organisation, or of a unit that this one is or lies in.
    private bool IsHRFor(Persona who, string? unit)
    {
        foreach (var role in RolesOf(who).Where(role => role["Role"] == "hr"))
        {
            if (role["ScopeOrgUnitId"] is null) return true;
            for (var at = unit; at is not null; at = units[at]["ParentId"])
                if (at == role["ScopeOrgUnitId"]) return true;
        }
        return false;
    }

    private bool IsInTeam(Persona who, string? unit)
    {
        for (var at = people[who.PersonId]["OrgUnitId"]; at is not null; at = units[at]["ParentId"])
            if (at == unit) return true;
        return false;
    }

    private HashSet<string> ChainAbove(string? person)
    {
        var above = new HashSet<string>();
        for (var at = people[person ?? ""]["ManagerId"]; at is not null; at = people[at]["ManagerId"]) above.Add(at);
        return above;
    }

    private bool IsDottedManager(Persona who, string? person) => tables["ReportingLines"].All.Any(line =>
        line["Kind"] == "dotted" && line["PersonId"] == person && line["ManagerId"] == who.PersonId && IsNow(line));

    private bool Cited(Persona who, string? deliverable) => tables["VisibilityGrants"].All.Any(grant =>
        grant["PersonId"] == who.PersonId && grant["SubjectKind"] == "deliverable" && grant["SubjectId"] == deliverable);

    private bool Holds(Persona who, string name) => RolesOf(who).Any(role => role["Role"] == name);

    private IEnumerable<Dictionary<string, string?>> RolesOf(Persona who) =>
        tables["RoleAssignments"].All.Where(role => role["PersonId"] == who.PersonId && IsNow(role));

    private bool IsNow(Dictionary<string, string?> row) =>
        string.CompareOrdinal(row["ValidFrom"], today) <= 0 && (row["ValidTo"] is null || string.CompareOrdinal(row["ValidTo"], today) >= 0);

    private static Dictionary<string, Dictionary<string, string?>> ById(RawRows rows) => rows.All.ToDictionary(row => row["Id"] ?? "");
}
