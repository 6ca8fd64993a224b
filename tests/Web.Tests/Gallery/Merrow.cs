using Outcomes.Platform;
using Outcomes.Web.Text;

namespace Outcomes.Web.Tests.Gallery;

/// <summary>People of the demo company Merrow Ocean Data, in their own scripts.</summary>
internal static class Merrow
{
    public static readonly PersonName Ines = Person(1, "Inês Carvalho", "pt");
    public static readonly PersonName Amina = Person(2, "Amina Diallo", "fr");
    public static readonly PersonName Leila = Person(3, "ليلى حدّاد", "ar");
    public static readonly PersonName Misaki = Person(4, "佐藤 美咲", "ja");
    public static readonly PersonName Ha = Person(5, "Nguyễn Thị Minh Hà", "vi");
    public static readonly PersonName Teuea = Person(6, "Teuea Ioane", "gil");

    public static TimeZoneInfo Zone(string id) => TimeZoneInfo.FindSystemTimeZoneById(id);

    /// <summary>The end of a day in a zone, as the database keeps it.</summary>
    public static DueDate Due(string day, string zone, DuePrecision span = DuePrecision.Day)
    {
        var on = DateOnly.ParseExact(day, "yyyy-MM-dd");
        var end = DateTime.SpecifyKind(on.AddDays(1).ToDateTime(TimeOnly.MinValue), DateTimeKind.Unspecified);
        return new(on, TimeZoneInfo.ConvertTimeToUtc(end, Zone(zone)), Zone(zone), span);
    }

    private static PersonName Person(int number, string name, string locale) => new(new Guid(number, 0, 0, new byte[8]), name, locale);
}
