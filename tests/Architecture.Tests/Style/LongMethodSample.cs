namespace Outcomes.Architecture.Tests.Style;

/// <summary>The violating sample for <see cref="MethodLengths"/>: one body of 31 lines.</summary>
internal static class LongMethodSample
{
    public static int Count()
    {
        var count = 0;
        count++;
        count++;
        count++;
        count++;
        count++;
        count++;
        count++;
        count++;
        count++;
        count++;
        count++;
        count++;
        count++;
        count++;
        count++;
        count++;
        count++;
        count++;
        count++;
        count++;
        count++;
        count++;
        count++;
        count++;
        count++;
        count++;
        count++;
        count++;
        count++;
        return count;
    }
}
