using Outcomes.Platform;

namespace Outcomes.Directory;

public sealed partial class OrgUnit
{
    internal static OrgUnit Create(Guid id, CreateUnit.Request values)
    {
        var unit = new OrgUnit
        {
            Id = id,
            ExternalId = values.ExternalId,
            Name = values.Name.Trim(),
            ParentId = values.ParentId,
            HeadId = values.HeadId,
            Mission = values.Mission,
        };
        unit.Record(new OrgUnitCreated(id, unit.Name, unit.ParentId));
        return unit;
    }

    internal void Edit(EditUnit.Request changes)
    {
        Name = changes.Name.Or(Name).Trim();
        Mission = changes.Mission.Or(Mission);
        HeadId = changes.HeadId.Or(HeadId);
        ExternalId = changes.ExternalId.Or(ExternalId);
        Record(new OrgUnitEdited(Id, Name, HeadId, Mission, ExternalId));
    }

    internal void MoveTo(Guid? parentId)
    {
        if (parentId == ParentId) throw new RuleBroken("already-there", "This unit lies there already. Choose another parent.", "ParentId");
        Record(new OrgUnitMoved(Id, ParentId, parentId));
        ParentId = parentId;
    }
}
