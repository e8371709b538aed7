/// Surnames that are common somewhere; as for `PersonNameTable`.
enum SurnameTable {
    /// By where they are most at home.
    static let surnames: [StaticString] = [
        // English.
        """
        abbott adams adkins alexander allen allison alvarez anderson andrews archer armstrong arnold ashton atkins atkinson austin bailey baker \
        baldwin ball ballard banks barber barker barlow barnes barnett barrett barry bartlett barton bates baxter beck becker bell bennett benson \
        bentley berry bird bishop black blackburn blake bond booth bowen bowers bowman boyd bradford bradley bradshaw brady bray brennan brewer \
        briggs brock brooks brown browning bruce bryan bryant buckley burgess burke burnett burns burrows burton bush butler byrd byrne cairns \
        caldwell cameron campbell cannon carey carlson carpenter carr carroll carson carter casey castle chamberlain chambers chan chandler chapman \
        charlton chavez clark clarke clayton cole coleman coles collier collins connolly connor conway cook cooke cooper copeland corbett cox craig \
        crawford crosby cross cunningham curran curry curtis dale dalton daly daniel daniels davenport davey davidson davies davis davison dawson \
        day dean decker dennis dickson dixon dobson dodd doherty donnelly donovan douglas doyle drake duffy duncan dunn dyer edwards elliott ellis \
        emerson erickson estes evans everett farmer farrell faulkner ferguson fernandez field fields finch fisher fitzgerald fitzpatrick fleming \
        fletcher flores flynn foley ford foster fowler fox francis franklin fraser frazier freeman french frost fry fuller gallagher galloway gardiner \
        gardner garner garrett garrison gates gibbons gibbs gibson gilbert giles gill gillespie glover godfrey goddard gold goodman goodwin gordon gough \
        graham grant graves gray green greene greenwood greer gregory grey griffin griffith griffiths gross guthrie hale haley hall hamilton hammond \
        hampton hancock hanson harding hardy harmon harper harrington harris harrison hart hartley harvey hawkins hayes haynes heath henderson hendricks \
        henry henson herbert hewitt hicks higgins hill hilton hines hobbs hodge hodges hodgson hoffman hogan holden holland holloway holmes holt hooper \
        hopkins horton houghton houston howard howarth howe howell howells hubbard hudson huff hughes humphreys humphries hunt hunter hurley hurst hutchinson \
        hyde ingram irwin jackson jacobs james jarvis jefferson jenkins jennings jensen johns johnson johnston jones jordan joseph joyce kaur kay keith \
        kelley kelly kemp kennedy kent kerr khan kim king kirby kirk klein knight knowles lamb lambert lane langley larson law lawrence lawson leach lee \
        leonard lester lewis lindsay little lloyd logan long lopez love lowe lowry lucas lynch lynn lyons macdonald mack mackenzie macleod maddox mahoney \
        malone manning mann marsh marshall martin mason massey matthews maxwell may mccann mccarthy mcconnell mccormick mccoy mcdonald mcgee mcgrath mcguire \
        mcintyre mckay mckee mckenna mckenzie mckinney mclean mclaughlin mcmahon mcmanus mcmillan mcnamara mcneil mcpherson melton mercer merrill metcalfe meyer \
        middleton miles miller mills mitchell molloy monroe montgomery moody moore moran morgan morris morrison morrow morton moss mullen mullins murphy murray \
        myers nash neal nelson newman newton nguyen nicholls nichols nicholson nixon noble nolan norman norris norton obrien oconnor odonnell oliver oneal oneill \
        orr osborne oliver owen owens page palmer park parker parkes parkin parkinson parks parrish parry parsons patel patterson patton paul payne peacock pearce \
        pearson peck penn perkins perry peters petersen peterson phelps phillips pierce pike pitts pollard poole pope porter potter potts powell powers pratt \
        preston price pritchard proctor pugh quinn ramirez ramsey randall randolph rawlings ray reed rees reese reeves reid reilly reynolds rhodes rice richards \
        richardson riley roach robbins roberts robertson robinson robson rodgers rogers rose ross rowe rowley roy russell rutherford ryan sadler salazar \
        sampson sanders sanderson sandoval sanders saunders savage sawyer schmidt schneider schroeder schultz scott sellers sexton shannon sharma sharp sharpe shaw \
        shea shelton shepherd sheppard sheridan sherman shields short silva simmons simon simpson sims sinclair singh singleton skinner slater sloan small smart \
        smith snow snyder solomon sparks spears spence spencer stafford stanley stanton steele stephens stephenson stevens stevenson stewart stokes stone strickland \
        strong stuart sullivan summers sutton swanson sweeney sykes talbot tanner tate taylor terry thomas thompson thomson thornton thorpe tate todd townsend travis \
        tucker turnbull turner tyler underwood valentine vance vaughan vaughn wade wagner walker wall wallace waller wallis walls walsh walter walters walton ward \
        warner warren washington waters watkins watson watts weaver webb weber webster weeks welch wells west wheeler whitaker white whitehead whitehouse whitney \
        wiggins wilcox wiley wilkerson wilkins wilkinson williams williamson willis wilson winters wise wolf wolfe wong wood woodard woodward woods wright wyatt \
        yates york young zimmerman sheehan keane kavanagh brannigan cassidy devlin egan fallon geraghty hanlon hennessy keegan kinsella lennon maguire nugent \
        oreilly osullivan quigley rafferty redmond rooney scanlon tierney tobin whelan fenwick
        """,
        // French.
        """
        adam albert allard alexandre andre antoine arnaud aubert aubry auger bailly barbier baron barre barthelemy baudry bazin benard benoit berger bernard bertin \
        bertrand besnard besson bigot blanc blanchard blanchet blin blondel bodin bonneau bonnet bonnin boucher bouchet boulanger boulay bourdon bourgeois bouvet bouvier \
        boyer breton briand brun bruneau brunet camus carlier caron carpentier carre charpentier charles charrier chauvet chauvin chevalier chevallier chretien clement \
        clerc colas colin collet collin cordier coste coulon courtois cousin couturier da dacosta daniel david delahaye delannoy delattre delaunay delmas delorme denis \
        deschamps devaux didier diallo dubois dufour duhamel dumas dumont dupont dupre dupuis dupuy durand duval etienne evrard fabre faivre faure fernandes ferrand \
        fischer fleury fontaine fouquet fournier francois gaillard garnier gaudin gautier gay georges gerard germain gilbert gilles gillet girard giraud gomez gonzalez \
        gosselin granger gregoire grenier grondin gros guerin guichard guillaume guillet guillot guillou guilbert guyon guyot hamel hamon hardy hebert henry hernandez \
        herve hoarau hubert huet humbert imbert jacob jacques jacquet jacquot jean joly joseph joubert jourdan klein labbe lacombe lacroix lagarde lambert lamy langlois \
        laporte laroche launay laurent laure lebon leblanc lebreton lebrun leclerc leclercq lecomte lecoq leconte leduc lefebvre lefevre leger legendre legrand legros lejeune \
        lelievre lemaire lemaitre lemoine lenoir leroux leroy lesage leveque levy lombard louis lopes loiseau lucas mace mahe maillard maillet mallet marchal marchand \
        marechal marie marin marion marques martel marty martin martinez martins mary masse masson mathieu maurice maury menard mercier merle meunier meyer michaud michel \
        millet moreau moreno morel morin moulin muller nicolas noel normand olivier ollivier paris pascal pasquier payet pelletier pereira peltier perez perret perrier perrin \
        perrot petit philippe pichon picard pierre pineau poirier poulain pons potier prevost pruvost raymond raynaud regnier remy renard renaud renault rey reynaud ribeiro \
        richard riou riviere robert robin roche rodrigues rodriguez roger rolland rousseau roussel rousset roux roy royer salmon samson sanchez sauvage schmitt schneider seguin \
        simon tanguy teixeira techer terrien tessier texier thibault thierry thomas torres toussaint traore tremblay turpin valentin vallee vallet vasseur verdier vidal \
        vincent voisin wagner walter weber weiss
        """,
        // German and Dutch.
        """
        adler albrecht altmann anders appel arndt arnold auer bach bachmann barth bartels baum bauer baumann baumgartner beck becker behrendt behrens beier benz berg berger \
        bergmann bernhardt beyer bischoff blum bock bohm bohme borner brand brandt braun brinkmann bruckner brunner buchholz busch butt christ conrad decker dietrich dietz \
        dorn drescher ebert eckert eder egger eichhorn engel engelhardt ernst fiedler fink fischer fleischer forster frank franke franz frey friedrich fritz frohlich fuchs \
        funk gabriel gebhardt geiger geisler geissler gerlach giese glaser gotz graf grimm gross gruber gunther haas haase hahn hamann hanke hansen hartmann hartwig hauser \
        heck hein heine heinrich heinz heinze held heller henkel hennig henning herbst hering hermann herrmann herzog hess hesse heuer hildebrandt hiller hinz hirsch hofer \
        hoffmann hofmann hohmann holz hopp horn huber hummel jager jahn jakob janssen janzen jung junk kaiser kaul kaufmann keil keller kern kessler kiefer kirchner klein klemm \
        kluge knoll koch kohl kohler kolb konig konrad kopp korn kraft kramer kraus krause krauss kroger kruger kruse kuhl kuhn kuhne kunz kunze kurz lang lange langer lechner \
        lehmann leitner lenz lindner link linke lorenz ludwig lutz maier mandel marx martens maurer may mayer mayr meier meister menzel merkel mertens metzger metz meyer michel \
        mohr moll moritz moser muller munch naumann neubauer neuhaus neumann nickel niemann noack nowak oswald ott otto pape paul pfeffer pfeiffer peters petersen pfeifer philipp pohl popp \
        preuss probst raab rapp rausch reich reichel reichert reimann reinhardt reinhold reiter renner richter rieger ring ritter roder rohde romer rose roth rudolph ruf sander sauer \
        schafer schaller scharf schenk scherer schiller schilling schindler schlegel schlosser schmid schmidt schmitt schmitz schneider scholz schramm schreiber schreiner schroder schroeder \
        schroter schubert schulte schultz schulz schulze schumacher schumann schuster schutz schwab schwarz seidel seifert seiler seitz siebert simon singer sommer sonntag springer stahl \
        stark steffen stein steinbach steiner stephan stern stock stoll strauss strobel sturm suss thiel thiele thomas trapp ulrich ullrich unger urban vogel vogt voigt volk vollmer wagner \
        walter walther weber weigel weidner weinert weis weiss wendt wenzel werner weller widmann wiegand wiese wild wilhelm wilke will wimmer winkler winter wirth witt witte wittmann wolf wolff \
        wulf zeller ziegler zimmer zimmermann huber mayr pichler moser steiner gruber berger hofer wallner eberl stauffer obermuller \
        aalbers achterberg bakker beekman beek berends blom boer boersma bos bosch bosman bosma brink broek brouwer bruijn buijs claes claessens coppens cools cornelissen dekker deboer dejong \
        devries dijk dijkstra doorn driessen dubois elst engels evers faber gerritsen geerts goossens groen groot haan heijden hendriks hermans heuvel hoekstra hofman hofstra hoogendoorn huisman \
        jacobs jansen janssen janssens jong jonker kok koning koster kramer kuiper kuipers kuijpers lambrecht leeuwen linden maas martens meer meijer mertens michiels mol molenaar mulder nguyen \
        nijland oosten oudewater pastoors peeters peters pieters postma post prins rijn rooij roos schipper schouten scholten sanders scheepers slot smeets smet smit smits stevens timmermans \
        veen veenstra vermeer vermeulen verbeek verhoeven verhagen verschueren vink visser vliet vogels vos vries vroom wal wauters willems willemsen wit wolters wouters zwart
        """,
        // Nordic, Baltic, Finnish.
        """
        aas abrahamsson ahmed andersen andersson andreassen arvidsson aronsson axelsson bakke bakken bengtsson berg berge berggren bergman bergqvist bergstrom berntsen bjork bjorklund blomqvist \
        borg bostrom carlsen carlsson christensen christiansen clausen dahl dahlberg dahlin danielsen danielsson edvardsen ek ekstrom eklund eliassen engstrom eriksen eriksson fors forsberg \
        fransson fredriksen fredriksson gronlund gulbrandsen gunnarsson gustafsson gustavsson haagensen hagen haglund hakansson halvorsen hansen hansson hassan haugen hedlund hedman hellstrom \
        henriksen henriksson hermansson holgersson holm holmberg holmgren holmqvist isaksson iversen jacobsen jacobsson jakobsen jakobsson jansson jensen jeppesen johannessen johansen johansson \
        johnsen jonasson jonsson jorgensen josefsson karlsen karlsson kjeldsen knudsen kristensen kristiansen larsen larsson lauritsen lind lindberg lindblom lindgren lindholm lindqvist lindstrom \
        linder lofgren lund lundberg lundgren lundin lundqvist lundstrom madsen magnussen magnusson malmberg martensson martinsen mathisen mattsson mikkelsen moe moen moller mortensen mogensen mansson \
        nielsen nilsen nilsson nordin norberg nordstrom nygaard nystrom nyberg olausson olofsson olsen olsson ostergaard palm palmqvist paulsen pedersen persson petersen petersson pettersen pettersson \
        poulsen rasmussen roos rosen samuelsson sandberg sandstrom simonsen sjoberg sjogren sjostrom skoglund soderberg sorensen solberg stenberg strand strom stromberg sundberg sundstrom svendsen svensson \
        soderstrom sundqvist thomsen thomassen thygesen thoresen torres tveit vestergaard vik viklund wallin wahlstrom wikstrom aberg akesson astrom ostlund oberg ohman \
        aalto ahonen heikkila heikkinen heinonen hamalainen jarvinen karjalainen kinnunen koivisto korhonen koskinen laaksonen laine laitinen lehtinen lehtonen leppanen makinen makela miettinen mattila \
        nieminen nurmi ojala pitkanen rantanen rasanen saarinen salminen salo salonen savolainen toivonen tuominen turunen virtanen hirvonen laakso \
        bjornsdottir gudmundsson jonsdottir jonsson sigurdsson thorsdottir
        """,
        // Spanish and Portuguese.
        """
        abad abella abril acevedo acosta acuna adadia agudo aguado aguila aguilar aguilera aguirre agullo alarcon alba alberdi albero alcala alcantara alcaraz alegre alfaro almagro almansa almeida almazan \
        alonso alvarado alvarez amador amat amaya amigo amo amores amoros anaya andrade andres andreu angulo anton aparicio araujo aragon aragones aramburu aranda araya arce arco arenas arevalo arias armas \
        armengol arnaiz arranz arribas arrieta arroyo artigas asensio avila aviles ayala ayllon azcona aznar azorin baena balaguer ballester ballesteros barba barbero barcelo barco barral barranco barreda barrena \
        barrera barreto barriga barrio barrios barroso batalla bautista becerra bedoya bejarano belda bello beltran benavent benavente benavides benet benitez berenguer bermejo bermudez bernal bernat berrocal bertran \
        bilbao blanca blanch blanco blasco blazquez boada boix bolanos bonet borja borras borrego bosch bou bravo briones bueno burgos bustamante bustos caballero cabanas cabello cabeza cabezas cabo cabrera cabrero \
        caceres cadenas calatayud calderon calleja calvet calvo calzada camacho camara camino campillo campo campos campoy canales canals canas canellas canete canizares cano canovas cantero canto caparros caparros \
        capdevila carbajo carballo carbo carbonell cardenas cardona caro carpio carranza carrasco carrera carreras carretero carrillo carrion carvajal casado casal casals casanova casanovas casares casas cases castanedo \
        castaneda castejon castell castellanos castello castells castillo castro catala cazorla cerda cerdan cerezo cervantes cervera cespedes chacon chamorro chaparro chaves chavez chico cid cifuentes cisneros clavero \
        cobo cobos coca coello coll collado colom coloma colomer comas conde conesa contreras corbacho cordero cordoba cornejo coronado corral correa cortes cortina costa crespi crespo criado cruz cuadrado cuellar cuenca \
        cuervo cuesta cueto cuevas daza delgado diaz diego dieguez diez domingo dominguez donaire donoso duarte duenas duque duran echevarria echeverria egea elias elorza enriquez escalona escamilla escobar escolano \
        escriba escribano escriva escudero espada esparza espejo espinosa espinoza esteban esteve estevez estrada exposito fabra fabregat fajardo falco feijoo feliu fernandez ferrandiz ferran ferrando ferrer ferrera \
        ferrero figueras figuerola figueroa fiol flor flores folch fonseca font fortuny franch franco frias fuente fuentes fuertes fuster galan galiano galindo gallardo gallart gallego gallegos galvan galvez gamez garate \
        garay garces garcia gargallo garmendia garrido garriga garzon gascon gaya gelabert gibert gil gilabert gimenez gimeno giner giralt girona giron godoy goicoechea gomez gomis gonzales gonzalez gonzalo goni grande \
        granados grau gras guardia guardiola guerra guerrero guijarro guillen guitart gutierrez guzman haro heras heredia hernandez herranz herrera herrero hervas hervia hidalgo hierro higueras hoyos hoz huerta huertas huguet \
        hurtado ibanez ibarra iborra iglesia iglesias infante iniesta iriarte iribarren isern ivorra izaguirre izquierdo jara jaramillo jara jaume jaen jerez jimenez jodar jorda jordan jove jover jove juan juarez julia \
        jurado lago lagos laguna landa lamas lara larranaga larrea lasa lastra leal ledesma leiva leon lerma lillo linares llabres llamas llano llanos lledo llobet llopis llorens llorente lloret lluch lobato lobo lopez \
        lorenzo losa losada lozano lucas lucena luna luque luz macias madrid madrigal maestre maldonado malo mancebo manjon manrique manso manzano manzanares marco marcos marin marino mariscal marmol marques marquez marti \
        martin martinez martorell mas mascaro mata mateo mateos mateu matas mayol maza mayo medina mejia melendez melero mena mendez mendizabal mendoza menendez mendiola merino mesa miguel milla millan mir mira miralles \
        miranda miro moles molina moliner molins moll monreal montalban montana montenegro montero montes montesinos montoya montserrat mora moraleda morales moran morante morata morcillo moreno morera moya munoz mur \
        murcia murillo muro nadal naranjo narvaez navarrete navarro nebot nevado nicolas nieto niño nogueira nogues noguera novoa nunez obregon ocampo ocana ochoa ojeda olive oliva olivares oliver olivera oliveras olivé olmedo \
        olmo oller ordonez orozco orellana oriol orta ortega ortiz ortuno osorio osuna otero pablo pacheco padilla paez page palacio palacios palau pallares palma palomar palomares palomino palomo paniagua pardo paredes \
        pareja parejo parra pascual pastor patino paz pazos pedraza pedrero pedro pedrosa peinado pelaez pelayo pellicer pena penas penalver pera peral perales peralta perea pereira perello perez perera pi pina pinedo \
        pineda pinilla pino pinol pinto pintor piquer pizarro pla plana planas plaza poblacion pol polo pomares pombo ponce pons porcel porras portero portillo posada pou poza pozo pozuelo prado prados prats prieto puente \
        puerta puga puig pujadas pujol pulido querol quero quesada quevedo quintana quintanilla quintero quiros quiroga ramirez ramis ramon ramos raya real rebollo recio redondo reguera reig reina requena revilla rey reyes \
        riba ribas ribera ribes ricart rico rincon rio rios riquelme rivas rivera rivero robledo robles roca rocamora rocha roda rodrigo rodriguez roig rojas roldan roma roman romero romeu ropero ros rosa rosado rosales rosell \
        rosello rossello rovira royo rozas rubio rueda ruano ruiz rull rus saavedra sacristan saenz saez sainz sala salamanca salas salazar salcedo saldana sales salgado salinas salmeron salom salvador salva samper san \
        sanabria sanchez sancho sandoval sanjuan sanmartin sanmiguel santamaria santana santiago santos sanz sarabia sarmiento sastre saura sebastian sedano segarra segovia segui segura seguro sepulveda serna serra serrano sevilla \
        sevillano sierra silva silvestre simo sobrino sola solana solano soler solera solis solsona soria soriano sosa sotelo soto sotomayor suarez sureda talavera tamarit tamayo tapia taboada tejada tejedor tejera tejero tello \
        teller tena tenorio teruel terron toledo tolosa tome tomas toro torralba torre torrecilla torrens torrent torres torrijos tovar trillo triana trujillo tudela tur ugarte ulloa uria uriarte uribe urrutia valbuena valcarcel \
        valderrama valdes valdivia valencia valenciano valenzuela valera valero valentin vall vallejo valle valles vallés vaquero vara varela vargas vazquez vega vela velasco velazquez velez vendrell vera verdejo verdu verdugo verge vergara \
        viana vicens vicente vidal vigil vila vilalta vilanova vilar vilaplana villa villalba villalobos villalonga villanueva villar villaverde villarreal villaroya villegas villena vinas vives vizcaino yanez yuste zabala zabaleta \
        zamora zamorano zapata zaragoza zorrilla zurita valadez lumbreras \
        abreu afonso alencar almeida alves amaral amorim andrade antunes aragao araujo arruda assis assuncao avila azevedo baptista barbosa barros batista bezerra borges botelho braga branco brito bastos cabral caldeira camara camargo \
        campos cardoso carneiro carvalho castro cavalcante cavalcanti coelho conceicao correia costa coutinho couto cruz cunha damas dantas dias domingues duarte esteves faria farias fernandes ferraz ferreira figueiredo fogaca fonseca \
        franco freire freitas furtado gama garcia gomes goncalves goulart guedes guerra guerreiro guimaraes henriques jesus leal leite lima lobo lopes loureiro lourenco machado maciel magalhaes maia marinho marques martins matias matos mello \
        melo mendes mendonca menezes mesquita miranda monteiro morais moraes moreira mota moura nascimento neto neves nogueira novaes nunes oliveira pacheco paiva pinheiro pinho pinto pires porto prado queiros queiroz quintela ramos rebelo reis \
        rezende ribeiro rios rocha rodrigues sa salgado sales salgueiro sampaio santana santos saraiva serra silva silveira simoes siqueira soares sousa souza tavares teixeira teles torres trindade vale valente vasconcelos vaz viana \
        vicente vidal vieira viegas vilela xavier
        """,
        // Italian.
        """
        agostini albertini alberti amato ambrosio angelini antonelli antonini argento baldi baldini balbo barbato barbieri barbero barone baroni bartoli basile basso battaglia battisti bellini bellucci benedetti benigni berardi bergamaschi \
        bergoglio bernardi bertoli berti bertini bertolini bianchi bianco bianchini boccaccio bonetti bonomo borghi bosio boscolo bruni bruno brunelli bruschi bucci busi caputo calabrese caldarelli calvi camilleri campana canova cantoni cappelli caracciolo \
        carbone cardinale carli carta caruso casadei casale casagrande castelli castellani castellano castiglione castoldi catalano cattaneo cavalli cavallo ceccarelli cerutti chiesa cipriani cirillo coco colombo colonna conte conti coppola corsi cortese \
        costa costantini costanzo cristiani crespi cuomo dagostino dalessandro dallara damico dandrea dangelo danna desantis deangelis deluca demarco derosa dimarco disante donati donini dorazio esposito fabbri fabris falcone fallaci fanelli fantini farina fava \
        federici felici ferrante ferrara ferrari ferraris ferraro ferrero ferretti ferri filippi fiore fiorentino fontana forte franchi franco franzoni fusco gabrielli gagliardi galli gallo garibaldi gasparri gatti gelli genovese gentile gentileschi germani \
        ghezzi giannini giordano giorgi giuliani giusti gotti grande grasso gravina graziani greco grimaldi grossi gualtieri guarneri guerra guerrieri guidi innocenti iadanza izzo laganà lattuada leoncavallo leone leonardi leone liguori lombardi \
        lombardo longo lorenzi luciani luzi lupi maggi maggiore magnani mancini manfredi mantovani manzo manzoni marchesi marchetti marchi mariani mariano marini marino mariotti martelli martinelli martini martino marras masi massaro mastroianni mattei mauro mazza mazzanti \
        mazzi mazzocchi mele melis meloni merlo messina micheli micheletti milani mocenigo modugno monaco montanari montecchi monti morabito morandi moretti mori moro morelli morosini morpurgo murru napolitano natale negri neri nicoletti nobili novelli olivieri onio \
        orlando orsini pace padovano pagani pagano palmieri palumbo panatta paolini papa pappalardo parisi parri pasolini pasini pastore pavan pavone pellegrini pellegrino pelli pepe perini persico petrucci pezzo piazza piccoli pinna piras pisani pisano poli polizzi pozzi proietti pucci puglisi \
        quaranta querini raimondi ravaglia renna ricci ricciardi rinaldi riva rizzi rizzo rocca romano romagnoli rosati rosi rossetti rossi rossini rosso rota ruggiero ruggeri ruffini russo sabatini sala salvi salvati salvatore sanna santi santini santoro sartori scalfaro scarpa scarpetta schiavone \
        sciacca scotti segni serra serafini silvestri simonetti sordi sorrentino spada spinelli stefani tagliaferri tedesco testa togliatti tomasi tomei torre tosi toscani toscano traversa trevisan trevisani treves troisi turati valentini valente vanni vecellio venditti ventura venturi vergassola verdi \
        vespucci villa vinci visconti vitale vitali vitiello viviani volpe volta volterra zanetti zanella zanichelli zanotti zito zola zuliani
        """,
        // Slavic, Hungarian, Romanian, Greek, Albanian in Latin letters; Russian in its own.
        """
        adamczyk adamski andrzejewski baran baranowski bartczak biernat blaszczyk borkowski borowski brzezinski bujak chmiel chmielewski cieslak czarnecki czerwinski dabrowski domanski dobrowolski drozd duda dudek dziedzic filipek gajda gajewski glowacki gorski grabowski \
        grzelak grzybowski jablonski jakubowski jankowski janik jarosz jasinski jaworski jozwiak kaczmarek kaczmarczyk kaminski kalinowski kania karpinski kasprzak kazmierczak klimek kmiecik kolodziej kolodziejczyk kolodziejak konieczny kopec kot kotowski kowal kowalczyk \
        kowalewski kowalski koziol kozlowski krajewski krawczyk krol krupa kubacki kubiak kucharski kujawa kulik kurek kurowski kwiatkowski laskowski lewandowski leszczynski lis lisowski lukasik maciejewski madej maj majchrzak majewski makowski malinowski marciniak marcinkowski markowski \
        matusiak mazur mazurek michalak michalski mielke mikolajczyk milewski mroz musial nawrocki niewiadomski nowacki nowak nowakowski nowicki olejniczak olszewski orlowski ostrowski pawlak pawlik pawlowski pietrzak pietrzyk piatek piotrowski polak przybylski ptak ratajczak \
        rogowski romanowski rosa rutkowski sadowski sawicki sikora sikorski skowronski skiba smolinski sobczak sobolewski sokolowski sosnowski stachowiak stankiewicz stasiak staniszewski stepien stefanski szczepaniak szczepanski szulc szewczyk szymanski szymczak tomaszewski tomczak \
        turek tomczyk urban urbaniak urbanski walczak wasik wasilewski wawrzyniak wieczorek wilczynski wilk wisniewski witkowski wlodarczyk wlodarski wojciechowski wojcik wojtas wojtowicz wolski wozniak wrona wroblewski wrobel wysocki zajac zak zakrzewski zalewski zaremba zawadzki zielinski ziolkowski \
        kowalska nowakowska wisniewska kowalczykowa kaminska lewandowska zielinska szymanska dabrowska kozlowska jankowska wojciechowska krawczykowa piotrowska grabowska \
        bartos benes bartosova blaha blazek cermak cerna cerny cihak cizek dolezal dostal dvorak dvorakova fiala fiser hajek havel havlicek hlavac horak horakova hruska hudec jelinek jelinkova kadlec klima kolar konecny kopecky kovar kral kralova krejci krejcova kriz kubat kucera kucerova \
        machacek malik maly mach mares marek masek matousek moravec nemec nemcova novak novakova novotna novotny pokorny pokorna polak pospisil pospisilova prochazka prochazkova ruzicka ruzickova sedlacek sedlak simek simek simunek soukup stastny stepanek svoboda svobodova sykora toman urban vacek valenta vanek \
        vavra vesely vesela vlcek vlk zeman zemanova zika horvath kovac kovacova balaz varga toth nagy lukac molnar \
        babic bozic djordjevic djokic filipovic horvat ilic ivanovic jankovic jovanovic juric knezevic kos kovacevic kovacic lazic lukic maric maric markovic matic milic milosevic mitrovic nikolic novakovic pavlovic pavic peric peric petrovic popovic radic radovic savic simic stankovic stojanovic \
        stefanovic tadic tomic todorovic vidovic vukovic zivkovic zupan kranjc potocnik golob \
        antal bakos balazs balla balogh barta bodnar bogdan bognar borbely csonka deak farkas fazekas fekete feher fodor fulop gal gulyas halasz hegedus hegedus horvath jakab jonas juhasz katona kelemen kerekes kiraly kis kiss kocsis kovacs lakatos lengyel lukacs magyar major meszaros molnar nagy \
        nemeth olah orban orosz oroszn papp pal pinter pasztor racz revesz sandor santha sipos simon somogyi szabo szalai szekely szilagyi szucs szoke takacs toth torok vadasz varga vass veres vegh vincze voros \
        ababei albu andrei anghel barbu bogdan bratu bucur chiriac ciobanu cojocaru constantin constantinescu cozma craciun cristea danila diaconu dima dinu dobre dragan dragomir dumitrescu dumitru dumitrache enache ene filip florea georgescu gheorghe grigore grosu ilie ionescu ionita iordache ivan lazar \
        lungu lupu manea manole marin marinescu matei mihai mihalache mihaila mocanu moldovan moldoveanu morar moraru munteanu muresan neagu nechita nedelcu negoita nica nicolae niculae niculescu nistor oprea olteanu pop popa popescu preda puscas radu radulescu roman rosu rusu sandu sava serban stan stanciu stanescu \
        stefan stefanescu stoian stoica suciu tanase toader toma tudor tudose ungureanu ursu vasile vasilescu voicu voinea zaharia zamfir \
        alexiou antoniou christodoulou dimitriou georgiou giannopoulos ioannou karagiannis konstantinou kostopoulos makris nikolaidis nikolaou oikonomou papadakis papadimitriou papadopoulos papadopoulou pappas petrou samaras vasileiou vlachos dimopoulos \
        hoxha shehu dervishi gjoni hysa kola leka prifti \
        abramov afanasyev aleksandrov alekseev andreev antonov belov belyaev bogdanov borisov danilov davydov denisov dmitriev egorov fedorov filippov frolov gavrilov gerasimov grigoriev gusev ilyin ivanov ivanova kalinin karpov kazakov kiselev komarov konovalov korolev kovalev kovalenko kozlov krylov kudryavtsev \
        kulikov kuzmin kuznetsov kuznetsova lebedev lazarev makarov maksimov markov martynov matveev medvedev melnikov mikhailov mironov morozov nazarov nikiforov nikitin nikolaev novikov novikova orlov osipov pavlov petrov petrova polyakov ponomarev popov popova potapov romanov rodionov sergeev semenov savelyev shevchenko shcherbakov \
        sidorov smirnov smirnova sokolov solovyov sorokin stepanov sukhanov tarasov tikhonov timofeev titov tsvetkov vasiliev vasilyev vinogradov vlasov volkov vorobyov voronin yakovlev yegorov zaitsev zakharov zhukov bondarenko boyko kravchenko lysenko marchenko melnyk moroz oliynyk petrenko ponomarenko rudenko savchenko \
        shevchuk tkachenko tkachuk kovalchuk \
        абрамов александров алексеев андреев антонов афанасьев баранов белов беляев богданов борисов быков васильев васильева виноградов власов волков волкова воробьев воронин гаврилов герасимов голубев григорьев гусев давыдов данилов денисов дмитриев егоров ершов ефимов жуков журавлев зайцев захаров иванов иванова \
        ильин калинин карпов киселев ковалев ковалева козлов козлова комаров коновалов королев котов крылов кудрявцев кузнецов кузнецова кузьмин куликов лебедев лебедева лазарев макаров максимов марков мартынов матвеев медведев мельников миронов михайлов михайлова морозов морозова назаров никитин николаев николаева новиков новикова \
        орлов орлова осипов павлов павлова петров петрова поляков пономарев попов попова романов романова савельев семенов семенова сергеев сергеева сидоров смирнов смирнова соболев соколов соколова соловьев сорокин степанов степанова тарасов тимофеев титов тихонов федоров федорова филиппов фомин фролов цветков чернов шевченко щербаков \
        яковлев коваленко бондаренко кравченко ткаченко мельник шевчук петренко
        """,
        // Turkish, Arabic, Persian, Hebrew, Armenian, Georgian in Latin letters.
        """
        acar akar akbas akbulut akcay akgul akin aksoy aksu aktas akyol akyuz albayrak alkan alp altay altin altun altuntas arikan arslan asan aslan ates avci aydemir aydin aydogan ayhan aytac bal balci baran basaran bas bayrak bayram bektas bilgin bilge bilir bingol bozkurt bulut cakir cakmak calik can caliskan candan cetin cetinkaya cevik \
        ceylan cinar coban coskun dag dal dalkiran demir demirci demircan demirel demirtas dincer dogan doganay duman durak durmaz durmus dursun eken ekinci elmas er ercan erdem erdogan eren ergin ergul erkan erol ersoy ertas ertekin ertugrul esen goksu gok gokce gonul gul guler gumus gunduz gunes guney gungor gur gurbuz gursoy guven hanci ince inan \
        isik kahraman kalkan kaplan kara karaaslan karabulut karaca karadag karadeniz karagoz karahan karakas karakaya karakoc karakus karaman karatas karatay kart kaya kayhan keles keskin kilic kilinc kiraz koc kocak koca koksal korkmaz kose koseoglu kurt kurtulus kuru kus kucuk kutlu mutlu oguz oksuz onal oner ozbek ozcan ozdemir ozdogan ozen ozer ozgur \
        ozkan ozmen ozturk oztuna ozturkmen ozyurt parlak pala polat sahin sahingoz saglam sari sarikaya savas sen sener sengul senol sezer sezgin simsek solmaz soylu sozen tan tas tasci tasdemir tekin temel tiryaki toprak topal topcu tunc tuncer turan turgut turk turkmen tutar ucar ulusoy unal unlu uslu ustun uysal uzun vural yalcin yaman yavuz yazici \
        yesil yigit yildirim yildiz yilmaz yuce yucel yuksel yurt yurtseven zengin zorlu \
        abbas abboud abdallah abdelaziz abdelrahman abdo abdulaziz abdullah abdulrahman aboud adib afify ahmad ahmadi ahmed akbar akbari ali alam alami alawi albaz alfarsi alghamdi alharbi alhassan alkhatib almasri almutairi alotaibi alqahtani alsayed alshehri alzahrani amin amiri ansari asad asadi asghar aslam assaf awad ayad ayoub aziz azizi badawi bahrami \
        bakr baksh barakat baradei basha bashir bazzi bilal bitar boutros chaudhry daher dahan darwish daoud dawood eid elamin elmasry elsayed esmaeili fahmy faraj farah farouk farid farooq fathi fayed ghali ghanem ghazal ghorbani habib haddad hadi hafez haidar hakim halabi hamad hamdan hamed hamid hamidi hammoud hanna haq haque harb hariri hasan hashemi hashim \
        hassan hassani hatem heidari hijazi hosseini hussain hussein hussaini ibrahim iqbal islam ismail issa jaafar jabbour jaber jafari jamal jamil javed kamal kamali karam karimi kassem kazemi kazmi khalaf khaled khalid khalifa khalil khan khatib khatun khayat khorasani khoury malik malek mahdavi mahfouz mahmood mahmoud majeed maleki mansoor mansour masoud masri matar \
        mirza moghaddam mohamed mohammad mohammadi mohammed mohsen mokhtar moradi mostafa mousa mousavi mubarak mughal murad musa mustafa nader nahas naji najjar naseri nasr nasser nassar nawaz nazari nouri omar omari osman othman qabbani qadir qasim qureshi rad rafiq rahim rahimi rahman rajabi ramadan rashid rashidi raza rezaei riaz rizk rostami saad sabbagh sabir \
        sadeghi sadek saeed saeedi safadi safi said saleem saleh salehi salem salim salman samaan sarkis sayed shaaban shaheen shah shahid shaikh sharif sharifi shehata sheikh siddiqui soleimani soliman sulaiman suleiman syed taha tabatabaei taheri tahir talib tamimi tawfik touma usman wahab wahid yaqoob yasin younes younis yousef yousif yusuf zaman zaki zaidi zahran zein ziadeh \
        abramov alon amar asulin azoulay baruch barak benayoun biton cohen dahan david dayan eliyahu friedman gabay goldberg golan greenberg hadad halevi katz kaplan levi levin levy malka mizrahi mor ohana ohayon peretz rosenberg rosen shapira shalom shapiro sharon stern segal tal vaknin weiss yosef zohar goldstein rubin rosenthal silverman epstein feldman friedman goldman schwartz weinstein \
        abrahamyan avetisyan grigoryan harutyunyan hakobyan hovhannisyan khachatryan petrosyan sargsyan karapetyan manukyan beridze kapanadze gelashvili mamedov aliyev aliyeva huseynov mammadov hasanov ismayilov guliyev
        """,
        // Indian subcontinent.
        """
        acharya achari adhikari agarwal aggarwal ahluwalia ahuja amble anand anthony apte arora arya atwal babu badami bahl bajaj bajwa bakshi bala balakrishnan balan balasubramanian banerjee banerji bansal barad barman basak basu bath batra bava bawa bedi behl bera bhagat bhakta bhalla bhandari bhardwaj bhargava bhasin bhat bhatia bhatnagar bhatt bhattacharya bhattacharyya bhavsar biswas boase bora borah bose buch \
        butala chacko chada chadha chahal chakrabarti chakraborty chana chand chandra chander chandran chandrasekhar char chatterjee chaturvedi chaudhari chaudhary chaudhry chaudhuri chauhan chawla cherian chhabra chokshi chopra choudhary choudhury chowdhury comar contractor dada dalal dani dara das dasgupta dash dass datta dave dayal de deep deo desai deshmukh deshpande dev devan dewan dey dhaliwal dhar dhawan dhillon \
        dhingra dholakia dixit dora doshi doctor dua dube dubey dugal dugar dutt dutta dwivedi edwin gaba gade gaikwad gala gandhi ganesan ganesh ganguly gara garde garg george ghosh ghose gill goda goel gokhale gola gole golla gopal gopalakrishnan goswami gour goyal grewal grover guha gulati gupta halder handa hans hari hayre hegde hora iyengar iyer jadhav jaggi jain jani jayaraman jha jhaveri johal joshi \
        kade kadakia kakar kala kale kalita kalla kamat kamble kamdar kanda kannan kant kapadia kapoor kapur kar kara karan kari karnik karpe kashyap kata kaul kaur keer khalsa khan khanna khare khatri khosla khurana kibe kohli konda korpal koshy kota kothari krish krishna krishnamurthy krishnan kulkarni kumar kumari kunda kurian kuruvilla lad lal lalla lall lanka lata lobo lodi loke loyal luthra madan madhavan magar mahajan mahal maharaj \
        majumdar malhotra mall mallick mammen mand manda mandal mane mangal mangat mani mann mannan manne mathew mathur master mehra mehrotra mehta menon minhas mishra misra mistry mitra mittal modi mody mohan mohanty more mukherjee mukhopadhyay munshi murthy murty muthu nadar nadig nadkarni naidu naik nair nagar nagarajan nagy naik nambiar nanda narang narayan narayanan narula natarajan nath natt nayak nayar nazareth nigam nori oak ojha om \
        oommen oza pai pal palan pall panchal pandey pandit pandya pant parekh parikh parmar parsa patel pathak patil patla patra pau peri philip pillai pillay pingle prabhakar prabhu pradhan prakash prasad prashad puri purohit radhakrishnan rai raj raja rajagopal rajagopalan rajan rajput raju ram rama raman ramachandran ramakrishnan ramanathan ramaswamy ramesh rana randhawa ranganathan rao rastogi ratta rattan ratti rau raval ravel ravi \
        ray reddy rege rout roy sabharwal sachar sachdev sachdeva sagar saha sahni sahota saini salvi sama sami sampath samra sandal sandhu sane sanghvi sankar sanjar santra sapra saran sarin sarkar sarma sarna sarraf sastry sathe savant sawhney saxena sehgal sekhon sem sen sengupta seshadri seth sethi setty sha shah shan shankar shanker sharaf sharma shenoy shere sheth shetty shinde shroff shukla sibal sidhu singh singhal singh sinha \
        sodhi solanki som soman somani soni sood sridhar srinivas srinivasan srivastava subramaniam subramanian subramanyam sule sundaram sunder sur sura suresh suri swaminathan swamy tailor tak talwar tandon taneja tank tata tella thaker thakkar thakur thaman tiwari tiwary toor tripathi trivedi tyagi uppal upadhyay vaidya varghese varkey varma varty varughese vasa venkataraman venkatesan venkatesh verma vig viswanathan vohra vora vyas wable wadhwa \
        wagle wali walia walla warrior wason yadav yogi yohannan zacharia zachariah perera silva fernando jayasinghe jayawardena rajapaksa wickramasinghe bandara dissanayake thapa shrestha gurung tamang rai magar adhikari karki bhattarai hossain akter begum uddin miah chowdhury sarker
        """,
        // East and Southeast Asia, the Pacific.
        """
        bai cai cao chan chang chao chen cheng cheung chiang chien chin chou chow choi chu chua chung cui dai deng ding dong du duan fan fang feng fong foo fu fung gao ge gong gu guan guo han hao he heng ho hong hou hsieh hsu hu hua huang hui huo ip jia jiang jin kang ko kong kuo kwan kwok lai lam lau law lee lei leong leung li lian liang liao lim lin liu lo long lou low lu lui luo lv lyu ma mak mao meng mo mok ng ngai ni nie niu ong ou ouyang pan \
        pang peng poon pu qi qian qiao qin qiu qu quan ren rong ruan shao shen sheng shi shih shum siu so song su sun tam tan tang tao teo teoh tian tong tsai tsang tse tseng tsui tu wan wang wei wen weng wong woo wu xi xia xiang xiao xie xing xiong xu xue yan yang yao yap ye yeh yeo yeung yi yin yip yong you yu yuan yue yuen yun zeng zha zhai zhan zhang zhao zheng zhong zhou zhu zhuang zhuo zou zuo \
        abe ando aoki aono arai araki asano baba chiba doi endo fujii fujimoto fujita fujiwara fukuda fukui goto hamada hara harada hasegawa hashimoto hattori hayashi higuchi hirano hirata hirose honda hoshino ichikawa igarashi iida ikeda imai inoue ishida ishihara ishii ishikawa ito iwasaki iwamoto kaneko kato kawaguchi kawai kawakami kawamura kawasaki kikuchi kimura kinoshita kitamura kobayashi kojima komatsu kondo kono koyama kubo kudo kumagai kuroda maeda maruyama \
        masuda matsuda matsui matsumoto matsumura matsuo matsushita miura miyamoto miyazaki mizuno mochizuki mori morimoto morita murakami murata nagai nagata naito nakagawa nakajima nakamura nakano nakao nakata nakayama nishida nishikawa nishimura nishiyama noda noguchi nomura ogawa ogura oishi oka okada okamoto okazaki okubo okumura onishi ono osawa ota otsuka ozaki saito sakai sakamoto sakurai sano sasaki sato sawada shibata shimada shimizu shinohara sugawara sugimoto sugiyama sugiura suzuki tachibana takada \
        takagi takahashi takano takeda takeuchi tamura tanabe tanaka taniguchi tsuchiya tsuji uchida ueda ueno uno wada watanabe yamada yamaguchi yamamoto yamamura yamanaka yamasaki yamashita yamauchi yamazaki yano yasuda yokota yokoyama yoshida yoshikawa yoshimura yoshino \
        ahn bae baek ban bang byun cha cho choe choi chun chung gang gil ha han heo hong hwang im jang jeon jeong ji jin jo joo ju jung kang kim ko koo kwak kwon lee lim ma min moon na nam namgung noh oh pak park pyo ryu seo shin sim sin son song suh sung uhm um woo yang yeo yeom yi yoo yoon youn yu yun \
        bui cao dang dinh do doan duong hoang ho huynh le luong ly mai ngo nguyen ninh pham phan phung quach ta thai tran trinh trieu truong vo vu vuong \
        abdullah aziz anwar halim hidayat hakim hartono irawan ismail kurniawan lestari maulana mulyono nasution nugraha nugroho pangestu permana pradana pratama purnama purnomo putra rahman ramadhan santoso saputra setiawan simanjuntak siregar sitompul suharto suryadi susanto sutanto sutrisno tanjung wibowo widjaja wijaya winarno yulianti \
        aguinaldo aquino bautista bondoc cayabyab dela delacruz dimaculangan dizon garcia lacson lim macaraeg magsaysay manalo mangubat marcos ocampo panganiban pangilinan reyes salonga santos sy tolentino villanueva yap \
        chaiyasit saetang srisai suksawat thongchai wongsa kealoha kahale kamaka tupou fonoti faleolo tuilagi ngata tamihana
        """,
        // Africa south of the Sahara.
        """
        abara abdi abebe abiola abubakar achebe adebayo adegoke adekunle adeleke ademola adeoye adeyemi adeyinka adigun adjei afolabi afolayan agbaje aguda agyei agyeman ajayi akande akinola akintola akinyemi akpan alabi alemayehu amadi amankwah amoah ampofo anane ankrah annan ansah anyanwu appiah aremu arthur asamoah asante asare awolowo awuah ayodele ayoola azikiwe babangida balogun bah bamba banda bangura barry bekele bello boadu boakye boateng \
        bokassa botha buhari camara chanda chibuzor chikwanha chirwa chukwu chukwuma cissé coetzee conteh coulibaly cissoko dangote danso darko debebe desta diabate diallo diarra diop diouf dlamini doumbia dube duru edet edu effiong egwu ekwueme ekpo emeka essien eze ezeh fashola fofana gaye gebre gichuru gueye gumede hlongwane ibe ibekwe ibrahim idowu igbinedion igwe ijeoma iloh ilori irungu iwu jallow jibril jonathan kamara kamau kaunda keita \
        kenyatta keter khoza khumalo kimani kipchoge kiplagat koroma kone konte kouassi kruger kuti kariuki lawal luthuli mabena mabaso mabuza macharia madonsela madu magufuli mahlangu makinde makoni mandela maseko mashaba masuku mathebula mbeki mbatha mbele mboya mchunu mensah mgazi mhlongo mkhize mlambo mofokeng mohamed moloi mokoena molefe moyo mpila msimang mthembu mthethwa mugabe muhammed munyaneza musa musoke mutasa mutua mwale mwangi \
        mwamba mwandla myeni naidoo ncube ndiaye ndlovu ndour ndungu nel nene ngcobo ngubane njoroge nkomo nkosi nkrumah nnadi noah ntuli nwachukwu nwankwo nwosu nxumalo nyerere nyong nzeogwu nzimande oba obaseki obi obiang odhiambo odinga odoh ofori ogbonna ogundipe ogunbanjo ogunleye ojo okafor okeke okello okereke okeowo okocha okoli okon okonjo okonkwo okorie okoro okoye okpara olaniyan olawale olowe olusanya omondi onwudiwe onyango \
        opara oppong osei osuji otieno ouattara ouedraogo owusu oyekan oyelaran oyewole pillay quansah radebe rawlings sall sane sarpong sawyerr seck sesay shabangu shabalala shange shongwe sibanda sidibe sisulu sithole soyinka sow sylla tembo tesfaye tetteh thiam thwala toure traore tsvangirai tutu ubani udo uzor uwaifo venter wambua wanjiru waweru were yakubu yeboah zondi zulu zuma zungu zwane vanwyk pretorius steyn swanepoel smuts
        """,
        // Arabic, Hebrew, Devanagari.
        """
        العلي الحسن الحسين الشهابي الجابر البيطار المصري الشامي الحلبي الخطيب النجار الحداد الصباغ القاضي الشيخ الهاشمي الغامدي الزهراني القحطاني العتيبي الحربي الشهري المطيري الدوسري العنزي السيد \
        התורן כהן לוי מזרחי פרץ ביטון דהן אברהם פרידמן מלכה אזולאי כץ יוסף דוד עמר \
        शर्मा वर्मा गुप्ता सिंह कुमार यादव पटेल जोशी मिश्रा तिवारी पांडे त्रिपाठी चौधरी अग्रवाल मेहता जैन शाह रेड्डी नायर अय्यर सैनी चटर्जी बनर्जी मुखर्जी भट्टाचार्य दासगुप्ता सेन बोस दास सरकार राव देसाई कुलकर्णी सुब्रमण्यम
        """,
    ]

    /// Chinese surnames of one character, then Korean ones, then Japanese ones of two.
    static let ideographs: StaticString =
        """
        王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許邓鄧冯馮韩韓曹曾彭萧蕭肖蔡潘田董袁于余叶葉蒋蔣杜苏蘇魏程吕呂丁沈任姚卢盧傅钟鍾姜崔谭譚廖范汪陆陸金石戴贾賈韦韋夏邱方侯邹鄒\
        熊孟秦白江阎閻薛尹段雷黎史龙龍陶贺賀顾顧毛郝龚龔邵万萬钱錢严嚴赖賴覃洪武莫孔汤湯向常温溫康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀\
        梅童凌毕畢单單裴霍成苗谷盛曲翁
        """
    static let hangul: StaticString =
        "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용"
}
