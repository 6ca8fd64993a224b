namespace Outcomes.Reports;

/// <summary>Which of the instance's keys sign packets.</summary>
public static class PacketKeys
{
    public const string Purpose = "packets";
}
