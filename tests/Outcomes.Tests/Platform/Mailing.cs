using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Outcomes.Auth;
using Outcomes.Database;
using Outcomes.Platform;
using Outcomes.Reports;
using Outcomes.Tests.Deliverables;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Platform;

/// <summary>What becomes of a mail: it arrives, it is tried again, or nobody tries for ever.</summary>
public sealed class Mailing(Mailing.Alone server) : IClassFixture<Mailing.Alone>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Letters_of_every_script_arrive_where_the_server_takes_them()
    {
        await using var smtp = new SmtpServer { OffersUtf8 = true };
        await MailTo(smtp).SendAsync("björk@példa.example", "Ölü", "Þetta", Cancel);
        Assert.Equal(["björk@példa.example"], smtp.Taken);
    }

    [Theory]
    [InlineData("björk@example.org", "SMTPUTF8")]
    [InlineData("gone@example.org", "5.1.1 nobody of that name")]
    [InlineData("no address", "is no mail address")]
    public async Task What_no_try_would_bring_is_said_to_be_undeliverable(string to, string why)
    {
        await using var smtp = new SmtpServer();
        smtp.Refused["gone@example.org"] = "550 5.1.1 nobody of that name";
        var refused = await Assert.ThrowsAsync<Undeliverable>(() => MailTo(smtp).SendAsync(to, "Subject", "Text", Cancel));
        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
        Assert.Empty(smtp.Taken);
    }

    [Fact]
    public async Task A_busy_server_is_asked_again_and_one_that_refuses_for_good_is_not()
    {
        await using var smtp = new SmtpServer();
        var (gone, busy) = (await NoticeToAsync("gone"), await NoticeToAsync("busy"));
        smtp.Refused[gone] = "550 5.1.1 nobody of that name";
        smtp.Refused[busy] = "451 4.3.2 later";
        var job = ActivatorUtilities.CreateInstance<SendDueMail>(server.Services, MailTo(smtp));

        await job.SendAsync(Cancel);
        smtp.Refused.Clear();
        await job.SendAsync(Cancel);

        Assert.Contains(busy, smtp.Taken);
        Assert.DoesNotContain(gone, smtp.Taken);
    }

    [Fact]
    public void Mail_and_codes_on_packets_lead_to_where_the_server_is_for_everybody()
    {
        Assert.Equal("https://outcomes.example.org/", server.Services.GetRequiredService<IOptions<MailOptions>>().Value.PublicUrl);
        Assert.Equal("https://outcomes.example.org/verify/K7QF", server.Services.GetRequiredService<IOptions<PacketOptions>>().Value.VerifyAddress("K7QF"));
    }

    private async Task<string> NoticeToAsync(string name)
    {
        var story = await HarbourStory.TellAsync(server);
        await using var db = story.AsSystem();
        var address = $"{name}@example.org";
        db.Add(new Notification(Ids.New(db.Now), story.Priya, NoticeKind.Mentioned, "deliverable", Guid.NewGuid(), db.Now, db.Now.AddMinutes(-1), address));
        await db.SaveChangesAsync(Cancel);
        return address;
    }

    private static Mail MailTo(SmtpServer smtp) => new(Options.Create(new MailOptions { SmtpHost = "127.0.0.1", SmtpPort = smtp.Port, UseTls = false }));

    /// <summary>Whatever is due anywhere is mailed: other tests' notices stay out of reach.</summary>
    public sealed class Alone() : OutcomesServer(DatabaseProvider.Sqlite)
    {
        protected override void Adjust(IServiceCollection services)
        {
            base.Adjust(services);
            services.Configure<AuthOptions>(auth => auth.Issuer = "https://outcomes.example.org/");
        }
    }
}
