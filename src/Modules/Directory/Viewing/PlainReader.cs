using Outcomes.Platform;

namespace Outcomes.Directory;

/// <summary>A person as reader and nothing more: no role counts. What is written down for them is read so, whoever has it written.</summary>
public static class PlainReader
{
    public static Viewer Of(Guid personId, Guid unitId) => new Viewer { Kind = ViewerKind.Person, PersonId = personId, ActorId = personId, UnitId = unitId };
}
