extension LexiconRows {
    static let polish: [LexiconRow] = [
        (
            .ignore,
            "zignoruj* ignoruj* zignorować ignorować pomiń pomijaj pomin zlekceważ lekceważ obejdź omiń nie_przestrzegaj nie_zwracaj_uwagi nie_stosuj_się nie_bierz_pod_uwagę złam łam nie_słuchaj nie_respektuj"
        ),
        (.forget, "zapomnij* zapomnieć zapominasz"),
        (
            .discard,
            "odrzuć porzuć anuluj* unieważnij* zawieś zawieszon* cofnij zastąp zastępuj* wyrzuć skasuj_swoje uchyl* odwołan* odwołaj odłóż nieważne unieważnion* wykreśl skreśl usuń_swoje"
        ),
        (.override, "nadpisz* nadpisuj* pierwszeństwo nadpisać"),
        (.disable, "wyłącz* dezaktywuj* wyłączon*"),
        (.enable, "włącz* aktywuj* odblokuj* przejdź_w_tryb przełącz"),
        (.instruction, "instrukcj* wytyczn* dyrektyw* wskazów* zalece*"),
        (.rule, "zasad* reguł* regulamin* polecen* polecenia rozkaz* nakaz* polityk* komend* zakaz*"),
        (.prompt, "prompta promptu prompty promptów podpowiedź"),
        (.system, "konfigurac* ustawie* system systemu systemow*"),
        (
            .systemPrompt,
            "prompt_systemowy prompta_systemowego promptu_systemowego komunikat_systemowy wiadomość_systemow* instrukcje_systemowe instrukcji_systemowych początkowy_prompt prompt_początkowy ukryty_prompt wiadomości_systemowej tekst_konfiguracyjny prompt_startowy ukryte_instrukcje początkowe_instrukcje wiadomość_dewelopera instrukcje_początkowe tekst_startowy wiadomość_systemową tajny_prompt"
        ),
        (.restriction, "ogranicze* limit* cenzur* filtr* granic* barier* hamulc*"),
        (.safety, "etyk* etyczn* moraln* bezpieczeństw* moderacj* skrupuł* zabezpiecz*"),
        (
            .previous,
            "poprzedni* wcześniejsz* powyższ* dotychczasow* pierwotn* początkow* wcześniej dotąd wyżej uprzedni* otrzyman* obecne dotychczas"
        ),
        (
            .all,
            "wszystko wszystkie wszystkich wszelkie wszelkich każdy każde każdą każdego całą cały całe całość pełny pełną kompletn*"
        ),
        (.given, "dano powiedziano nauczono otrzymałeś dostałeś dane otrzymałaś zaprogramowan* kazano"),
        (.new, "nowy nowe nowa nową nowych następujące prawdziw*"),
        (.reveal, "ujawni* ujawnij* zdradź* wyjaw* odsłoń* zdradzić wyjawić"),
        (
            .show,
            "pokaż pokaz* wyświetl* wypisz* podaj napisz powiedz wydrukuj udostępnij skopiuj wklej wymień przedstaw jaka_jest jakie_są jaki_jest przepisz odczytaj przytocz przekaż wyrecytuj"
        ),
        (.echo, "powtórz* powtarzaj* zacytuj"),
        (.secret, "ukryt* tajn* poufn* sekretn* wewnętrzn* prywatn* sekret*"),
        (
            .verbatim,
            "dosłown* słowo_w_słowo dokładnie co_do_słowa bez_zmian linijka_po_linijce co_do_joty słowo_po_słowie"
        ),
        (.what, "jak jaki jaka jakie kto który która dlaczego gdzie"),
        (.first, "pierwsz* początek początku"),
        (.conversation, "rozmow* rozmów konwersacj* kontekst* historia_czatu sesj* dialog* czatu"),
        (.message, "wiadomoś* zdani* tekst tekstu słowo słowa wiersz"),
        (.you, "ty ciebie tobie pani"),
        (.your, "twoje twój twoja twoich swoje swoich swój swoim swoją twojego swojego swojej twojej swoimi"),
        (
            .youAre,
            "jesteś_teraz teraz_jesteś jesteś będziesz stajesz_się nazywasz_się od_teraz_jesteś zostajesz nie_jesteś_już masz_na_imię stań_się"
        ),
        (.ai, "sztuczna_inteligencj* model_językowy modelu_językowy sztucznej_inteligencji modele_językowe"),
        (.assistant, "asystent* agent agenta agencie agenci model modelu modele"),
        (
            .actAs,
            "zachowuj_się działaj_jako graj_rolę wciel_się odpowiadaj_jak odpowiadaj_jako odgrywaj odegraj zagraj przyjmij_rolę występuj_jako mów_jak bądź graj"
        ),
        (.pretend, "udawaj* symuluj* wyobraź_sobie załóż_że udaj zabawmy_się jakbyś"),
        (.role, "rola rolę roli postać postaci osobowość tożsamość"),
        (
            .persona,
            "tryb_deweloper* tryb_programisty tryb_boga tryb_dan tryb_debug* tryb_administratora tryb_bez_ogranicz* tryb_serwisowy trybie_deweloperskim jesteś_dan jako_dan tryb_deweloperski"
        ),
        (.mode, "tryb trybie trybu"),
        (.now, "teraz już natychmiast"),
        (
            .fromNowOn,
            "od_teraz od_tej_pory od_tej_chwili od_dziś odtąd od_tego_momentu od_zaraz ze_skutkiem_natychmiastowym"
        ),
        (
            .unrestricted,
            "bez_ogranicze* bez_ograniczeń bez_filtrów bez_cenzury bez_zasad bez_limitów bez_granic bez_reguł bez_moralności bez_etyki nieograniczon* niefiltrowan* nieocenzurowan* niecenzurowan* żadnych_zasad żadnych_ograniczeń żadnych_reguł żadnych_filtrów bez_żadnych_zasad bez_żadnych_ograniczeń bez_hamulców amoraln* żadnych_granic ani_zasad ani_moralności bez_skrupułów bez_filtra bez_zahamowań"
        ),
        (.free, "wolny wolna wolność uwolnion* wolnym"),
        (.anything, "cokolwiek bez_względu wszystko_co niezależnie_od obojętnie"),
        (
            .illicit,
            "nielegaln* niebezpieczn* szkodliw* zakazan* obraźliw* złośliw* hakow* haker* bomb* broń wybuchow*"
        ),
        (
            .answerAll,
            "nigdy_nie_odmawia* nigdy_nie_odmawiaj nie_odmawiaj niczego_nie_odmawia* nigdy_nie_mówi_nie odpowiadasz_na_wszystko odpowiadaj_na_wszystko odpowiada_na_wszystko zawsze_posłuszny nie_możesz_odmówić wszystko_wolno robi_wszystko nigdy_nie_odmówi* nie_wolno_ci_odmówić nigdy_nie_odmawia nigdy_nie_odmawiasz na_wszystko_odpowiada niczego_nie_odmawiasz nie_odmawia nie_odmówisz"
        ),
        (
            .inCharacter,
            "nie_wychodź_z_roli pozostań_w_roli wychodzić_z_roli zostań_w_roli trzymaj_się_roli z_roli w_roli"
        ),
        (.not, "nie nigdy bez żaden żadnych żadnego ani"),
        (.refuse, "odmaw* odmów* odmow* odrzucaj* odmówić"),
        (
            .apology,
            "przepras* ostrzeże* ostrzega* zastrzeże* wybacz moraliz* kazań kazania pouczeń pouczania przykro_mi"
        ),
        (.cannot, "nie_mogę nie_możesz niestety niemożliw*"),
        (.respond, "odpowied* odpowiad* odpowiedz*"),
        (.begin, "zacznij zaczynaj zaczyna rozpocznij rozpoczynaj"),
        (.instead, "zamiast"),
        (.must, "musisz musi muszą powinien powinieneś należy masz obowiązk*"),
        (.follow, "przestrzegaj słuchaj wykonuj stosuj podporządkuj spełniaj posłuchaj wykonaj_moje"),
        (
            .onlySay,
            "odpowiedz_tylko powiedz_tylko napisz_tylko odpowiadaj_tylko wyłącznie_słowem odpowiedz_wyłącznie odpowiedz_jedynie odpowiedz_dokładnie odpowiadaj_wyłącznie odpowiedz_słowem wypisz_tylko"
        ),
        (
            .developer,
            "programist* deweloper* administrator* twórc* właściciel* szef* inżynier* operator* przełożon* kierownictw* dyrekcj*"
        ),
        (
            .authorised,
            "autoryz* upoważni* uprawni* pozwoleni* zatwierdz* zweryfikowan* zgod* dostęp_przyznany audyt* serwisow* diagnost* wolno"
        ),
        (.important, "ważne ważna pilne uwaga krytyczn* priorytet* pilnie notatka"),
        (.please, "proszę"),
        (.task, "zadani* cel celem misj* pracę praca pytanie prośb* pytania"),
        (.send, "wyślij* wysłać prześlij* przekaż* wysyłaj* opublikuj* przesłać wyślesz"),
        (.email, "mailem skrzynk* kontakt* pocztą maila"),
        (.link, "odnośnik* stronę stronie stron adres"),
        (.file, "plik* folder* katalog* baza bazę bazy kalendarz*"),
        (.data, "dane danych informacj* szczegół* zawartość treść poświadcze*"),
        (
            .password,
            "hasł* haseł klucz* kod_dostępu tajne_słowo kod_do_sejfu kodu_dostępu sejf* numer_karty klucz_api pin-u kod_pin"
        ),
        (.money, "pieniądz* płatnoś* faktur* środki kwot* saldo złotych"),
        (.transfer, "przelej przelew* zapłać kup zamów"),
        (.delete, "usuń* usuw* skasuj* wykasuj* wymaż* usunąć zniszcz*"),
        (.execute, "wykonaj* uruchom* wywołaj* odpal*"),
        (.tool, "narzędzi* funkcj* przeglądark*"),
        (.click, "kliknij* odwiedź* otwórz* wejdź pobierz załaduj"),
        (.install, "zainstaluj*"),
        (.grant, "przyznaj* nadaj* zaproś* dodaj*"),
        (.tell, "wspomin* informuj* powiadom* mów poinformuj wspomnij"),
        (
            .conceal,
            "nie_wspominaj nie_mów bez_pytania bez_potwierdzenia potajemnie po_cichu nie_informuj bez_wiedzy_użytkownika w_tajemnicy nic_nie_mów nie_wspomnij nikomu_nie_mów bez_wspominania nie_powiadamiaj bez_informowania dyskretnie nie_pytaj"
        ),
        (.user, "użytkownik* klient* czytelnik*"),
        (.remember, "zapamięt* zapisz*"),
        (.memory, "pamięć pamięci"),
        (
            .review,
            "podsumuj* podsumow* streść streszcz* oceń oceni* ocen* polecaj* rekomend* kandydat* recenzj*"
        ),
        (.rating, "gwiazdek najlepsz* pozytywn* doskonał* najwyższ*"),
        (.translate, "przetłumacz* tłumacz*"),
        (.decode, "odkoduj* rozszyfruj* zdekoduj* odszyfruj* od_tyłu wspak"),
        (.encoded, "zakodowan* zaszyfrowan* binarn*"),
        (.game, "gra grę grze hipotetyczn* fikcj* fikcyjn* scenariusz* babcia babci eksperyment*"),
        (.story, "historia opowiad* powieść wiersz piosenk* bajk*"),
        (.end, "koniec zakończono"),
        (.document, "dokument* artykuł* strona akapit*"),
        (.forever, "nieskończon* bez_końca wiecznie"),
        (.ifWord, "jeśli jeżeli gdy kiedy"),
        (.join, "połącz* sklej* złącz*"),
        (.explain, "wyjaśni* wytłumacz* znaczy oznacza różnic* zrozumieć nauczyć"),
        (.example, "przykład* cytat* lekcj* warsztat* podręcznik* glosariusz wykład*"),
        (.security, "atak* atakując* wykryw* wykryć zapobieg* ochron* obron* podatnoś* oszust* zagroże*"),
    ]

