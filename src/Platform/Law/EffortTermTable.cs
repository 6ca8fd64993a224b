namespace Outcomes.Platform;

/// <summary>
/// The words for effort and presence, by language. A term is one or more words in order; <c>*</c> stands for any letters of the same word,
/// so that compounds of German, Dutch and Polish are caught. Accents are written here and folded by the matcher.
/// </summary>
internal static class EffortTermTable
{
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> ByLanguage = new Dictionary<string, IReadOnlyList<string>>
    {
        ["English"] =
        [
            "hour", "*hours*", "hourly", "hrs", "minutes", "effort", "efforts", "days worked", "worked days", "weeks worked", "overtime", "timesheet*", "timelog*", "worklog*", "timecard*",
            "time spent", "spent time", "time logged", "logged time", "time tracked", "tracked time", "time tracking", "time worked", "time taken",
            "work time", "working time", "screen time", "online time", "time online", "time active", "time off", "days off", "man days", "person days",
            "attendance", "presence", "absent", "absence", "absences", "absenteeism", "on leave", "leave days", "sick leave", "sick days", "vacation",
            "last seen", "seen at", "last active", "last activity", "last login", "last sign in", "last logon", "last online", "last visit", "last use",
            "last used", "online status", "idle", "inactive since", "clock in", "clock out", "clocked", "punch in", "keystrokes", "billable",
            "login duration", "session duration", "session length", "login count", "activity score", "activity level", "utilisation", "utilization",
        ],
        ["German"] =
        [
            "stunde", "*stunden*", "std", "minuten", "*arbeitszeit*", "*arbeitstage*", "*aufwand*", "*anwesen*", "*abwesen*", "*präsenz*", "*zeiterfassung*",
            "*fehlzeit*", "fehltage", "*krankheitstage*", "krankentage", "*urlaub*", "stempelzeit*", "stempeluhr", "mehrarbeit", "personentage", "manntage",
            "zuletzt gesehen", "zuletzt aktiv", "zuletzt online", "zuletzt angemeldet", "letzte anmeldung", "letzter login", "letzte aktivität",
            "letzter besuch", "gebuchte zeit", "erfasste zeit", "benötigte zeit", "verbrachte zeit", "onlinezeit", "bildschirmzeit", "anmeldedauer",
            "sitzungsdauer", "aktivitätswert", "aktivitätspunkte", "tastenanschläge", "auslastung",
        ],
        ["French"] =
        [
            "heure", "heures", "minutes", "horaires", "temps passé", "temps travail", "temps travaillé", "temps consacré", "durée travail", "temps écran",
            "temps connexion", "temps activité", "présence", "présences", "absence", "absences", "absentéisme", "assiduité", "dernière connexion",
            "dernière activité", "dernière visite", "dernière présence", "dernière fois", "pointage", "pointages", "pointeuse", "feuille temps",
            "saisie temps", "jours travaillés", "jours homme", "jour homme", "congé", "congés", "arrêt maladie", "durée connexion", "durée session",
            "score activité", "niveau activité", "inactivité", "effort", "efforts",
        ],
        ["Spanish"] =
        [
            "hora", "horas", "minutos", "horario", "tiempo dedicado", "tiempo empleado", "tiempo invertido", "tiempo trabajado", "tiempo trabajo",
            "tiempo pantalla", "tiempo línea", "tiempo conexión", "asistencia", "presencia", "ausencia", "ausencias", "absentismo", "última conexión",
            "última actividad", "última vez", "último acceso", "último inicio", "última visita", "fichaje", "fichajes", "hoja tiempo", "jornada laboral",
            "días trabajados", "esfuerzo", "vacaciones", "baja médica", "duración sesión", "puntuación actividad", "nivel actividad", "inactividad",
        ],
        ["Portuguese"] =
        [
            "hora", "horas", "minutos", "horário", "tempo gasto", "tempo dedicado", "tempo trabalho", "tempo trabalhado", "tempo tela", "tempo online",
            "presença", "presenças", "ausência", "ausências", "absentismo", "absenteísmo", "assiduidade", "faltas", "visto último", "última vez",
            "último acesso", "última atividade", "último login", "última visita", "folha ponto", "registro ponto", "registo ponto", "ponto eletrônico",
            "jornada trabalho", "dias trabalhados", "esforço", "férias", "baixa médica", "duração sessão", "pontuação atividade", "nível atividade",
        ],
        ["Italian"] =
        [
            "ore", "orario", "orari", "minuti", "straordinario", "straordinari", "tempo impiegato", "tempo dedicato", "tempo speso", "tempo lavorato",
            "tempo lavoro", "tempo schermo", "tempo online", "presenza", "presenze", "assenza", "assenze", "assenteismo", "ultimo accesso", "ultima attività",
            "ultima connessione", "ultima volta", "ultima visita", "timbratura", "timbrature", "cartellino", "giorni lavorati", "giornate lavorate",
            "giorni uomo", "giornate uomo", "ferie", "malattia", "durata sessione", "punteggio attività", "livello attività", "sforzo", "inattività",
        ],
        ["Dutch"] =
        [
            "uur", "uren*", "werkuren", "overuren", "manuren", "minuten", "mandagen", "gewerkt", "gewerkte", "bestede tijd", "tijd besteed", "tijdsbesteding",
            "*werktijd*", "arbeidstijd*", "tijdregistratie*", "tijdsregistratie*", "aanwezig*", "afwezig*", "laatst gezien", "laatst actief",
            "laatst online", "laatste login", "laatste aanmelding", "laatste activiteit", "laatste bezoek", "overwerk*", "prikklok*", "ziektedagen",
            "*verzuim*", "verlofdagen", "vakantiedagen", "schermtijd", "onlinetijd", "sessieduur", "activiteitsscore", "inspanning",
        ],
        ["Polish"] =
        [
            "*godzin*", "minuty", "minut", "czas pracy", "czas poświęcony", "poświęcony czas", "czas spędzony", "spędzony czas", "czas online", "czas sesji",
            "czas ekranem", "*przepracowan*", "*obecność*", "*obecności*", "frekwencja", "absencja", "absencje", "ostatnio widziany", "ostatnio widziana",
            "ostatnio aktywny", "ostatnio aktywna", "ostatnio online", "ostatnie logowanie", "ostatnia aktywność", "ostatnia wizyta", "ewidencja czasu",
            "karta czasu", "karta pracy", "roboczodni*", "pracochłonność", "urlop*", "zwolnienie lekarskie", "wysiłek", "wynik aktywności",
        ],
    };
}
