using Outcomes.Platform;

namespace Outcomes.Architecture.Tests.Law;

public sealed class EffortTermsTests
{
    [Fact]
    public void At_least_fifteen_terms_stand_in_each_of_eight_languages()
    {
        Assert.True(EffortTerms.ByLanguage.Count >= 8);
        Assert.All(EffortTerms.ByLanguage, language => Assert.True(language.Value.Distinct().Count() >= 15, language.Key));
    }

    [Theory]
    [InlineData("HoursLogged"), InlineData("time_spent"), InlineData("lastSeen"), InlineData("Last Seen At"), InlineData("TIMESPENT")]
    [InlineData("total time actually spent"), InlineData("workhours"), InlineData("actual_hours"), InlineData("Hours"), InlineData("MinutesOnline"), InlineData("DaysWorked")]
    [InlineData("LastLoginOn"), InlineData("LoginDuration"), InlineData("ActivityScore"), InlineData("TokenLastUsedOn"), InlineData("IsOnLeave")]
    [InlineData("LetzteAnwesenheit"), InlineData("Arbeitsstunden"), InlineData("Überstunden"), InlineData("praesenzzeit"), InlineData("Präsenz")]
    [InlineData("zuletzt gesehen am"), InlineData("Zeitaufwand (h)"), InlineData("Urlaubstage")]
    [InlineData("temps passé"), InlineData("TempsDeTravail"), InlineData("heures_travaillees"), InlineData("Dernière connexion"), InlineData("score d'activité")]
    [InlineData("tiempo dedicado"), InlineData("horas"), InlineData("ultimaConexion"), InlineData("duración de la sesión")]
    [InlineData("tempo gasto"), InlineData("presença"), InlineData("Último acesso"), InlineData("ore lavorate"), InlineData("PresenzeMensili")]
    [InlineData("gewerkte uren"), InlineData("urenregistratie"), InlineData("LaatstGezien"), InlineData("ziekteverzuim")]
    [InlineData("czas pracy"), InlineData("przepracowane godziny"), InlineData("Nieobecności"), InlineData("ostatnio_widziany")]
    public void A_name_that_tells_effort_or_presence_is_caught(string name) => Assert.True(EffortTerms.IsEffort(name));

    [Theory]
    [InlineData("Milestone"), InlineData("Timeline"), InlineData("StartsOn"), InlineData("Presented"), InlineData("Represents"), InlineData("TimeZoneId")]
    [InlineData("working_time_zone"), InlineData("DueAtUtc"), InlineData("CreatedAt"), InlineData("UpdatedById"), InlineData("DeliveredOn")]
    [InlineData("AcceptedOn"), InlineData("CheckIn"), InlineData("Confidence"), InlineData("ProgressPercent"), InlineData("OutcomeStatement")]
    [InlineData("AcceptanceCriterion"), InlineData("Restore"), InlineData("Score"), InlineData("Zeitraum"), InlineData("Zeitstempel"), InlineData("Figuren")]
    [InlineData("Colours"), InlineData("Hourglass"), InlineData("LastSubmittedRevision"), InlineData("Activity"), InlineData("Session"), InlineData("StandardId")]
    [InlineData("BudgetSpent"), InlineData("Worked"), InlineData("Nachweis"), InlineData("échéance"), InlineData("fecha de entrega"), InlineData("periodo"), InlineData("")]
    public void A_name_of_dates_outcomes_or_anything_else_passes(string name) => Assert.False(EffortTerms.IsEffort(name));

    [Fact]
    public void Every_term_of_the_table_is_caught_as_written_and_as_an_identifier()
    {
        var terms = EffortTerms.ByLanguage.Values.SelectMany(terms => terms).Select(term => term.Replace("*", "")).ToList();
        Assert.All(terms, term => Assert.True(EffortTerms.IsEffort(term), term));
        Assert.All(terms, term => Assert.True(EffortTerms.IsEffort(term.Replace(' ', '_').ToUpperInvariant()), term));
        Assert.All(terms, term => Assert.True(EffortTerms.IsEffort("Total " + term), term));
    }
}