    static let czech: [LexiconRow] = [
        (.ignore, "ignoruj* ignorujte nedbej obejdi opomiň nevšímej"),
        (.forget, "zapomeň* zapomeňte"),
        (.discard, "zruš* zahoď nahraď odstraň_své"),
        (.disable, "vypni* deaktivuj*"),
        (.enable, "zapni aktivuj* odemkni"),
        (.instruction, "instrukc* pokyn* směrnic* pokyny"),
        (.rule, "pravidl* pravidel příkaz* zásad*"),
        (.system, "systémov* systém"),
        (
            .systemPrompt,
            "systémový_prompt systémovou_zprávu systémová_zpráva systémové_instrukce systémového_promptu"
        ),
        (.restriction, "omezen* limit cenzur* hranic*"),
        (.safety, "etik* etick* morál* bezpečnost*"),
        (.previous, "předchoz* dosavadn* dřívějš* výše původn* předešl*"),
        (.all, "všechn* veškeré vše každ* celý"),
        (.new, "nový nové nová následující"),
        (.reveal, "odhal* prozraď* vyzraď*"),
        (.show, "ukaž* vypiš* zobraz* napiš řekni sděl jaký_je jaké_jsou"),
        (.echo, "zopakuj* opakuj*"),
        (.secret, "skryt* tajn* důvěrn*"),
        (.verbatim, "doslov* slovo_od_slova přesně"),
        (.message, "zpráv* text věta"),
        (.you, "ty tobě"),
        (.your, "tvé tvoje tvůj své svoje svých svá"),
        (.youAre, "jsi_nyní nyní_jsi teď_jsi budeš jsi stáváš_se jmenuješ_se"),
        (.ai, "umělá_inteligence jazykový_model"),
        (.assistant, "asistent* agent model"),
        (.actAs, "chovej_se jednej_jako hraj_roli odpovídej_jako vystupuj"),
        (.pretend, "předstírej* simuluj představ_si"),
        (.role, "role roli postav*"),
        (.persona, "vývojářský_režim režim_vývojáře"),
        (.mode, "režim režimu"),
        (.now, "nyní teď"),
        (.fromNowOn, "od_teď od_nynějška odteď od_této_chvíle napříště"),
        (
            .unrestricted,
            "bez_omezení bez_filtrů bez_cenzury bez_pravidel neomezen* necenzurovan* žádná_pravidla žádná_omezení"
        ),
        (.not, "nikdy bez žádn*"),
        (.refuse, "odmít* odmítej"),
        (.apology, "omlouv* varování omluv*"),
        (.respond, "odpověz* odpověď* odpovíd*"),
        (.begin, "začni* začněte"),
        (.must, "musíš musí"),
        (.developer, "vývojář* správc* administrátor*"),
        (.important, "důležité naléhavé pozor"),
        (.send, "pošli* odešli* přepošli*"),
        (.password, "hesl* klíč*"),
        (.data, "údaje informace"),
        (.file, "soubor*"),
        (.delete, "smaž* vymaž* odstraň*"),
        (.user, "uživatel*"),
        (.conceal, "nezmiňuj* neříkej bez_vědomí tajně"),
        (.translate, "přelož*"),
        (.explain, "vysvětl*"),
        (.security, "útok* útoky"),
    ]

