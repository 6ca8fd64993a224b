using Outcomes.Platform;

namespace Outcomes.Directory;

/// <summary>A unit as another system, or a story, tells it.</summary>
public sealed record OrgUnitHistory
{
    public required Guid Id { get; init; }
    public string? ExternalId { get; init; }
    public required string Name { get; init; }
    public Guid? ParentId { get; init; }

    /// <summary>Set in a second save where the head is new too: head and unit refer to each other.</summary>
    public Guid? HeadId { get; init; }
    public string Mission { get; init; } = "";
}

[EventName("units.imported.v1")]
public sealed record OrgUnitImported(Guid OrgUnitId) : DomainEvent;

public sealed partial class OrgUnit
{
    /// <summary>For import and demo: no guards, nobody is told. Call <see cref="Closures.RebuildAsync"/> once after all rows are saved.</summary>
    public static OrgUnit FromHistory(OrgUnitHistory values)
    {
        var unit = new OrgUnit { Id = values.Id };
        unit.ReplaceFromHistory(values);
        return unit;
    }

    /// <summary>Takes the values over as they are; whoever calls starts from <see cref="ToHistory"/> to change only some.</summary>
    public void ReplaceFromHistory(OrgUnitHistory values)
    {
        (ExternalId, Name, ParentId, HeadId, Mission) = (values.ExternalId, values.Name, values.ParentId, values.HeadId, values.Mission);
        RecordHistory(new OrgUnitImported(Id));
    }

    public OrgUnitHistory ToHistory() =>
        new() { Id = Id, ExternalId = ExternalId, Name = Name, ParentId = ParentId, HeadId = HeadId, Mission = Mission };
}
