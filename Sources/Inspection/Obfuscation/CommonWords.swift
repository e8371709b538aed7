/// Words that texts in these languages can hardly do without, and words that orders to a model are made of; without marks, as
/// normalised text has them.
enum CommonWords {
    static let lists: [StaticString] = [
        english, orders, spanish, french, german, portuguese, italian, dutch, others,
    ]

    private static let english: StaticString = """
        the of and to in is it you that he was for on are with as his they be at one have this from or had by hot but some what there
        we can out other were all your when up use word how said an each she which do their time if will way about many then them would
        write like so these her long make thing see him two has look more day could go come did my sound no most number who over know
        water than call first people may down side been now find any new work part take get place made live where after back little only
        round man year came show every good me give our under name very through just form much great think say help low line before turn
        cause same mean differ move right boy old too does tell sentence set three want air well also play small end put home read hand
        port large spell add even land here must big high such follow act why ask men change went light kind off need house picture try
        us again animal point mother world near build self earth father head stand own page should country found answer school grow study
        still learn plant cover food sun four thought let keep eye never last door between city tree cross since hard start might story
        saw far sea draw left late run while press close night real life few stop open seem together next white children begin got walk
        example ease paper often always music those both mark book letter until mile river car feet care second group carry took rain eat
        room friend began idea fish mountain north once base hear horse cut sure watch color face wood main because into its being using
        best days week month today tomorrow please thank hello could really something anything everything nothing without within during
        """

    private static let orders: StaticString = """
        ignore disregard forget override bypass previous prior above earlier instruction instructions directive directives rule rules
        guideline guidelines system prompt prompts reveal show print repeat output display leak disclose expose secret secrets password
        passwords credential credentials key keys token tokens confidential hidden internal private initial original configuration admin
        administrator developer mode unrestricted restriction restrictions limitations filter filters safety policy policies jailbreak
        pretend roleplay persona assistant model language respond reply execute command commands send email message messages user users
        data database file files delete access security verbatim translate summarize summarise decode encoded following instead now
        everything content context conversation unfiltered without limits ethical free allowed anything harmful illegal malware bomb
        weapon weapons attack hack steal exploit virus poison drug drugs explosive kill money bank account transfer customer records
        """

    private static let spanish: StaticString = """
        que los las una por con para del como pero sus este esta todo todos cuando muy sin sobre ser tiene tambien hasta hay donde quien
        desde nos durante uno ella entre porque contra otros ese eso ante ellos esto antes algunos mismo tus ignora olvida instrucciones
        anteriores sistema reglas muestra revela contrasena mensaje ahora eres puedes dime
        """
    private static let french: StaticString = """
        les des une que qui dans pour pas sur plus par avec tout faire son mais comme nous vous bien sans peut cette ces leur ete aussi
        etre fait tous votre notre ses ignore ignorez oublie instructions precedentes systeme regles affiche montre mot passe maintenant
        """
    private static let german: StaticString = """
        der die und den von das mit sich des auf fur ist nicht ein eine als auch dem wird sind noch nach aus bei einer wie sie oder aber
        vor zur bis mehr durch man sein wurde ich alle ignoriere vergiss vorherigen anweisungen regeln zeige deine passwort jetzt bitte
        """
    private static let portuguese: StaticString = """
        nao uma com para por mais dos como mas foi ele das tem seu sua quando muito nos esta eu tambem pelo pela ate isso ela entre era
        depois sem mesmo aos ter seus quem esse ignore esqueca instrucoes anteriores regras mostre senha agora voce
        """
    private static let italian: StaticString = """
        che per una con non sono del della gli alla dei nel piu anche come questo essere tutto suo dalla loro nella sua quando tutti ma
        ignora dimentica istruzioni precedenti sistema regole mostra rivela adesso sei puoi
        """
    private static let dutch: StaticString = """
        het een van dat die niet zijn met voor maar als hij aan ook nog dan wat naar heeft hebben deze door over bij jij mijn alle negeer
        vergeet vorige instructies regels toon wachtwoord
        """
    private static let others: StaticString = """
        nie jest sie jak ale tak czy tylko przez moze zignoruj poprzednie instrukcje zasady pokaz haslo bir icin daha cok olarak ile ama
        gibi kadar onceki talimatlari yoksay sistem goster sifre yang dan untuk dengan tidak dari adalah abaikan instruksi sebelumnya
        tampilkan och att det som med inte till den har jag ignorera tidigare instruktioner visa khong cua nhung cac cho duoc voi
        """

    /// The spelling alphabet of ITU Radio Regulations, appendix 14, with the ways its words are written.
    static let spelling: StaticString = """
        alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima mike november oscar papa quebec romeo
        sierra tango uniform victor whiskey whisky xray yankee zulu
        """
}