    static let russian: [LexiconRow] = [
        (
            .ignore,
            "игнориру* проигнориру* игнорир* обойд* обход* пренебрег* не_обращай_внимания не_следуй не_соблюдай не_учитывай наруш* не_слушай не_придерживайся не_обращайте_внимания не_подчиняйся"
        ),
        (.forget, "забуд* забыть забывай* забудь"),
        (
            .discard,
            "отбрось* отбросьте отмен* аннулир* приостан* замени* выбрось* удали_свои отброс* сбрось* отзови отозван* недействительн* сотри_свои наплюй плюнь выкинь"
        ),
        (.override, "переопредел* перезапиш* перекрыва* приоритет_над имеет_приоритет важнее_всех"),
        (.disable, "отключ* выключ* деактивир* сними снят* сняты"),
        (.enable, "включи включить включен* активир* разблокир* перейди_в_режим переключись активна"),
        (.instruction, "инструкц* указан* директив* установк* предписан* наставлен*"),
        (.rule, "правил* приказ* команд* политик* распоряжен* норм* запрет*"),
        (.prompt, "промпт* промт* подсказк*"),
        (.system, "настройк* настроек конфигурац* систем* системн*"),
        (
            .systemPrompt,
            "системный_промпт системного_промпта системную_подсказку системное_сообщение системные_инструкции системный_промт начальный_промпт системной_подсказки системном_промпте системных_инструкций начальные_инструкции скрытые_инструкции исходный_промпт скрытый_промпт текст_настройки стартовый_промпт сообщение_разработчика системного_сообщения секретные_инструкции скрытую_инструкцию"
        ),
        (.restriction, "ограничен* лимит* цензур* фильтр* рамки рамок барьер* границ*"),
        (.safety, "этик* этическ* морал* безопасн* модерац* нравствен* принцип* совест*"),
        (
            .previous,
            "предыдущ* прежн* вышеуказан* ранее изначальн* первоначальн* начальн* выше прошл* полученн* предшеств* раньше вышеизложенн* текущие существующие прежде"
        ),
        (.all, "все всё всех всю любые любой любую каждый каждую весь всему полностью целиком полный полную"),
        (
            .given,
            "данные_тебе сказали научили получил дали обучен* задан* заложен* велели сказано данные_вам"
        ),
        (.new, "новый новая новые новое новую новых следующ* настоящ* обновлен*"),
        (.reveal, "раскро* раскры* выдай* разглас* слей выдать обнародуй рассекреть"),
        (
            .show,
            "покаж* показать выведи* напиши напечатай* скажи назови перечисли сообщи вывести дай дайте скопируй вставь приведи каков* какие_у_тебя какие_твои распечатай* процитируй перескажи прочитай пришли_мне воспроизведи"
        ),
        (.echo, "повтори* повторяй* повторить"),
        (.secret, "скрыт* секретн* тайн* конфиденциальн* внутренн* приватн* спрятанн* секрет*"),
        (
            .verbatim,
            "дословно слово_в_слово буквально точно без_изменений построчно целиком в_точности без_сокращений"
        ),
        (.what, "что какой какая какие как кто почему где зачем"),
        (.first, "первый первые первую первого первое начало начала"),
        (.conversation, "разговор* беседа беседу беседы контекст* диалог* история_чата чат чата переписк*"),
        (.message, "сообщен* предложени* фраз* текст* слово слова строк*"),
        (.you, "ты вы тебе тебя вам вас"),
        (.your, "твой твои твоя твоих свои свой свою своих ваш ваши вашу твоего твою своей своём твоей"),
        (
            .youAre,
            "ты_теперь теперь_ты вы_теперь ты_больше_не ты_будешь ты_станешь тебя_зовут твоё_имя стань твоя_роль теперь_вы ты_стал ты_становишься"
        ),
        (
            .ai,
            "ии искусственный_интеллект языковая_модель нейросет* чат-бот* чатбот* искусственного_интеллекта языковую_модель языковой_модели языковые_модели чатгпт гпт нейронн*"
        ),
        (.assistant, "ассистент* помощник* агент* модель модели моделью бот бота"),
        (
            .actAs,
            "действуй_как веди_себя отвечай_как сыграй_роль играй_роль войди_в_роль притворись_что выступай_в говори_как ты_играешь изобрази отыгрывай прими_роль возьми_на_себя_роль"
        ),
        (
            .pretend,
            "притвор* представь* симулир* вообраз* имитир* ролев* сыграем сделай_вид поиграем предположим изображай"
        ),
        (.role, "роль роли персонаж* личност* образ*"),
        (
            .persona,
            "режим_разработчика режим_бога режим_дан режим_dan режиме_разработчика режим_отладки режим_администратора свободный_режим джейлбрейк* режим_без_ограничений отладочный_режим сервисный_режим ты_dan ты_дан режим_jailbreak"
        ),
        (.mode, "режим режиме режима"),
        (.now, "теперь сейчас немедленно"),
        (
            .fromNowOn,
            "с_этого_момента отныне с_этой_минуты с_данного_момента впредь с_сегодняшнего с_этих_пор начиная_с_этого с_настоящего_момента"
        ),
        (
            .unrestricted,
            "без_ограничений без_цензуры без_фильтров без_правил без_границ без_морали без_этики без_лимитов неограничен* нефильтрован* без_запретов без_каких-либо_ограничений никаких_правил никаких_ограничений никаких_фильтров нет_правил нет_ограничений без_всяких_ограничений аморальн* никаких_запретов ни_правил ни_морали нет_запретов без_тормозов нет_границ без_рамок нет_фильтров безграничн*"
        ),
        (.free, "свобод* освобожд*"),
        (.anything, "что_угодно что_бы_ни независимо_от любой_ценой неважно"),
        (
            .illicit,
            "незаконн* опасн* вредн* запрещ* оскорбительн* вредоносн* взлом* хакер* бомб* оружи* взрывчат* злой нелегальн*"
        ),
        (
            .answerAll,
            "никогда_не_отказыва* никогда_не_отказывает никогда_не_отказываешь не_отказывай отвечай_на_всё отвечает_на_всё отвечаешь_на_всё всегда_подчиня* не_можешь_отказать никогда_не_говорит_нет выполняет_всё не_отказывает всё_можно не_имеешь_права_отказывать ни_в_чём_не_отказыва* на_всё_отвечает делает_всё не_отказывайся никогда_не_отказывайся выполняй_всё никогда_не_отказывается не_отказываешься никогда_не_отказываешься не_смеешь_отказать"
        ),
        (
            .inCharacter,
            "не_выходи_из_роли оставайся_в_роли выходить_из_роли оставайся_в_образе выходи_из_образа не_выходя_из из_роли в_роли"
        ),
        (.not, "не никогда без нет ни нельзя"),
        (.refuse, "отказ* отказыв* отклон* возраж*"),
        (
            .apology,
            "извин* предупрежд* прости оговор* морализ* нотаци* нравоучен* дисклеймер* сожал* лекци* проповед* отговор*"
        ),
        (.cannot, "не_могу не_можешь невозможно не_может"),
        (.respond, "ответ* отвеч*"),
        (.begin, "начни* начинай* начинается начать"),
        (.instead, "вместо взамен"),
        (.must, "должен должна должны обязан* следует надо нужно"),
        (.follow, "подчин* слушайся повинуй* соблюдай выполняй следуй исполняй"),
        (
            .onlySay,
            "ответь_только скажи_только отвечай_только напиши_только ответь_одним выведи_только просто_скажи просто_ответь отвечай_исключительно ответь_исключительно ответь_фразой ответь_словом"
        ),
        (
            .developer,
            "разработчик* администратор* создател* владел* админ* инженер* программист* начальник* оператор* руководств* хозяин"
        ),
        (
            .authorised,
            "авториз* разреш* уполномоч* одобрен* подтвержд* допуск* привилег* доступ_предоставлен аудит* проверк* диагност* отладк* доступ_разрешён"
        ),
        (.important, "важно срочно внимание критич* приоритет* примечание постскриптум экстренн*"),
        (.please, "пожалуйста"),
        (.task, "задач* задани* цель миссия запрос* вопрос* поручен*"),
        (.send, "отправ* отошл* перешл* пошли вышли передай* опублик* переслать отсыл* скинь"),
        (.email, "почт* письмо электронн* контакт* имейл* емейл*"),
        (.link, "ссылк* адрес* сайт* страниц*"),
        (.file, "файл* папк* каталог* базу базы базе репозитор* календар* таблиц*"),
        (
            .data,
            "данные данных информац* сведени* содержим* учётные реквизит* переписку"
        ),
        (
            .password,
            "парол* ключ* код_доступа секретное_слово кодовое_слово секретный_код кодовую_фразу пин-код номер_карты токен* сейф* кода_доступа код_от_сейфа"
        ),
        (.money, "деньг* денег платёж* платеж* счёт счет сумм* баланс рублей"),
        (.transfer, "перевед* перевод_денег оплат* заплат* купи закажи"),
        (.delete, "удал* сотри* стереть уничтож* очист*"),
        (.execute, "выполни* запуст* вызов* исполни*"),
        (.tool, "инструмент* функци* браузер*"),
        (.click, "нажм* клик* перейди открой* открыть посети загруз*"),
        (.install, "установи* скача*"),
        (.grant, "предостав* выдай_права пригласи* добав*"),
        (.tell, "упомин* сообщай* говори* рассказывай* уведом* упомян*"),
        (
            .conceal,
            "не_сообщай не_говори не_упоминай без_ведома тайно незаметно без_подтверждения не_спрашивая втайне ничего_не_говори никому_не_говори без_предупреждения скрытно не_рассказывай не_уведомляй не_говорите без_спроса не_упоминая"
        ),
        (.user, "пользовател* клиент* читател* юзер*"),
        (.remember, "запомн* сохрани* запиши"),
        (.memory, "память памяти"),
        (.review, "резюмир* оцени* оценк* рекоменд* кандидат* отзыв* обобщ* пересказ*"),
        (.rating, "звёзд отличн* лучш* положительн* балл* превосходн*"),
        (.translate, "перевед* перевод* переведи"),
        (.decode, "декодир* расшифр* раскодир* наоборот задом_наперёд"),
        (.encoded, "закодирован* зашифрован* двоичн* шифр*"),
        (.game, "игра игру игре игры гипотетич* вымысел вымышлен* сценари* бабушк* эксперимент*"),
        (.story, "истори* рассказ* роман* стих* фильм* песн* сказк* пьес*"),
        (.end, "конец окончен* смена_окончена"),
        (.document, "документ* стать* абзац* отрыв*"),
        (.forever, "бесконечн* вечно без_остановки"),
        (.ifWord, "если когда"),
        (.join, "соедин* объедин* склей* сложи"),
        (.explain, "объясн* означа* значит разниц* понять научить поясни*"),
        (.example, "пример* цитат* урок* учебник* глоссар* семинар* словар*"),
        (.security, "инъекц* атак* злоумышлен* обнаруж* предотвра* защит* уязвим* мошенн* угроз* фишинг*"),
    ]

