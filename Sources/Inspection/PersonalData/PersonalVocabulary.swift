/// The words around names, addresses and dates of birth, in the languages we read. Marks and case make no difference.
enum PersonalVocabulary {
    /// Each list of words with the role it gives them.
    static let lists: [(WordRoles, StaticString)] = [
        (
            .honorific,
            """
            mr mrs ms miss mx dr doctor prof professor sir dame lord lady rev reverend fr sister brother judge justice capt captain sgt sergeant \
            lt col gen maj officer detective sen senator rep hon attorney nurse coach principal president minister mayor imam rabbi pastor sheikh \
            herr frau hr fr dipl ing mag fraulein dhr mevr mevrouw meneer heer mijnheer mw drs ir \
            m mme mlle monsieur madame mademoiselle maitre docteur docteure professeur \
            sr sra srta senor senora senorita don dona doctora dra profesor profesora lic licenciado licenciada senhor senhora doutor doutora \
            professora sig sigra signor signora signorina dott ssa ra dottore dottoressa dssa avv avvocato avvocata ingegnere ragioniere geom geometra professore \
            professoressa pan pani panstwo pana panem panu panny doktor profesor mec mecenas herra rouva fru froken hr doktorn \
            bay bayan sayin uzm doc bey hanim г-н г-жа господин госпожа гражданин гражданка доктор профессор пан пані \
            السيد السيدة الآنسة الدكتور الدكتورة المهندس المهندسة الاستاذ الاستاذة الحاج الشيخ أستاذ استاذ دكتور سيد د \
            श्री श्रीमती सुश्री डॉ डॉक्टर कुमारी shri smt sri ustad mullah mohtarma
            """
        ),
        (
            .suffix,
            """
            jr sr ii iii iv md phd dds dvm esq esquire rn cpa mba bsc msc ba ma mbe obe cbe kbe qc kc jd dmd dphil frcp mrcp
            """
        ),
        (
            .particle,
            """
            de da do dos das del della delle di du des der den dem van von vom zu zum zur la le les lo las los ten ter te op het 't \
            dei dell nei bin bint binti ibn ben al el ul ud af av y e i st saint san santa mac mc ni nic ap o d dal dalla degli abu abd abdul
            """
        ),
        (
            .nameNoun,
            """
            name names fullname firstname lastname surname realname nombre nombres apellido apellidos nom prenom prenoms nome cognome sobrenome apelido \
            nachname vorname familienname naam achternaam voornaam namn fornamn efternamn navn fornavn etternavn efternavn nimi imie nazwisko imienazwisko \
            jmeno prijmeni nev vezeteknev keresztnev nume prenume isim adi adim soyad soyadi adsoyad ad имя фамилия фио отчество имени зовут ім'я прізвище \
            όνομα επώνυμο الاسم اسم اسمي اللقب نام शुभनाम नाम نام שם nama 성명 이름 성함 氏名 名前 お名前 姓名 名字 本名 naziv ime prezime vardas pavarde
            """
        ),
        (
            .namePart,
            """
            prenom prenoms apellido apellidos vorname nachname familienname achternaam voornaam surname firstname lastname fullname cognome sobrenome apelido fornamn efternamn fornavn etternavn efternavn imie nazwisko prijmeni soyad soyadi adsoyad nom фамилия фио отчество full first last family given middle maiden legal birth real complete completo completa completi entier vollstandiger voller volledige fullstandigt \
            holder member applicant preferred persons person contact author sender recipient signed signature
            """
        ),
        (
            .copula,
            "is are was est es e ist é è lautet heter är ar er jest to"
        ),
        (
            .intro,
            """
            called named aka alias nee llamo llama llaman appelle nomme nommee heisse heiße heisst heißt genannt chiamo chiama chiamano chamo chama heet noem \
            genaamd heter kallas hedder hedde hedder nazywam nazywa imenuje jmenuji jmenuje hivnak vagyok numesc cheama adim ismim benim зовут меня \
            называют λένε λέγομαι اسمي أدعى ادعى اسمها اسمه
            """
        ),
        (
            .record,
            """
            patient patients customer client clients employee member cardholder accountholder holder passenger driver tenant landlord subscriber witness applicant \
            candidate beneficiary insured claimant guest visitor reporter requester requestor recipient payee payer sender buyer seller purchaser consignee author \
            attendee participant student teacher pupil borrower policyholder policyowner owner keeper keepers spouse guardian defendant plaintiff complainant suspect victim \
            contact attn attention assignee caller signatory signed manager supervisor colleague coworker resident occupant donor shareholder director trustee executor \
            starter hire bearer user nominee agent physician surgeon provider \
            kunde kundin kunden patientin mitarbeiter mitarbeiterin arbeitnehmer arbeitnehmerin kontoinhaber kontoinhaberin karteninhaber karteninhaberin inhaber fahrer fahrerin \
            passagier fahrgast reisender reisende zeuge zeugin mieter mieterin vermieter versicherter versicherte versicherungsnehmer antragsteller antragstellerin halter halterin \
            empfanger empfangerin absender ansprechpartner ansprechpartnerin gast teilnehmer bewerber bewerberin schuler auftraggeber kaufer verkaufer \
            klant patiënt patiente medewerker medewerkster werknemer rekeninghouder kaarthouder bestuurder passagier reiziger huurder verhuurder verzekerde getuige aanvrager houder \
            contactpersoon \
            cliente clienta paciente empleado empleada trabajador trabajadora titular pasajero pasajera conductor conductora inquilino inquilina asegurado asegurada testigo solicitante \
            beneficiario beneficiaria huesped viajero viajera contacto destinatario remitente alumno alumna alta usuario usuaria funcionario funcionaria colaborador colaboradora \
            passageiro passageira motorista condutor condutora inquilino segurado segurada testemunha requerente contato contacto destinatario aluno aluna utente \
            client cliente patient patiente employe employee salarie salariee titulaire passager passagere conducteur conductrice locataire assure assuree temoin demandeur \
            beneficiaire voyageur voyageuse destinataire expediteur eleve interlocuteur adherent \
            paziente cliente dipendente impiegato impiegata intestatario intestataria intestata intestato titolare passeggero passeggera conducente inquilino assicurato assicurata \
            testimone richiedente beneficiario ospite viaggiatore destinatario mittente alunno referente \
            pacjent pacjentka klient klientka pracownik pracowniczka posiadacz pasazer pasazerka kierowca najemca ubezpieczony ubezpieczona swiadek wnioskodawca nabywca odbiorca nadawca \
            kund patienten medarbetare anstalld kontoinnehavare kortinnehavare resenar passagerare forare hyresgast vittne sokande mottagare avsandare kontaktperson \
            kunde pasient ansatt medarbejder passasjer reisende forer leietaker lejer vitne \
            musteri hasta calisan personel yolcu surucu kiraci sigortali tanik basvuran alici gonderen hesapsahibi sahibi misafir \
            клиент клиентка пациент пациентка сотрудник сотрудница работник владелец держатель пассажир водитель арендатор свидетель заявитель получатель отправитель заказчик покупатель \
            клієнт пацієнт співробітник пасажир водій \
            العميل العميلة المريض المريضة الموظف الموظفة المسافر المسافرة الراكب السائق المستأجر الشاهد المستفيد الزبون صاحب حامل المستلم المرسل الطالب الطالبة \
            ग्राहक मरीज रोगी मरीज़ कर्मचारी यात्री चालक खाताधारक धारक किरायेदार गवाह आवेदक प्राप्तकर्ता छात्र \
            고객 환자 직원 승객 여행자 운전자 예금주 세입자 증인 신청인 수령인 발신인 회원 사원 보험자 담당자 명의 客户 顾客 顧客 客戶 患者 病人 旅客 乘客 员工 員工 司机 持卡人 户名 租客 证人 申请人 收件人 联系人 お客様 従業員 社員 乗客 運転手 名義 契約者 担当者 証人
            """
        ),
        (
            .greeting,
            """
            dear hi hello hey hallo liebe lieber geehrte geehrter beste geachte hej hei kara kære kjaere bonjour bonsoir salut cher chere querido querida estimado estimada hola \
            caro cara gentile egregio buongiorno ciao prezado prezada ola oi drogi droga szanowny szanowna czesc witaj merhaba sevgili selam здравствуйте привет уважаемый уважаемая дорогой \
            дорогая عزيزي عزيزتي مرحبا مرحبًا السلام नमस्ते प्रिय
            """
        ),
        (
            .farewell,
            """
            regards sincerely wishes cheers thanks yours faithfully truly thx best love respectfully cordially rgds br kr appreciated gratefully \
            grussen grussen gruessen grüßen grusse gruße grusse gruß gruss hochachtungsvoll groet groeten hoogachtend cordialement salutations amicalement sentiments bises merci \
            saludos atentamente cordialmente abrazo gracias saluti saluto cordiali distinti grazie atenciosamente cumprimentos abraco abracos obrigado obrigada pozdrawiam pozdrowieniami powazaniem \
            halsningar halsning vanligen mvh hilsen hilsner saygilarimla saygilar selamlar tesekkurler sevgiler уважением спасибо приветом التقدير التحية تحياتي الاحترام सादर धन्यवाद भवदीय
            """
        ),
        (
            .kin,
            """
            mother father mum mom dad mam brother sister son daughter wife husband partner uncle aunt auntie cousin nephew niece grandma grandpa grandmother grandfather \
            friend neighbour neighbor boss boyfriend girlfriend fiance fiancee roommate flatmate kin stepmother stepfather colleague coworker classmate therapist mutter vater bruder schwester \
            sohn tochter mann frau freund freundin nachbar nachbarin chef chefin kollege kollegin moeder vader broer zus zoon dochter vriend vriendin buurman buurvrouw mere pere frere soeur \
            fils fille mari femme ami amie voisin voisine collegue madre padre hermano hermana hijo hija esposo esposa amigo amiga vecino vecina primo prima tio tia fratello sorella figlio figlia \
            marito moglie amico amica vicino vicina mae pai irmao irma filho filha marido esposa vizinho vizinha matka ojciec brat siostra syn corka maz zona sasiad przyjaciel
            """
        ),
        (
            .nearName,
            """
            told tell meet met meeting cc asked call ask ring phone inform remind texted phoned dile sag frag
            """
        ),
        (
            .birth,
            """
            born birth birthdate birthday dob d.o.b bday dateofbirth birth_date geboren geb geburtsdatum geburtstag geburt gebdatum gebdat geboortedatum geboorte geb.datum gebdag verjaardag \
            ne nee nes naissance naissant datenaissance naiss nacido nacida nacio nacimiento fnac nacimento nasc nascido nascida nascimento nasceu nascita nato nata nati nascere \
            ur urodzony urodzona urodzenia urodzin urodzil urodzila fodd fodd födelsedatum fodelsedatum fodelsedag fodt fodselsdato fodselsdag syntynyt syntymaaika narozen narozena narozeni \
            datumnarozeni szuletett szuletesi szul nascut nascuta nasterii nasterea rojen rojena rodjen rodjena rodenja rojstva gim dogum dogdu dogumlu \
            рождения родился родилась рожд р д.р др дата_рождения народження народився народилася роден родена раждане γεννησης γεννήθηκε γεννηθείς \
            الميلاد ميلاد مواليد المولود المولودة ولد ولدت ميلادي ולידה לידה נולד נולדה जन्म जन्मतिथि जन्मदिन जन्मदिनांक تولد متولد sinh ngaysinh lahir tanggallahir kelahiran เกิด วันเกิด \
            생년월일 출생일 생일 출생 生年月日 出生日期 出生年月 出生 生日 誕生日 出生于 生于
            """
        ),
        (
            .month,
            """
            january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec \
            januar februar marz maerz mai juni juli oktober dezember janner jaenner feber mrz okt dez maart mei augustus januari februari maj augusti desember marts \
            janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre janv fevr avr juil \
            enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre ene abr ago dic \
            gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre gen mag giu lug set ott \
            janeiro fevereiro marco maio junho julho setembro outubro novembro dezembro fev out \
            stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia styczen luty marzec kwiecien czerwiec lipiec sierpien wrzesien pazdziernik listopad grudzien sty lut kwi cze lip sie wrz paz lis gru \
            ledna unora brezna dubna kvetna cervna cervence srpna zari rijna listopadu prosince januara februara aprila juna jula augusta septembra oktobra novembra decembra \
            ocak subat nisan mayis haziran temmuz agustos eylul ekim kasim aralik \
            tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesakuuta heinakuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta \
            januarja februarja aprilu majus aprilis marcius junius julius augusztus szeptember oktober februarie ianuarie martie aprilie iunie iulie septembrie octombrie noiembrie decembrie \
            января февраля марта апреля мая июня июля августа сентября октября ноября декабря янв фев мар апр июн июл авг сен окт ноя дек \
            сiчня лютого березня квiтня травня червня липня серпня вересня жовтня листопада грудня січня квітня \
            ιανουαριου φεβρουαριου μαρτιου απριλιου μαϊου ιουνιου ιουλιου αυγουστου σεπτεμβριου οκτωβριου νοεμβριου δεκεμβριου \
            يناير فبراير مارس ابريل أبريل إبريل مايو ماي يونيو يونية يوليو يولية اغسطس أغسطس سبتمبر اكتوبر أكتوبر نوفمبر ديسمبر كانون شباط اذار آذار نيسان ايار أيار حزيران تموز اب آب ايلول أيلول تشرين \
            ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר \
            जनवरी फरवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर सितम्बर अक्टूबर अक्तूबर नवंबर नवम्बर दिसंबर दिसम्बर \
            فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند ژانویه فوریه آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر \
            januari februari maret mei juni juli agustus oktober nopember desember mac ogos disember thang \
            มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม
            """
        ),
        (.dateGlue, "of the de del den d' le do da dne ngay nam thang"),
        (
            .streetAfter,
            """
            street st str road rd avenue ave av lane ln drive dr boulevard blvd court ct place pl square sq way terrace terr ter crescent cres close circle cir highway hwy parkway pkwy pike \
            trail trl walk row mews grove gardens gdns hill rise view alley path loop run crossing plaza park quay wharf parade pde esplanade turnpike tpke broadway bypass causeway expressway \
            cove bend ridge heights meadow meadows green glen hollow pass point plain plains spur track villas yard gate motorway freeway fields ranch field estate estates commons common landing manor \
            strasse straße weg platz allee gasse ring ufer damm chaussee straat laan plein gracht kade singel dreef steenweg vag vagen gata gatan grand torget gade vej alle veien vei katu tie kuja \
            utca ut ter korut sokak sokagi sok cadde caddesi cad bulvari bulvar mahallesi mah \
            улица проспект переулок бульвар шоссе набережная marg nagar
            """
        ),
        (
            .streetBefore,
            """
            calle avenida avda av paseo plaza plazuela carrera cra camino carretera ronda travesia pasaje callejon glorieta cuesta urbanizacion poligono vial rambla via acceso alameda pasadizo viaducto \
            rua avenida travessa largo praca estrada alameda rodovia beco praceta viela rotunda loteamento quadra aeroporto campo chacara colonia condominio conjunto \
            distrito esplanada estacao favela fazenda jardim ladeira lagoa morro nucleo parque passarela patio recanto residencial setor sitio trecho trevo vereda viaduto vila \
            diagonal circuito circunvalacion andador calzada cerrada corredor eje peatonal periferico privada prolongacion retorno transversal autopista troncal variante \
            rue avenue boulevard bd chemin impasse allee allees place quai cours square route passage sentier villa cite faubourg rond-point esplanade ruelle lotissement hameau residence promenade venelle \
            via viale piazza piazzale corso vicolo largo strada strettoia stretto contrada borgo lungomare lungotevere localita frazione salita traversa vico piazzetta incrocio rotonda canale \
            ulica ul aleja aleje plac osiedle rondo skwer ulice namesti trida nabrezi strada str bulevardul aleea calea soseaua jalan jl gang lorong \
            улица ул проспект пр-т просп переулок пер бульвар бул шоссе ш набережная наб площадь пл вулиця вул проспект \
            شارع طريق حي ميدان нов οδος οδός duong pho ngo ulitsa prospekt straat
            """
        ),
        (
            .unit,
            """
            apt apartment suite ste unit flat floor fl room rm building bldg block blk level lot house studio penthouse tower wing entrance door shop hse plot hno no nr num number bte boite \
            piso puerta planta portal esc escalera bajo izq dcha interior int oficina depto departamento edificio bloque casa apto apartamento andar sala bloco conj fracao lote dto esq lado \
            appartement appt bat batiment etage esc escalier porte bis ter quater interno scala piano palazzina appartamento \
            wohnung whg etage stock stiege tur top hinterhaus og eg dg bus verdieping huis toev lgh vaning tr lejlighed sal tv th mf kerros \
            m mieszkanie lok lokal pietro klatka byt patro em emelet ajto ap bl sc et daire kat no blok apartmani apt d \
            кв квартира д дом корп корпус стр строение оф офис подъезд эт этаж буд شقة مبنى الطابق عمارة بناية رقم मकान फ्लैट
            """
        ),
        (
            .addressNoun,
            """
            address addresses addr residence residing resides lives live living domicile homeaddress shipping billing postal mailing delivery deliver ship home street \
            adresse anschrift wohnhaft wohnt wohne wohnen wohnadresse lieferadresse rechnungsadresse adres woonachtig woont woon bezorgadres direccion domicilio vive vivo reside residente domiciliado demeurant demeure habite \
            habitant domicilie domiciliee indirizzo residenza abito abita residente residenza endereco morada moro mora residente rezyduje adres zamieszkaly zamieszkala mieszka mieszkam zamieszkania adress bor bostad bopael adresa bydliste \
            cim lakcim lakik adresa locuieste domiciliul adresi adresim evim oturuyor ikamet ikametgah адрес адресу проживает проживаю живу живет прописан адреса διευθυνση \
            العنوان عنوان عنواني عنوانه وعنواني اسكن أسكن يسكن يقيم المقيم السكن पता निवास निवासी पते آدرس כתובת גר alamat diachi địa chỉ 주소 주소는 거주지 자택 住所 現住所 地址 住址 家庭住址 通讯地址 收货地址 居所 address1 address2 addressline streetaddress
            """
        ),
        (
            .box,
            "box pobox postfach postbus apartado casilla bp casella postboks boks schowek skrytka postilokero caixa"
        ),
        (
            .country,
            """
            usa uk england scotland wales ireland australia canada germany deutschland austria osterreich schweiz switzerland suisse svizzera france belgium belgie belgique netherlands nederland luxembourg spain espana mexico \
            argentina chile colombia peru venezuela ecuador portugal brasil brazil italy italia poland polska sweden sverige norway norge denmark danmark finland suomi turkey turkiye russia россия ukraine украiна greece \
            india china japan korea singapore malaysia indonesia philippines thailand vietnam nigeria kenya ghana egypt morocco israel romania hungary czechia slovakia croatia serbia bulgaria \
            california texas florida ohio michigan virginia georgia arizona washington oregon colorado nevada
            """
        ),
        (
            .state,
            """
            al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc pr gu vi as mp fm mh pw aa ae ap \
            on qc bc ab mb sk ns nb nl pe nt yt nu nsw vic qld sa tas act
            """
        ),
        (
            .organisation,
            """
            inc ltd llc llp plc corp corporation company co gmbh ag kg sa sas sarl srl spa sl bv nv ab oy oyj as aps kk pty group holdings holding partners associates solutions technologies systems services industries enterprises \
            university college school institute academy hospital clinic bank insurance airlines airways hotel museum library church cathedral foundation society association committee council department ministry agency bureau \
            office center centre stadium arena theatre theater festival awards award prize championship league cup club fc team band orchestra records studios pictures films press times post journal magazine news herald tribune \
            river lake mountain mountains island islands bay beach valley forest national international airport station bridge castle palace tower county city town village district province region republic kingdom empire war act law \
            theorem effect syndrome disease test scale method algorithm model theory equation constant series distribution process transform index number project program protocol framework library engine database server api sdk studio cloud \
            motors motor foods brands stores store shop market bakery cafe restaurant pharmacy capital ventures \
            cluster dashboard tool toolkit connector plugin widget module workflow pipeline webhook endpoint integration extension app application \
            console portal bucket agent assistant copilot bot chatbot turbo mini flash sonnet haiku opus gpt embedding guard chat calendar drive inbox \
            backup gateway proxy router tracker viewer editor generator builder analyzer scanner parser workspace environment sandbox
            """
        ),
        (
            .thing,
            """
            file host domain class function method product company event field table column package project variable tag service bucket image branch model brand server database db device module plugin app application repo \
            repository org organization organisation team group role key tool script job queue topic container pod cluster node namespace property attribute element schema index view procedure test template theme font color course \
            item sku account plan tier bank institution employer business city country state street town region place hotel school university college hospital brand hw mac ip web url wallet payout btc eth memory network email mail pointer source dest pet dog cat book song album movie film title game \
            unternehmen firma datei produkt empresa producto archivo fichero societe entreprise produit fichier azienda prodotto bedrijf bestand firma produkt plik foretag sirket urun dosya файл host username nickname screen login handle
            """
        ),
        (
            .stop,
            """
            the a an this that these those it its he she we they you i my your his her our their what which who whom whose when where why how if then than but or nor so yet not no yes do does did done \
            is are was were be been being have has had having will would shall should can could may might must let please thank thanks here there now today tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday \
            january february march april june july august september october november december spring summer autumn winter morning afternoon evening night new old good great best better more most less many much some any all each every \
            both either neither one two three four five six seven eight nine ten first second third last next previous other another same such only also just even still already again once always never often sometimes maybe perhaps \
            however therefore moreover furthermore although though because since while until unless before after during about above below between into through over under up down out off on in at to for with from by of as and \
            everyone everybody anyone someone nobody all team sir madam folks guys friends colleagues customer support service help desk admin administrator manager director engineer developer senior junior chief executive officer head \
            vice president assistant secretary treasurer sales marketing finance legal human resources customer account order invoice number date time page section chapter part figure table appendix note notes warning error info \
            subject re fw fwd cc bcc sent received attached hello hi hey dear regards sincerely yours best kind warm many important notice urgent confidential private im am zum zur beim vom public draft final version update review summary introduction \
            conclusion abstract background overview description example examples answer question questions step steps task tasks rule rules input output system user assistant human ai model language english spanish french german italian \
            portuguese dutch polish russian chinese japanese korean arabic hindi turkish swedish american british european african asian indian canadian australian mexican catholic christian jewish muslim buddhist hindu god lord jesus christ \
            bible north south east west northern southern eastern western central united states kingdom republic union european nations america europe africa asia australia london paris berlin madrid rome tokyo york los angeles san francisco \
            new delhi mumbai chicago boston seattle texas california florida washington dc google microsoft apple amazon facebook twitter instagram youtube linkedin netflix python java javascript html css sql json xml api http https url \
            windows linux mac android iphone excel word powerpoint github stack overflow reddit wikipedia bitcoin ethereum covid \
            create write make get give take use find show tell explain describe list add remove delete update change set run start stop open close read send call ask try keep put look see know think want need like love work play go \
            come turn move live feel become leave bring begin hold stand hear talk walk win lose pay buy sell build fix check test verify confirm provide include consider discuss compare analyze summarize translate rewrite generate \
            imagine suppose assume given using based according regarding concerning once upon chapter scene act enter exit int ext narrator \
            der die das ein eine und oder aber nicht ich du er sie es wir ihr mein dein sein ist sind war haben hat wird werden kann bitte danke guten tag morgen abend liebe hallo sehr geehrte damen herren mit freundlichen \
            le la les un une des et ou mais je tu il elle nous vous ils elles mon ton son est sont bonjour merci \
            el los las una unos unas pero yo ella nosotros ellos mi tu su es son hola gracias buenos dias \
            il lo gli uno una io lei noi voi loro mio tuo suo ciao grazie buongiorno o os uma eu ele nos eles meu seu ola obrigado bom dia \
            de het een en of maar ik jij hij zij wij zijn dit dat niet geen hallo dank \
            the's i'm i've i'll it's don't can't that's what's let's there's here's \
            mail email e-mail phone tel telephone mobile cell fax address name age gender sex male female date birth dob born ssn passport card account iban
            """
        ),
        (
            .sureStreet,
            """
            strasse straße gasse weg platz laan gracht gatan vagen mahallesi mah rue calle viale piazza corso avenida rua travessa ulica ul улица ул проспект переулок бульвар шоссе вулиця cadde caddesi sokak sokagi bulvari chemin boulevard impasse carretera praca estrada \
            شارع طريق οδος rodovia alameda
            """
        ),
        (.era, "昭和 平成 令和 大正 明治"),
    ]
}
