using Outcomes.Auth;
using Xunit;

namespace Outcomes.Tests.Auth;

public sealed class Token_format
{
    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    [Fact]
    public void A_token_has_53_characters_and_a_prefix_that_scanners_know()
    {
        var token = TokenFormat.New();
        Assert.Matches("^oc_pat_[0-9A-Za-z]{46}$", token);
        Assert.Equal(53, token.Length);
        Assert.True(TokenFormat.IsWellFormed(token));
        Assert.NotEqual(token, TokenFormat.New());
    }

    /// <summary>CRC-32 of "123456789" is CBF43926, says everybody; this token was worked out with Python's zlib.</summary>
    [Fact]
    public void The_checksum_is_the_CRC_32_of_what_stands_before_it() =>
        Assert.True(TokenFormat.IsWellFormed("oc_pat_00000000000000000000000000000000000000002QyGip"));

    [Fact]
    public void Every_wrong_character_is_caught()
    {
        var token = TokenFormat.New();
        var wrong = from at in Enumerable.Range(0, token.Length) from digit in Digits where digit != token[at] select token[..at] + digit + token[(at + 1)..];
        Assert.DoesNotContain(wrong, TokenFormat.IsWellFormed);
    }

    [Fact]
    public void Every_swap_of_neighbours_is_caught()
    {
        var token = TokenFormat.New();
        var swapped = Enumerable.Range(0, token.Length - 1).Where(at => token[at] != token[at + 1])
            .Select(at => token[..at] + token[at + 1] + token[at] + token[(at + 2)..]);
        Assert.DoesNotContain(swapped, TokenFormat.IsWellFormed);
    }

    [Theory]
    [InlineData(""), InlineData("oc_pat_"), InlineData("oc_pat_ümläut"), InlineData("ghp_0000000000000000000000000000000000000000000000")]
    public void Anything_else_is_no_token(string text) => Assert.False(TokenFormat.IsWellFormed(text));
}
