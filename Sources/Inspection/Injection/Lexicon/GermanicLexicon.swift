extension LexiconRows {
    static let german: [LexiconRow] = [
        (
            .ignore,
            "ignorier* missacht* umgeh* umgang hinwegsetzen übergeh* vernachlässig* beachte_nicht nicht_beachten halte_dich_nicht befolge_nicht schenke_keine_beachtung außer_acht keine_beachtung setz_dich_über setze_dich_über nicht_mehr_befolgen pfeif_auf widersetz*"
        ),
        (.forget, "vergiss* vergesse* vergessen"),
        (
            .discard,
            "verwirf* verwerfe* streich* aufgehoben annullier* lösche_deine widerruf* ersetze ersetzt außer_kraft hinfällig ungültig wirf schmeiß lass_alle gestrichen hebe_alle aufheben verwirft überhol* veraltet wegfall* entfallen gelöscht"
        ),
        (.override, "überschreib* außer_kraft_setzen vorrang überstimm*"),
        (
            .disable,
            "deaktivier* abschalte* ausschalt* schalte schalt abgeschaltet ausgeschaltet entfern* aus abschalt*"
        ),
        (.enable, "aktivier* entsperr* einschalt* freischalt* wechsle_in wechsel_in schalte_in starte_den"),
        (
            .instruction,
            "anweisung* instruktion* anleitung* vorgabe* richtlinie* weisung* vorschrift* verhaltensregeln grundanweisung* voranweisung*"
        ),
        (.rule, "regel regeln befehl* regelwerk gebot* auftrag aufträge"),
        (.prompt, "prompts eingabeaufforderung aufforderungstext"),
        (.system, "einrichtung* konfiguration* einstellung* systems"),
        (
            .systemPrompt,
            "systemprompt* systemnachricht* systemanweisung* systemtext* system-prompt* system-nachricht startprompt initialprompt entwicklertext entwicklernachricht* systembotschaft* grundprompt ausgangsprompt entwicklerprompt entwickleranweisung* anfangsanweisung* einrichtungstext systeminstruktion* systemvorgabe* starttext konfigurationstext ursprungsprompt"
        ),
        (
            .restriction,
            "einschränkung* beschränkung* begrenzung* grenze grenzen zensur filter schranken limits fesseln sperren sperre inhaltsfilter"
        ),
        (
            .safety,
            "ethik* ethisch* moral* sicherheit* moderation schutzmaßnahme* sicherheitsregel* sicherheitsrichtlinie* sicherheitsfilter* skrupel schutzvorkehrung* sicherheitsvorkehrung*"
        ),
        (
            .previous,
            "vorherig* bisherig* vorig* obig* früher* vorangegangen* ursprünglich* anfänglich* vorangehend* zuvor davor oben bisher vorhergehend* bestehend* anfang vorstehend* erhaltenen"
        ),
        (
            .all,
            "alle alles allem allen jede jeder jedes jegliche* sämtliche* ganze* ganzen gesamte* vollständig* komplett*"
        ),
        (
            .given,
            "gegeben* gesagt gelernt erhalten trainiert programmiert bekommen beigebracht mitgegeben gegolten"
        ),
        (.new, "neue neuen neuer neues folgende folgenden eigentliche* echte aktualisiert* nächste"),
        (
            .reveal,
            "verrat* verrät offenleg* offenbar* enthüll* preisgeb* leake* gib_preis rück_raus rücke preis offenlegung ausplauder* entlock*"
        ),
        (
            .show,
            "zeig* gib nenn nenne nennen druck* drucke schreib* ausgeben sag sage sagen liste poste kopier* ausgabe was_ist wie_lautet wie_lauten was_steht was_sind teile_mir teil_mir gebe wiedergeben abtippen tippe füge"
        ),
        (.echo, "wiederhol* aufsag* wiedergib*"),
        (
            .secret,
            "versteckt* geheim* verborgen* vertraulich* interno interna internos internas interni interne internen internes interner privat*"
        ),
        (
            .verbatim,
            "wörtlich* wort_für_wort wortwörtlich exakt unverändert buchstabengetreu zeile_für_zeile eins_zu_eins zeichengenau ungekürzt originalwortlaut wortlaut codeblock"
        ),
        (.what, "welche welcher welches warum wieso"),
        (.first, "erste ersten erstes erster anfang beginn"),
        (
            .conversation,
            "gespräch* unterhaltung* kontext verlauf dialog chatverlauf sitzung gesprächsverlauf"
        ),
        (.message, "nachricht nachrichten satz sätze text texte wort wörter zeile zeilen botschaft"),
        (.you, "du dir dich ihr sie ihnen"),
        (.your, "dein deine deinen deiner deines deinem ihre ihren eure"),
        (
            .youAre,
            "du_bist bist_du_jetzt sie_sind_jetzt du_wirst du_heißt dein_name_ist werde_zu bist_jetzt bist_nun verwandle_dich sie_sind_nun bist_nicht_mehr du_spielst jetzt_bist"
        ),
        (
            .ai,
            "ki künstliche_intelligenz sprachmodell* ki-modell ki-assistent* ki-agent* ki-system* ki-modelle"
        ),
        (.assistant, "assistent* assistenz* agenten modell modelle modells"),
        (
            .actAs,
            "agiere verhalte_dich benimm_dich handle_als spiel spiele antworte_als schlüpf* nimm_die_rolle übernimm_die_rolle gib_dich_als verhalten_sie_sich sprich_wie rede_wie handele_als fungiere antworte_wie"
        ),
        (
            .pretend,
            "tu_so tue_so simulier* stell_dir_vor stelle_dir_vor vorgeben rollenspiel* fingier* als_wärst als_ob als_hättest gib_vor tun_sie_so stellen_sie_sich"
        ),
        (.role, "rolle rollen figur charakter persönlichkeit identität"),
        (
            .persona,
            "entwicklermodus gottmodus dan-modus entwickler-modus debugmodus adminmodus wartungsmodus freier_modus bist_dan als_dan debug-modus admin-modus jailbreak-modus entfesselt*"
        ),
        (.mode, "modus"),
        (.now, "jetzt nun sofort ab_sofort heute"),
        (
            .fromNowOn,
            "von_nun_an ab_jetzt ab_sofort von_jetzt_an ab_diesem fortan künftig von_diesem ab_heute ab_hier ab_nun"
        ),
        (
            .unrestricted,
            "uneingeschränkt* ungefiltert* unzensiert* ohne_einschränkung* ohne_einschränkungen ohne_regeln ohne_filter ohne_grenzen ohne_zensur ohne_limits ohne_moral ohne_ethik ohne_beschränkungen grenzenlos* hemmungslos* keine_regeln keine_grenzen keine_filter keine_einschränkungen keinerlei_regeln unmoralisch* skrupellos* ohne_jede_regel keine_beschränkungen keinen_regeln regellos* ohne_schranken weder_moral weder_regeln ohne_tabus ohne_skrupel keine_schranken"
        ),
        (.free, "frei freie freier freiheit befreit befreie"),
        (.anything, "irgendetwas egal_was was_auch_immer alles_was völlig_egal ganz_gleich egal"),
        (
            .illicit,
            "illegal* gefährlich* schädlich* verboten* anstößig* bösartig* hacken hacker sprengstoff* bombe waffe böse böser kriminell*"
        ),
        (
            .answerAll,
            "lehnt_nie_ab lehnst_nie_ab lehne_nie_ab lehnst_nichts_ab niemals_ablehnen nie_ablehnen sagt_nie_nein sagst_nie_nein beantworte_alles beantwortet_alles gehorchst_immer alles_darf alles_tut darfst_alles macht_alles verweigert_nie verweigerst_nie nichts_ablehnen kennt_kein_nein lehnt_nichts_ab nicht_ablehnen sage_nie_nein sagt_immer_ja alles_kann"
        ),
        (
            .inCharacter,
            "bleib_in_der_rolle bleibe_in_der_rolle in_deiner_rolle fall_nicht_aus aus_der_rolle in_der_rolle im_charakter in_deiner_figur bleib_dabei"
        ),
        (.not, "nicht nie niemals kein keine keinen keinerlei ohne weder"),
        (.refuse, "ablehn* verweiger* weiger* zurückweis* lehnst lehne lehnt ablehnung*"),
        (
            .apology,
            "entschuldig* warnhinweis* warnung* belehrung* moralpredigt* moralisier* tut_mir_leid warnen warne warnst hinweise haftungsausschluss* ethikvortrag bedenken ausrede* ausreden"
        ),
        (.cannot, "kann_nicht kannst_nicht leider unmöglich kann_ich_nicht"),
        (.respond, "antwort* erwider* beantwort*"),
        (.begin, "beginn* fang fange starte einleit* startet"),
        (.instead, "stattdessen anstelle anstatt statt"),
        (.must, "musst muss müssen sollst soll sollen sollte hast_zu verpflichtet zwingend"),
        (.follow, "befolg* gehorch* folge halte_dich füg_dich tu_was führe_aus"),
        (
            .onlySay,
            "antworte_nur sag_nur sage_nur schreib_nur gib_nur antworte_ausschließlich antworte_einfach_mit nur_mit antworte_mit sag_einfach gib_ausschließlich antworte_exakt schreibe_nur"
        ),
        (
            .developer,
            "entwickler* administrator* schöpfer* eigentümer* chefin betreiber* ingenieur* programmierer* vorgesetzt* inhaber* erbauer geschäftsführ* leitung"
        ),
        (
            .authorised,
            "autorisier* befugt* berechtigt* erlaubnis genehmigt* freigegeben* freigabe verifiziert* bevollmächtigt* privileg* zugriff_gewährt wartung abgesegnet revision audit diagnose berechtigung* erlaubt erlaub*"
        ),
        (.important, "wichtig* dringend* achtung hinweis kritisch* priorität eilig notfall"),
        (.please, "bitte"),
        (.task, "aufgabe* auftrag ziel mission frage anfrage job fragen"),
        (
            .send,
            "sende* senden schick* weiterleite* leite übermittle* versend* mail maile hochlad* poste lade_hoch schicke veröffentliche"
        ),
        (.email, "e-mail-adresse posteingang postfach kontakte mails"),
        (.link, "verknüpfung webseite adresse"),
        (.file, "datei* ordner verzeichnis datenbank* kalender ablage"),
        (
            .data,
            "daten informationen angaben datensätze inhalt inhalte zugangsdaten"
        ),
        (
            .password,
            "passwort* passwörter kennwort* kennwörter schlüssel zugangscode geheimwort losungswort codewort zugriffscode tresor-pin pin-code api-schlüssel kreditkarte* geheimzahl schlüsselwort geheimcode kennung tresor"
        ),
        (.money, "geld zahlung rechnung betrag konto guthaben euro erstattung"),
        (.transfer, "überweis* zahle bezahle kaufe bestelle überweisung"),
        (.delete, "lösch* entfern* vernicht*"),
        (.execute, "führ führe ausführ* rufe ruf starte aufruf*"),
        (.tool, "werkzeug* funktion funktionen schnittstelle"),
        (.click, "klick* besuche öffne öffnen lade ruf_auf"),
        (.install, "installier* herunterlad*"),
        (.grant, "gewähr* erteil* einlad* hinzufüg* füge_hinzu genehmige"),
        (.tell, "erwähn* sag_ihm informier* benachrichtig* mitteil* sag_dem teile_mit"),
        (
            .conceal,
            "ohne_es_zu_erwähnen ohne_zu_fragen ohne_rückfrage ohne_bestätigung heimlich erwähne_das_nicht erwähne_nicht sag_nichts sage_nichts verschweig* ohne_den_nutzer ohne_dem_nutzer nicht_erwähnen verrate_nichts informiere_nicht stillschweigend erwähne_diese ohne_hinweis unauffällig ohne_mitteilung behalte_das sag_dem_nutzer_nichts frag_nicht ohne_zu_erwähnen erwähne_es_nicht"
        ),
        (.user, "nutzer* benutzer* anwender* kunde kunden kundin leser"),
        (.remember, "merk* erinnere speicher* vergiss_nicht"),
        (.memory, "gedächtnis"),
        (.review, "zusammenfass* bewert* empfehl* bewerber* rezension* fasse beurteil* übersetz*"),
        (.rating, "bestnote sterne positiv* hervorragend* beste bester punkte punktzahl ausgezeichnet*"),
        (.translate, "übersetz*"),
        (.decode, "entschlüssel* dekodier* decodier* rückwärts entziffer*"),
        (.encoded, "kodiert* verschlüsselt* codiert* binär*"),
        (.game, "hypothetisch* fiktion fiktiv* szenario oma großmutter gedankenexperiment gegenteiltag"),
        (.story, "geschichte gedicht drehbuch märchen lied erzählung theaterstück"),
        (.end, "ende beendet feierabend schluss"),
        (.document, "dokument* seite artikel absatz auszug textstelle"),
        (.forever, "endlos unendlich ewig pausenlos"),
        (.ifWord, "wenn sobald"),
        (.join, "verkett* verbinde kombinier* zusammensetz* füge_zusammen setze_zusammen"),
        (.explain, "erklär* bedeut* unterschied verstehen lernen lehren definier*"),
        (.example, "beispiel* zitat* lektion handbuch glossar folien vortrag workshop kapitel"),
        (
            .security,
            "angriff* angreifer* erkenn* verhinder* schütz* abwehr* schwachstelle* betrug* bedrohung* sicherheitslücke*"
        ),
    ]

    static let dutch: [LexiconRow] = [
        (
            .ignore,
            "negeer* negeren omzeil* sla_geen_acht trek_je_niets let_niet_op gehoorzaam_niet volg_niet buiten_beschouwing overtreed schend veronachtzaam* geen_rekening"
        ),
        (.forget, "vergeet* vergeten"),
        (
            .discard,
            "verwerp* schrap* laat_alle annuleer* vervang* herroep* opgeheven gooi ingetrokken vervallen zet_aan_de_kant overboord opgeschort ongeldig laat_varen wis_je wis_al"
        ),
        (.override, "overschrijf* overrulen voorrang"),
        (
            .disable,
            "schakel_uit uitschakel* deactiveer* zet_uit uitgeschakeld verwijder_alle schakel uit zet"
        ),
        (.enable, "activeer* inschakel* ontgrendel* schakel_over ga_naar ontgrendeld"),
        (.instruction, "instructie* richtlijn* aanwijzing* aanwijzingen voorschrift* opdrachten"),
        (.rule, "regel regels bevel bevelen beleid regelset orders opdracht gebod"),
        (.system, "configuratie* instelling* systeem"),
        (
            .systemPrompt,
            "systeemprompt* systeembericht* systeeminstructie* systeem-prompt startprompt systeemtekst begininstructies ontwikkelaarsbericht ontwikkelaarstekst beginprompt ontwikkelaarsprompt opstarttekst insteltekst systeemopdracht verborgen_instructies"
        ),
        (.restriction, "beperking* limiet limieten grens grenzen censuur filters begrenzing* restricties"),
        (.safety, "ethiek ethisch* moraal moreel morele veiligheid* moderatie scrupules veiligheidsregels"),
        (
            .previous,
            "vorige voorgaande eerdere bovenstaande oorspronkelijke voorafgaande hierboven eerder voorheen initiële beginnende gekregen bestaande tot_nu_toe hiervoor"
        ),
        (.all, "alle alles elke elk iedere ieder volledige volledig gehele hele"),
        (.given, "gegeven verteld geleerd gekregen getraind meegekregen"),
        (.new, "nieuwe nieuw volgende echte daadwerkelijke"),
        (.reveal, "onthul* openbaar* lek prijsgeven verklap* verraad geef_prijs"),
        (
            .show,
            "toon laat_zien geef druk_af schrijf print zeg vertel noem kopieer deel plak lees wat_is wat_zijn wat_staat hoe_luidt toon_me laat_me typ weergeven"
        ),
        (.echo, "herhaal* herhalen"),
        (.secret, "verborgen geheim* vertrouwelijk* interne privé"),
        (
            .verbatim,
            "woordelijk woord_voor_woord letterlijk exact ongewijzigd regel_voor_regel integraal onverkort"
        ),
        (.what, "wat welke hoe waarom waar"),
        (.first, "eerste begin"),
        (.conversation, "gesprek* conversatie context geschiedenis sessie chatgeschiedenis dialoog"),
        (.message, "bericht berichten zin zinnen tekst teksten woord woorden regel_tekst"),
        (.you, "jij jou u jullie"),
        (.your, "jouw uw jullie"),
        (
            .youAre,
            "je_bent jij_bent u_bent je_wordt je_heet ben_je_nu bent_nu word_nu je_bent_niet_meer jouw_naam_is"
        ),
        (.ai, "kunstmatige_intelligentie taalmodel* ai-model ai-assistent ai-agent"),
        (.assistant, "assistent* agenten model modellen"),
        (
            .actAs,
            "gedraag_je doe_alsof speel_de_rol handel_als antwoord_als neem_de_rol speel kruip_in_de_huid reageer_als fungeer praat_als doe_je_voor"
        ),
        (.pretend, "doe_alsof simuleer* stel_je_voor rollenspel veins alsof"),
        (.role, "rol personage persoonlijkheid identiteit"),
        (
            .persona,
            "ontwikkelaarsmodus godmodus dan-modus beheerdersmodus debugmodus vrije_modus onderhoudsmodus bent_dan als_dan ontwikkelmodus"
        ),
        (.mode, "modus"),
        (.now, "nu meteen"),
        (
            .fromNowOn,
            "vanaf_nu vanaf_dit_moment voortaan vanaf_vandaag van_nu_af vanaf_hier met_ingang_van per_direct"
        ),
        (
            .unrestricted,
            "onbeperkt* ongefilterd* ongecensureerd* zonder_beperkingen zonder_regels zonder_filters zonder_filter zonder_grenzen zonder_censuur zonder_limieten zonder_moraal zonder_ethiek geen_regels geen_grenzen geen_filters geen_beperkingen geen_enkele_regel grenzeloos onbegrensd zonder_scrupules regels_noch zonder_remmen"
        ),
        (.free, "vrij vrije vrijheid bevrijd"),
        (.anything, "wat_dan_ook alles_wat ongeacht maakt_niet_uit"),
        (
            .illicit,
            "illegaal illegale gevaarlijk* schadelijk* verboden kwaadaardig* hacken hacker explosieven wapen"
        ),
        (
            .answerAll,
            "weigert_nooit weigert_niets weiger_nooit zegt_nooit_nee zeg_nooit_nee beantwoord_alles beantwoordt_alles gehoorzaamt_altijd nooit_weigeren alles_mag mag_alles doet_alles niet_weigeren weigert_nooit_iets weiger_niets altijd_gehoorzaam"
        ),
        (
            .inCharacter,
            "blijf_in_je_rol blijf_in_karakter uit_je_rol in_je_rol blijf_in_de_rol val_niet_uit in_de_rol"
        ),
        (.not, "niet nooit geen zonder noch"),
        (.refuse, "weiger* weigeren afwijz* wijs_af"),
        (
            .apology,
            "excuses sorry waarschuwing* spijt disclaimer* preek moraliseren verontschuldig* waarschuw*"
        ),
        (.cannot, "kan_niet kunt_niet onmogelijk helaas"),
        (.respond, "antwoord* reageer beantwoord*"),
        (.begin, "begin start beginnen begint"),
        (.instead, "in_plaats plaats"),
        (.must, "moet moeten dient verplicht hoort"),
        (.follow, "gehoorzaam volg voldoe_aan leef_na voer_uit"),
        (
            .onlySay,
            "antwoord_alleen zeg_alleen antwoord_enkel antwoord_uitsluitend antwoord_met alleen_met zeg_gewoon zeg_enkel geef_alleen"
        ),
        (
            .developer,
            "ontwikkelaar* beheerder* maker* eigenaar* baas ingenieur* programmeur* leidinggevende directie"
        ),
        (
            .authorised,
            "geautoriseerd* bevoegd* toestemming goedgekeurd* geverifieerd* toegang_verleend gemachtigd* onderhoud audit goedkeuring diagnose toegestaan"
        ),
        (.important, "belangrijk* dringend* let_op attentie kritiek prioriteit opmerking noodgeval"),
        (.please, "alsjeblieft alstublieft graag"),
        (.task, "taak doel missie opdracht vraag verzoek"),
        (.send, "stuur sturen verstuur* verzend* doorstur* mail upload plaats"),
        (.email, "e-mail inbox postvak contacten mails"),
        (.link, "koppeling webpagina"),
        (.file, "bestand* mappen databank agenda"),
        (.data, "gegevens informatie details inhoud inloggegevens"),
        (
            .password,
            "wachtwoord* sleutel sleutels toegangscode pincode geheime_woord codewoord api-sleutel wachtzin kluiscode creditcard* kluis"
        ),
        (.money, "geld betaling factuur bedrag saldo terugbetaling"),
        (.transfer, "overmaken maak_over betaal koop bestel overboeking"),
        (.delete, "verwijder* wis wissen vernietig*"),
        (.execute, "voer uitvoer* roep_aan draai"),
        (.tool, "hulpmiddel functie functies"),
        (.click, "klik bezoek laad"),
        (.install, "installeer* download*"),
        (.grant, "verleen nodig_uit voeg_toe geef_toegang"),
        (.tell, "vermeld* informeer* meld* noem_dit"),
        (
            .conceal,
            "zonder_te_vermelden zonder_te_vragen zonder_bevestiging stiekem vermeld_dit_niet zeg_niets vertel_niets zonder_de_gebruiker in_het_geheim vermeld_niet vertel_het_niet stilletjes zonder_melding ongemerkt vertel_de_gebruiker_niet"
        ),
        (.user, "gebruiker* klant klanten lezer"),
        (.remember, "onthoud* bewaar* sla_op"),
        (.memory, "geheugen"),
        (.review, "samenvat* beoordeel* aanbevel* kandidaat recensie* vat"),
        (.rating, "sterren uitstekend* beste positief score"),
        (.translate, "vertaal* vertalen"),
        (.decode, "decodeer* ontcijfer* achterstevoren"),
        (.encoded, "gecodeerd* versleuteld*"),
        (.game, "spel hypothetisch* fictie fictief scenario oma grootmoeder gedachte-experiment"),
        (.story, "verhaal gedicht lied toneelstuk"),
        (.end, "einde klaar"),
        (.document, "documento documentos documenti documents pagina artikel"),
        (.forever, "eindeloos oneindig eeuwig"),
        (.ifWord, "wanneer zodra"),
        (.join, "combineer* voeg_samen plak_samen"),
        (.explain, "uitleg* betekent verschil begrijpen leren"),
        (.example, "voorbeeld* citaat handboek woordenlijst workshop"),
        (
            .security,
            "aanval* aanvaller* herken* voorkom* bescherm* verdedig* kwetsbaarh* oplichting bedreiging"
        ),
    ]

    static let swedish: [LexiconRow] = [
        (.ignore, "ignorera* bortse strunta kringgå bryt_mot"),
        (.forget, "glöm* glömma"),
        (.discard, "förkasta* upphäv* ersätt* släng släpp slopa"),
        (.disable, "inaktivera* stäng_av avaktivera*"),
        (.enable, "aktivera* lås_upp"),
        (.instruction, "instruktion* riktlinj* anvisning* direktiv*"),
        (.rule, "regel regler reglerna order policy befallning*"),
        (.system, "systemet"),
        (.systemPrompt, "systemprompt* systemmeddeland* systeminstruktion*"),
        (.restriction, "begränsning* restriktion* gräns gränser censur filter"),
        (.safety, "etik etisk* moral säkerhet*"),
        (.previous, "tidigare föregående ovanstående ursprungliga ovan innan"),
        (.all, "alla allt varje samtliga hela"),
        (.new, "nya nytt följande"),
        (.reveal, "avslöja* röj*"),
        (.show, "visa skriv ge säg berätta skriv_ut lista vad_är vilka_är"),
        (.echo, "upprepa*"),
        (.secret, "dold* dolda hemlig* konfidentiell*"),
        (.verbatim, "ordagrant ord_för_ord exakt"),
        (.message, "meddeland* text texten mening"),
        (.you, "du ni"),
        (.your, "dina din ditt"),
        (.youAre, "du_är_nu du_är är_du_nu du_heter du_blir du_ska_vara"),
        (.ai, "artificiell_intelligens språkmodell*"),
        (.assistant, "assistent* agent modellen"),
        (.actAs, "agera bete_dig spela_rollen svara_som uppför_dig"),
        (.pretend, "låtsas simulera föreställ_dig rollspel"),
        (.role, "rollen karaktär"),
        (.persona, "utvecklarläge gudsläge"),
        (.mode, "läge läget"),
        (.now, "nu"),
        (.fromNowOn, "från_och_med_nu från_nu_och_framåt hädanefter från_och_med"),
        (
            .unrestricted,
            "obegränsa* ofiltrera* ocensurera* utan_begränsningar utan_regler utan_filter utan_gränser inga_regler inga_gränser inga_begränsningar"
        ),
        (.not, "inte aldrig ingen inga utan"),
        (.refuse, "vägra* avvisa*"),
        (.apology, "förlåt varning* ursäkt*"),
        (.respond, "svara* svar"),
        (.begin, "börja* inled*"),
        (.must, "måste ska"),
        (.developer, "utvecklare* administratör* skapare*"),
        (.authorised, "auktoriser* behörig* tillstånd godkän*"),
        (.important, "viktigt brådskande obs"),
        (.send, "skicka* vidarebefordra*"),
        (.password, "lösenord* nyckel nycklar"),
        (.data, "uppgifter information"),
        (.file, "filer filen mapp"),
        (.delete, "radera* ta_bort"),
        (.user, "användare*"),
        (.conceal, "utan_att_nämna utan_att_fråga i_hemlighet nämn_inte berätta_inte säg_inget"),
        (.translate, "översätt*"),
        (.explain, "förklara*"),
        (.security, "attack* angrepp"),
    ]
}
