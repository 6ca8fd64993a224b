using System.Linq.Expressions;
using Outcomes.OData.Model;

namespace Outcomes.OData.Tests.Serving;

/// <summary>The smallest service that can be written to: notes with a version.</summary>
internal static class Notes
{
    private static readonly ParameterExpression Parameter = Expression.Parameter(typeof(List<Note>), "notes");

    public static List<Note> Context { get; } = [];

    public static ODataModel Model { get; } = Make();

    public sealed class Note
    {
        public Guid Id { get; init; }
        public string Text { get; set; } = "";
        public int Version { get; set; } = 1;
    }

    public sealed class Stale : Exception;

    private static ODataModel Make()
    {
        Property Of<T>(string name, Expression<Func<Note, T>> column) => new() { Name = name, Column = column };
        var text = new Parameter("Text", typeof(string), true, 40);
        var type = new EntityType
        {
            Name = "Note",
            Source = typeof(Note),
            Properties = [Of("Id", n => n.Id), Of("Text", n => n.Text)],
            Key = Of("Id", n => n.Id),
            Version = Of("Version", n => n.Version),
            Actions = [new BoundAction("Shout", new WriteOperation([], (_, target, _, _) => Task.FromResult(Change(target, note => note.Text = note.Text.ToUpperInvariant()))))],
        };
        Expression<Func<List<Note>, IQueryable<Note>>> source = notes => notes.AsQueryable();
        return new ODataModel(Parameter, [],
        [
            new EntitySet
            {
                Name = "Notes",
                Type = type,
                Source = source,
                Insert = new WriteOperation([text], (_, _, body, _) =>
                {
                    var note = new Note { Id = Guid.NewGuid(), Text = body.GetProperty("Text").GetString()! };
                    Context.Add(note);
                    return Task.FromResult(new Written(note.Id, note.Version));
                }),
                Update = new WriteOperation([text with { IsRequired = false }], (_, target, body, _) =>
                    Task.FromResult(Change(target, note => note.Text = body.GetProperty("Text").GetString()!))),
                Delete = new WriteOperation([], (_, target, _, _) => Task.FromResult(Change(target, note => Context.Remove(note)))),
            },
        ]);
    }

    private static Written Change(WriteTarget target, Action<Note> change)
    {
        var note = Context.SingleOrDefault(note => note.Id == target.Key) ?? throw new ODataProblem(404, "not-found", "There is no Note with this id that you may see.");
        if (target.Version is { } version && version != note.Version) throw new Stale();
        change(note);
        note.Version++;
        return new Written(note.Id, note.Version);
    }
}