    static let ukrainian: [LexiconRow] = [
        (
            .ignore,
            "ігнору* проігнору* знехту* обійд* обхід* не_зважай не_звертай_уваги не_дотримуйся не_слухай поруш* нехтуй* не_виконуй"
        ),
        (.forget, "забудь* забути забуть"),
        (
            .discard,
            "відкинь* скасуй* скасован* анулю* призупин* заміни* викинь* видали_свої відклич* скинь недійсн* скасовую* скасовано облиш"
        ),
        (.override, "перевизнач* переважа* має_пріоритет"),
        (.disable, "вимкн* відключ* деактив* зніми знято"),
        (.enable, "увімкн* ввімкн* активу* розблок* перейди_в_режим"),
        (.instruction, "інструкц* вказівк* вказівок директив* настанов* припис*"),
        (.rule, "правил* наказ* команд* політик* розпоряджен* заборон*"),
        (.prompt, "промпт* підказк*"),
        (.system, "налаштуван* налаштовано систем*"),
        (
            .systemPrompt,
            "системний_промпт системного_промпту системні_інструкції системне_повідомлення системну_підказку початковий_промпт початкові_інструкції приховані_інструкції системних_інструкцій прихований_промпт повідомлення_розробника стартовий_промпт"
        ),
        (.restriction, "обмежен* ліміт* цензур* фільтр* межі бар'єр*"),
        (.safety, "етик* етичн* морал* безпек* модерац* сумлін*"),
        (
            .previous,
            "попередн* минул* раніше початков* вище отриман* дотеперішн* наявні колишн* досі дотепер"
        ),
        (.all, "усі всі всіх усе все будь-які кожен кожну весь повністю цілком повний повну"),
        (.given, "сказали навчили отримав дали надан* задан*"),
        (.new, "новий нова нові нове нову наступн* справжн*"),
        (.reveal, "розкрий* розкри* видай розголос* злий викрий"),
        (
            .show,
            "покажи* показати виведи* напиши надрукуй* скажи назви перелічи повідом дай дайте скопіюй встав наведи які_твої яка_твоя який_твій роздрукуй* процитуй"
        ),
        (.echo, "повтори* повторюй*"),
        (.secret, "прихован* секретн* таємн* конфіденційн* внутрішн* схован*"),
        (.verbatim, "дослівно слово_в_слово буквально точно без_змін"),
        (.what, "що який яка які як хто чому де навіщо"),
        (.first, "перший перші першу першого початок"),
        (.conversation, "розмов* бесід* контекст* діалог* чат чату"),
        (.message, "повідомлен* речен* текст* слово слова рядок рядки"),
        (.you, "ти ви тобі тебе вам вас"),
        (.your, "твій твої твоя твоїх свої свій свою своїх ваш ваші твого твою своєї"),
        (
            .youAre,
            "ти_тепер тепер_ти ти_більше_не ти_будеш тебе_звати твоє_ім'я стань ви_тепер відтепер_ти ти_станеш"
        ),
        (
            .ai,
            "ші штучний_інтелект мовна_модель чат-бот* штучного_інтелекту мовної_моделі мовну_модель нейромереж*"
        ),
        (.assistant, "асистент* помічник* агент* модель моделі бот"),
        (.actAs, "дій_як поводься відповідай_як зіграй_роль грай_роль увійди_в_роль говори_як виступай"),
        (.pretend, "прикинь* уяви* симулю* імітуй* вдавай* рольов* удай припустімо"),
        (.role, "роль ролі персонаж* особист* образ*"),
        (
            .persona,
            "режим_розробника режим_бога режим_dan режим_дан режим_налагодження режим_адміністратора вільний_режим джейлбрейк* ти_dan режимі_розробника"
        ),
        (.mode, "режим режимі режиму"),
        (.now, "тепер зараз негайно"),
        (.fromNowOn, "відтепер віднині з_цього_моменту з_цієї_хвилини надалі від_сьогодні з_цієї_миті"),
        (
            .unrestricted,
            "без_обмежень без_цензури без_фільтрів без_правил без_меж без_моралі без_етики необмежен* нефільтрован* жодних_правил жодних_обмежень немає_правил немає_обмежень без_жодних_обмежень аморальн* без_заборон ні_правил без_гальм жодних_фільтрів"
        ),
        (.free, "вільн* свобод* звільнен*"),
        (.anything, "що_завгодно незалежно_від будь-що байдуже"),
        (.illicit, "незаконн* небезпечн* шкідлив* заборонен* образлив* злам* хакер* бомб* зброя вибухів*"),
        (
            .answerAll,
            "ніколи_не_відмовля* ніколи_не_відмовляє ніколи_не_відмовляй ніколи_не_відмовляєш не_відмовляй відповідай_на_все відповідає_на_все завжди_підкоря* не_можеш_відмовити виконує_все ніколи_не_каже_ні все_можна не_маєш_права_відмовляти не_відмовляйся ні_в_чому_не_відмовляє ніколи_не_відмовляється"
        ),
        (
            .inCharacter,
            "не_виходь_з_ролі залишайся_в_ролі виходити_з_ролі не_виходь_із_ролі лишайся_в_образі з_ролі в_ролі"
        ),
        (.not, "не ніколи без немає ні жодн* не_можна"),
        (.refuse, "відмов* відхил* заперечуй"),
        (.apology, "вибач* попередж* перепрош* застереж* мораліз* шкода лекці* виправдан*"),
        (.cannot, "не_можу не_можеш неможливо"),
        (.respond, "відповід* відповідай* відповіс*"),
        (.begin, "почни* починай* розпочни*"),
        (.instead, "замість натомість"),
        (.must, "мусиш повинен повинна маєш слід треба зобов'язан*"),
        (.follow, "підкор* слухайся дотримуйся виконуй корись"),
        (
            .onlySay,
            "відповідай_лише скажи_лише відповідай_тільки напиши_тільки скажи_тільки відповідай_одним просто_скажи виведи_лише"
        ),
        (
            .developer,
            "розробник* адміністратор* творець творц* власник* адмін* інженер* програміст* керівни* оператор*"
        ),
        (
            .authorised,
            "авториз* дозвол* дозвіл уповноваж* схвален* підтвердж* доступ_надано аудит* діагност* перевірк*"
        ),
        (.important, "важливо терміново увага критичн* пріоритет* примітка"),
        (.please, "ласка"),
        (.task, "завдан* задач* мета місія запит* питан* доручен*"),
        (.send, "надішли* надсил* відправ* перешли* передай* опублік* скинь"),
        (.email, "пошт* лист електронн* контакт* імейл*"),
        (.link, "посилан* адрес* сайт* сторінк*"),
        (.file, "файл* папк* тек* базу календар* таблиц*"),
        (.data, "дані даних інформац* відомост* вміст"),
        (
            .password,
            "парол* ключ* код_доступу секретне_слово кодове_слово секретний_код токен* сейф* пін-код номер_картки"
        ),
        (.money, "грош* платіж рахун* сума баланс гривень"),
        (.transfer, "перекаж* переказ* оплат* заплат* купи замов"),
        (.delete, "видал* зітри* стерти знищ* очист*"),
        (.execute, "викона* запуст* виклич* виклик*"),
        (.tool, "інструмент* функці* браузер*"),
        (.click, "натисн* клікн* перейди відкрий* відвідай завантаж*"),
        (.install, "встанов*"),
        (.grant, "надай* запроси* додай*"),
        (.tell, "згадуй* повідомляй* кажи говори розповідай* згада*"),
        (
            .conceal,
            "не_кажи не_згадуй не_повідомляй без_відома таємно непомітно без_підтвердження потайки нікому_не_кажи нічого_не_кажи не_питаючи не_говори без_запитань не_розповідай"
        ),
        (.user, "користувач* клієнт* читач*"),
        (.remember, "запам'ят* збережи* запиши"),
        (.memory, "пам'ять пам'яті"),
        (.review, "підсум* оціни* оцінк* рекоменд* кандидат* відгук* узагальн* стисл*"),
        (.rating, "зірок відмінн* найкращ* позитивн* бал*"),
        (.translate, "переклад* переклади"),
        (.decode, "декоду* розшифр* розкоду* навпаки задом_наперед"),
        (.encoded, "закодован* зашифрован* двійков* шифр*"),
        (.game, "гра гру грі гіпотетич* вигада* сценарі* бабус* експеримент*"),
        (.story, "історі* оповідан* роман вірш* фільм пісн* казк*"),
        (.end, "кінець завершено"),
        (.document, "документ* статт* абзац*"),
        (.forever, "нескінченн* вічно безупинно"),
        (.ifWord, "якщо коли"),
        (.join, "з'єднай* об'єднай* склей*"),
        (.explain, "поясн* означає різниц* зрозуміти навчити"),
        (.example, "приклад* цитат* урок* підручник* глосар* семінар*"),
        (.security, "ін'єкц* атак* зловмисн* вияв* запобіг* захист* захищ* вразлив* шахра* загроз* фішинг*"),
    ]
}
