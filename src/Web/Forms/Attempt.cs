using Microsoft.AspNetCore.Http;
using Outcomes.Platform;

namespace Outcomes.Web.Forms;

/// <summary>Runs what a form asks for; a refusal is written beside the fields, and the form comes back with it.</summary>
/// <param name="Status">200 when it worked, else the status of the refusal.</param>
internal readonly record struct Attempt(int Status)
{
    public bool Worked => Status == StatusCodes.Status200OK;

    public bool IsStale => Status == StatusCodes.Status412PreconditionFailed;

    /// <param name="fields">From names of the request's properties to names of the form's fields, where they differ by more than a capital.</param>
    public static async Task<Attempt> RunAsync(FormState state, Func<Task> write, IReadOnlyDictionary<string, string>? fields = null)
    {
        state.Fail(); // also where the write throws what is not answered here
        try
        {
            await write();
            state.Succeed();
            return new(StatusCodes.Status200OK);
        }
        catch (InvalidRequest invalid)
        {
            foreach (var fault in invalid.Fields) state.Refuse(Field(fault.Field, fields), Spoken(fault));
            return new(invalid.Status);
        }
        catch (RuleBroken broken)
        {
            state.Refuse(broken.Target is { } target ? Field(target, fields) : "", broken.Message);
            return new(broken.Status);
        }
        catch (StaleVersion stale)
        {
            return new(stale.Status);
        }
    }

    // Programs read "Reason: say why."; beside the field itself its name is said already.
    private static string Spoken(FieldFault fault)
    {
        var said = fault.Message.StartsWith($"{fault.Field}: ", StringComparison.Ordinal) ? fault.Message[(fault.Field.Length + 2)..] : fault.Message;
        return said.Length == 0 ? fault.Message : char.ToUpperInvariant(said[0]) + said[1..];
    }

    // A field that the form does not have would hide the message: then it stands on top.
    private static string Field(string property, IReadOnlyDictionary<string, string>? fields)
    {
        if (property.Length == 0) return "";
        return fields?.GetValueOrDefault(property) ?? char.ToLowerInvariant(property[0]) + property[1..];
    }
}
