/// Given names and surnames that are common somewhere, in lower case and without marks or with them: `LetterFold` takes
/// care of both. Common knowledge, not any one person's. Names that are as often words (`will`, `mark`) are left in only
/// where a capital and a second name must accompany them.
enum PersonNameTable {
    /// Given names, by where they are most at home.
    static let given: [StaticString] = [
        // English.
        """
        aaron abbie abby abigail abraham ada adam addison adele adrian adrienne agnes aidan aiden aileen aimee alan alana \
        albert alec alex alexa alexander alexandra alexandria alexis alfie alfred alice alicia alisa alisha alison alistair \
        allan allen allison alma alyssa amanda amber amelia amy andre andrea andrew andy angel angela angelica angelina angie \
        angus anita ann anna annabel annabelle anne annette annie anthony antonia antony archie ariana arlene arnold arthur \
        ashlee ashleigh ashley ashton aubrey audrey austin autumn ava avery bailey barbara barry beatrice becky belinda ben \
        benjamin bernadette bernard bernice bertha beryl bessie beth bethan bethany betty beverley beverly bill billy blake \
        blanche bob bobby bonnie brad bradley brandi brandon brandy brenda brendan brent bret brett brian briana brianna \
        bridget britney brittany brittney brock brooke bruce bryan bryce bryn caitlin caleb calvin cameron camila camilla \
        candace candice carl carla carlton carly carmen carol carole caroline carolyn carrie carter cary casey cassandra \
        cassie catherine cathy cecil cecilia cedric celeste celia chad chandler charlene charles charley charlie charlotte \
        chelsea cheryl chester chloe chris christian christie christina christine christopher christy cindy claire clara \
        clare clarence clarissa clark claude claudia clayton clifford clifton clint clinton clive clyde cody colette colin \
        colleen connie connor conor constance cora corey corinne cory courtney craig cristina crystal curtis cynthia daisy \
        dale damian damien damon dan dana daniel danielle danny daphne darius darlene darrell darren darryl daryl dave david \
        dawn dean deanna debbie deborah debra declan deirdre delia della denis denise dennis derek derrick desiree desmond \
        devin devon diana diane dianne dina dolores dominic don donald donna donovan dora doreen doris dorothy doug douglas \
        drew duane duncan dustin dwayne dwight dylan earl ebony eddie edgar edith edmund edna eduardo edward edwin eileen \
        elaine eleanor elena eli elias elijah elisa elisabeth elise eliza elizabeth ella ellen ellie elliot elliott elmer \
        eloise elsa elsie elvira emily emma emmanuel enid eric erica erik erika erin ernest ernestine essie estelle esther \
        ethan ethel eugene eunice eva evan evelyn everett faith fay faye felicia felicity felix fern fiona flora florence \
        floyd forrest frances francesca francis francisco frank frankie franklin fred freda freddie frederick freya gabriel \
        gabriella gabrielle gail gareth garrett garry gary gavin gayle gemma gene genevieve geoff geoffrey george georgia \
        georgina gerald geraldine gerard gertrude gilbert gillian gina ginger gladys glen glenda glenn gloria glyn gordon \
        grace grady graeme graham grant greg gregg gregory greta guy gwen gwendolyn hailey haley hank hannah harley harold \
        harriet harrison harry harvey hattie hayden hayley hazel heath heather hector heidi helen helena henrietta henry \
        herbert herman hilary hilda holly homer hope horace howard hubert hugh hugo hunter ian ida imogen ingrid ira irene \
        iris irma irving isaac isabel isabella isabelle isaiah isla ivan ivor ivy jack jackie jackson jaclyn jacob \
        jacqueline jacquelyn jade jaime jake jamal james jamie jan jana jane janelle janet janice janine janis jared jasmine \
        jason jasper jay jayden jayne jean jeanette jeanne jeannette jeff jeffery jeffrey jemma jen jenna jennifer jenny \
        jeremiah jeremy jermaine jerome jerry jesse jessica jessie jill jillian jim jimmie jimmy jo joan joann joanna joanne \
        jocelyn jodie jody joe joel joey john johnathan johnnie johnny jolene jon jonah jonathan jonathon jordan jordon \
        joseph josephine josh joshua josie joy joyce juanita jude judith judy julia julian juliana julie juliet june justin \
        justine kaitlin kaitlyn kara karen karina karl kate katelyn katherine kathleen kathryn kathy katie katrina katy kay \
        kayla kaylee keith kelley kelli kellie kelly kelsey kelvin ken kendra kenneth kenny kent kerri kerry kevin kieran \
        kim kimberley kimberly kirk kirsten kirsty krista kristen kristi kristie kristin kristina kristine kristy krystal \
        kurt kyle kylie lacey lance larry latasha latoya laura lauren laurence laurie lawrence leah leanne lee leigh lena \
        leo leon leona leonard leroy lesley leslie lester leticia levi lewis liam lillian lillie lily linda lindsay lindsey \
        lionel lisa liz lloyd logan lois lola loren lorena loretta lori lorna lorraine louis louise lucas lucille lucinda \
        lucy luis luke lula luther lydia lyle lyn lynda lynette lynn lynne mabel mackenzie macy madeleine madeline madison \
        maggie malcolm mallory mamie mandy marc marcella marcia marcus margaret margery margie marguerite maria mariah \
        marian marianne marie marilyn marion marissa marjorie mark marlene marlon marsha marshall martha martin martyn \
        marvin mary maryann mason mathew matilda matt matthew maura maureen maurice max maxine maxwell may megan meghan mel \
        melanie melinda melissa melody melvin mercedes meredith mia michael micheal michele michelle miguel mike mildred \
        miles millie milton mindy minnie miranda miriam misty mitchell moira mollie molly mona monica monique morgan \
        morris muriel murray myra myrtle nadia nadine nancy naomi natalie natasha nathan nathaniel neil nellie nelson \
        nettie niamh nichola nicholas nick nicola nicole nigel nina noah noel nora norma norman olive oliver olivia ollie \
        opal ophelia orlando oscar owen paige pam pamela pat patience patrice patricia patrick patsy patti patty paul paula \
        paulette pauline pearl peggy penelope penny percy perry pete peter petra phil philip phillip phoebe phyllis piers \
        polly preston priscilla quentin quinn rachael rachel rachelle ralph ramona randal randall randolph randy raquel ray \
        raymond reagan rebecca rebekah reece regina reginald rene renee rex rhonda rhys ricardo richard rick rickey ricky \
        riley rita rob robbie robert roberta roberto robin robyn rochelle rod roderick rodney roger roland ron ronald ronnie \
        rory rosa rosalie rosalind rosanna rose rosemarie rosemary rosie ross roxanne roy ruben ruby rudolph rufus russell \
        ruth ryan sabrina sadie sally salvador sam samantha samuel sandra sandy sara sarah saul savannah scarlett scott sean \
        sebastian selena selina serena seth shane shania shannen shannon sharon shaun shauna shawn sheena sheila shelby \
        sheldon shelley shelly sheri sherri sherry sheryl shirley sian sidney sierra silvia simon simone sonia sonja sonya \
        sophia sophie spencer stacey staci stacie stacy stan stanley stefan stefanie stella stephanie stephen stephanie steve \
        steven stewart stuart sue summer susan susannah susie suzanne sybil sydney sylvia tabitha tamara tami tammy tania \
        tanya tara tasha taylor ted teresa teri terrance terrence terri terry tess tessa thelma theo theodora theodore \
        theresa thomas tiffany tim timothy tina toby todd tom tommy toni tony tonya tracey traci tracie tracy travis trent \
        trevor trey tricia trina tristan troy tyler tyrone ursula valerie vanessa velma vera verna vernon veronica vicki \
        vickie vicky victor victoria vincent viola violet virgil virginia vivian vivien vivienne wade wallace walter wanda \
        warren wayne wendell wendy wesley whitney wilbur wilfred will willa willard william willie wilma winifred winston \
        wyatt xavier yolanda yvette yvonne zac zach zachariah zachary zack zara zelda zoe zoey oisin aoife siobhan ciara \
        eoin padraig saoirse orla grainne maeve fionn cillian darragh eilidh callum ewan hamish iain fraser lachlan
        """,
        // French.
        """
        adrien agathe aime alain albane alban aline alix alphonse amandine amelie anais anatole andree ange antoine antoinette \
        apolline ariane aristide armand arnaud astrid aude augustin aurelie aurelien aurore axelle baptiste barnabe bastien \
        benedicte benoit bertrand blaise brice brigitte camille capucine carine catherine cecile cedric celestin celine \
        chantal christelle christiane christophe claudette claudine clemence clement clementine clotilde colette constance \
        corentin coralie cyril damien danielle daphne delphine denise diane didier dominique dorothee edith edmond edouard \
        eleonore eliane elie elodie eloise emile emilie emmanuelle eric ernest estelle etienne eugenie fabien fabienne \
        fabrice fanny fernand flavie florent florian francine franck francois francoise frederic frederique gabin gabriel \
        gaelle gaetan gaspard gauthier genevieve georges georgette gerard germain germaine ghislaine gilbert gilles ginette \
        gisele gregoire guillaume gustave guy helene henri henriette herve honore hortense hubert hugues ines isabelle \
        jacqueline jacques jeanine jeannine jeannot jerome joachim jocelyne joel josephine josette juliette julien julienne \
        justine laetitia lea leandre leonie lilian lise lorraine louisette loic louane lucas luce lucette lucie lucien \
        lucienne ludovic lydie madeleine mael maelle magali manon marc marcel marcelle margaux margot marguerite marianne \
        marine marius marthe martine mathilde mathieu mathis matthieu maud maurice maxence maxime melissa michel micheline \
        mireille monique morgane muriel nathalie nicolas nicole ninon noe noel noemi noemie odette odile olivier olivie \
        oceane pascal pascale patrice paulette pauline perrine philippe philippine pierre pierrick quentin raoul raphael \
        raymonde regis reine rejean remi remy renaud rene renee robert rodolphe roger roland romain romane rosalie roxane \
        sabine sandrine sebastien segolene serge severine simone solange sophie stephane stephanie susanne suzanne sylvain \
        sylvie tanguy theo theodore theophile therese thibaut thibault thierry timothee tristan ulysse valentin valentine \
        valerie victoire victorine vincent virginie viviane xavier yann yannick yoann yves yvette zacharie zoe
        """,
        // German and Dutch.
        """
        achim adelheid adolf aenne albrecht alexandra alfons alida alois aloisia anders andreas anette angelika anja anke \
        anneliese annegret annemarie annika antje armin arno artur astrid axel barbel bastian beate bernd bernfried bernhard \
        berta bertram bettina birgit birgitt bjorn bodo brigitta brigitte britta bruno burkhard carina carmen carola carsten \
        christa christel christiane christoph claudia claus conny cornelia corinna dagmar daniela darius dennis detlef \
        dieter dietmar dietrich dirk doris dorothea eberhard eckhard edeltraud edelgard egon elfriede elke ellen elmar else \
        emil erhard erich erna ernst erwin eugen ewald falk ferdinand florian frank franz franziska frauke frederik friedrich \
        frieda friedhelm fritz gabi gabriele georg gerd gerda gerhard gerlinde gernot gerti gertraud gisela gottfried \
        gotthard gudrun guido gunda gunnar gunter guenter gunther gustav hannelore hanna hannes hans hansjorg harald harri \
        hartmut hedwig heike heiko heiner heinrich heinz helga hella helmut helmuth hendrik henning henrik herbert heribert \
        hermann herta hildegard hiltrud holger horst hubert hubertus ilona ilse imke ines inge ingeborg ingo ingrid irina \
        irmgard irmtraud isolde jakob jens jeannette jochen jochem joachim johann johanna johannes jonas jorg joerg josef \
        josefine jost jurgen juergen jutta kai karin karlheinz karola karsten kaspar kathrin katharina katja kerstin kilian \
        kirsten klaus klara knut konrad konstantin konstanze korbinian kornelia kristin kunigunde lars laurenz lennard leni \
        leonhard leopold liane liesa liesel lieselotte lothar lorenz ludwig luise lukas lutz magdalena magnus malte manfred \
        manuela maren margarete margarethe margit margot margret mario marieluise marika marita marija marlies marta martina \
        mathias matthias maximilian mechthild mechtild meike melitta merle michaela mirko mona monika moritz nadja nicole \
        niels nikolas nikolaus nils norbert olaf ortrud oskar oswald otmar ottmar otto patrizia peer peggy philipp pia rafael \
        raimund rainer ralf ramona reiner reinhard reinhold renate resi ricarda roland rolf romy rosalia rosemarie roswitha \
        rudi rudiger rudolf rupert ruprecht sabine sandra saskia sabrina siegfried siegmund sieglinde sigismund sigrid silke \
        silvana simona sofie soren stefanie steffen stephan susann susanne svenja swen sven sylke tanja thea thekla theodor \
        thilo thorsten tilman till timo tobias torben torsten traute traudel trude udo ulf uli ulla ulrich ulrike ursel uschi \
        ute uwe valentin veit verena viktor viktoria volker volkmar waldemar walburga waltraud walther werner wieland \
        wilfried wilhelm wilhelmine winfried wolf wolfgang wolfram yvonne zacharias \
        aart adriaan anouk annelies anneke annemiek arie arjan bart bas bram cees carlijn coen cornelis daan diederik dirkje \
        eline els evert fabienne femke ferry fleur floor floris frans freek gerben gerrit geert gijs guus hanneke hein \
        henk hennie herman huub ilse iris jaap jacoba jan janneke jannes jasmijn jelle jeroen jesse joep joost joris juul \
        karel kees klaas koen lars leendert lieke lieve lotte loes maaike maarten marcel margriet marieke marijke marjolein \
        martijn mees mieke mirjam nienke noor pepijn petra piet pieter pim puck rens renske rik rinus roel rolf ruben rutger \
        ruud sander sanne saskia sjoerd sofie stijn sven teun teunis thijs thijmen ties tijmen tijn tim tineke tom trijntje \
        twan veerle vera willem willemijn wim wouter yara
        """,
        // Nordic.
        """
        aino aleksi anders anette anja anne annelie annika antti ari arne arvid asa asbjorn astrid aksel bente berit birgit \
        birgitta birte bjarne bjorn bo bodil borje britt camilla cathrine dag dagny ebba einar eero eeva eigil eino eivind \
        elin elina elisabet ellinor elsa emilia emmi erik erkki erling eskil espen eva evert finn frans fredrik frida frode \
        geir gerd goran greger gro gudrun gun gunilla gunnar gunvor gustaf hakan halvor hanne hans harri hege heikki helge \
        helle hilde hilma hugo iben ida inga ingemar inger ingvar iiris irja jaakko janne jarl jari jenni jenny jens jesper \
        joakim johan johanna jon jonas jorgen jorma joona juha juhani jukka kaare kaarina kaisa kaj kalle kari karin karolina \
        katarina katja kerstin kim kirsi kjell kjersti klara knud knut kristian kristiina kristoffer kurt laila lars lasse \
        lauri leena leif lene lennart lillemor linn linnea lisbeth liisa lotta lovisa ludvig magne magnhild magnus maj maja \
        malin margareta margit maria marit maren markku marko marten martti mats mattias matti merete mette mikael mikko \
        minna mona monika morten nanna niklas nils nina noora odd ola olav ole olle olli olof oskar ove oyvind paivi pal \
        paavo pekka pelle per pernilla pertti petter pia piotr pirkko poul preben ragnar ragnhild raija rasmus reidar riikka \
        risto rolf roar roald ronja rune runa sakari sami sanna saara sari satu seppo signe sigrid sigurd silje sirpa siv \
        snorre sofia solveig sondre stein sten stian stig stine sture sune susanna svein sven svend tapio tarja terje thor \
        thorbjorn thore timo tobias tomas tone tore torbjorn tord tore torgeir tormod tove trine trond tuomas tuula turid \
        ulf ulla ulrika unni urban vanja vegard veikko vibeke viggo vigdis vilho ville viveka ylva yngve aslaug oystein
        """,
        // Spanish and Portuguese.
        """
        abel abelardo abril adela adelaida adelina adolfo adora adoracion adriana agapito agata agustin agustina aitana aitor \
        alba alberto albina alcides aldo alejandra alejandro alejo alfonso alfredo alicia almudena alondra alonso alvaro \
        amador amalia amancio amaya ambrosio amparo ana anabel anacleto anastasia andres angeles angelina aniceto anselmo \
        antonella antonio apolonia araceli arcelia ariadna ariel armando arsenio artemio arturo ascension asuncion aurelia \
        aurelio aurora azucena baldomero baltasar barbara bartolome basilio bautista beatriz begona belen benigno benita \
        benito berta bernabe bernardita bernardo bienvenida blanca blas borja brunilda calisto calixta calixto candela \
        candelaria candelas caridad carina carlos carlota carmelita carmelo carolina casandra catalina cayetano cebrian \
        cesar chema chucho chus cipriano ciro clara claudio clemente clementina concepcion concha consuelo cornelio cosme \
        cristian cristobal cruz curro custodia cayetana dafne damaso damian david debora delfina demetrio desiderio diego \
        dimas dionisio dolores domingo dominga dorotea duilio edelmiro edgardo edelmira eduardo edu efrain eladio elba elena \
        eleuterio eligia eliseo eloisa eloy elpidio elvira emigdio emiliana emiliano emilio encarnacion enrique epifanio \
        ernesto esmeralda esperanza esteban estefania estela eugenio eusebio eustaquio eva evaristo evelia ezequiel fabian \
        fabio fabiola fabricio fatima fausto faustino federico felicidad felicia felipa felipe fermin fernanda fernando fidel \
        fito flavio florencia florencio florentina flor fortunato francisca francisco fulgencio gabino galo gaspar gaston \
        gema genoveva gerardo german geronimo gertrudis gilberto gisela gloria godofredo gonzalo gracia graciana \
        graciela gregorio griselda guadalupe gustavo haroldo haydee heliodoro heraclio heriberto hermenegildo herminia \
        hernan hernando hilario hipolito homero horacio horacio hugo ignacia ignacio ildefonso imelda inigo inmaculada irma \
        irune isa isaura isidora isidoro isidro ismael israel itziar ivette ivonne jacinta jacinto jaime javier javiera \
        jenaro jeronimo jesus jesusa joaquin joaquina jonatan jordi jorge jose josefa josep josue jovita juan juana juanita \
        juanito judith julia julian juliana julio justa justo lalo lara laureano lazaro leandra leandro leire leocadia \
        leonardo leonel leonor leoncio leopoldo leticia lidia ligia liliana lisandro lope lorena lorenza lorenzo lourdes \
        lucia lucio luciana luciano lucho luis luisa lupe lupita luz macarena macario magdalena maite malena manola manolo \
        manuel manuela manu marc marcela marcelo marcial marcio marco marcos margarita mariana mariano maribel maricela \
        maricruz marina marino mario marisol maristela marta martirio mateo matias mauricio maximiliano maximino mayte \
        melchor melisa merche mercedes micaela milagros mireia miriam modesta modesto moises monserrat montserrat nacho \
        nadia narcisa narciso natalia natividad nazaret nazario nelida nereida nestor nicanor nicodemo nicolas nieves nilda \
        noa noe noelia norberto nuria obdulia octavia octavio odalys ofelia olalla olga olimpia omar onofre oriana orlando \
        oscar osvaldo otilia ovidio pablo paca paco palmira pancho paola pascual pascuala pastora patricio paz pedro pelayo \
        penelope perla pia pilar pio placido plinio ponciano porfirio primitivo prudencia purificacion quique quirino rafa \
        rafael rafaela ramiro ramon raul rebeca regina reinaldo remedios remigio renata reyes reyna ricardo rico rigoberto \
        rocio rodolfo rodrigo rogelio rolando roman romualdo roque rosa rosalia rosalina rosario rosaura rosenda roxana \
        ruben rufina ruperto ruth sabas salome salud salvador salvadora samanta sancho sandalio santiago santos sara \
        saturnina saturnino sebastian selena segismundo serafina sergio severino silvestre silvio simon socorro sofia \
        sol soledad sonia soraya susana susanita tadeo tamara tania tatiana telmo teodora teodoro teofila teresa teresita \
        tiburcio tito tomas tomasa toni toribio tristan trinidad urbano valentina valeria valerio valero vasco ventura \
        vera veronica vicenta vicente victor victoriano vidal vilma vinicio violeta virgilio virginia visitacion viviana \
        wilfredo ximena xiomara yago yaiza yesica yineth yolanda zaida zoraida \
        afonso alexandre aline amelia ana anderson andreia andre antonia antonio arlindo arthur aurora benicio benjamim \
        bento beatriz bernardo breno bruna bruno bryan caio calebe camila carla carlos caroline catarina caua caue cecilia \
        clarice claudia cristiano cristina daiane dalila daniela danilo davi david dinis diogo duarte edson eduarda eduardo \
        elisa eloa emanuel emanuella emilly enzo erick ester estevao evandro everton fabricio felipe fernanda flavia \
        francisca frederico gabriela gilson giovana giovanna goncalo guilherme gustavo heitor helena heloisa henrique \
        iara igor iris isabela isabelly isadora isis ivo joana joao joaquim jose josiane julia juliana kaique karine kevin \
        laercio laila lara larissa laura lavinia leandro leonor leticia levi livia lorena lorenzo lourenco luan luana lucas \
        lucca luciana luiz luisa luiza luna maite malu manuela marcelo marcia marcio marcos maria mariana mariane marina \
        martim mateus matheus maya melissa micael miguel milena mirella nathalia nathan natalia nelson nicolas nicole nina \
        nuno olivia osvaldo otavio paulo pedro pietra pietro rafael rafaela raissa raquel rebeca renan renata renato ricardo \
        rita roberto rodrigo rosangela rui ruben ryan salvador samuel sandro santiago sara simao sofia sonia sophia stella \
        tatiana teresa thales theo thiago tiago tomas tome valdemar valentim vanderlei vasco vera vicente vinicius vitor \
        vitoria wagner wallace wesley yago yasmin yuri zeca
        """,
        // Italian.
        """
        achille adelmo adriana agnese agostino alberico alberto aldo alderano alessandra alessandro alessia alessio alfio \
        alfredo alina allegra amalia amedeo amleto anastasia andrea angela angelica angelo angelina anita anna annalisa \
        annamaria annetta annibale annunziata anselmo antonella antonello antonina antonino antonio arnaldo arturo armando \
        asia atenulf augusto aurora baccio barbara bartolomeo beatrice beltramo benedetta benedetto benito benvenuto berenice \
        bernardo bettina biagio bianca bruno calcedonio calogero camillo carla carlo carlotta carmelo carolina caterina cecilia \
        cesare cesaro chiara cipriano cirillo ciro claudia claudio clelia concetta coriolano corrado cosimo costantino costanza \
        cristina cristoforo damiano daniela daniele danilo dario davide delfino delia diego dina dino dionigi domenica domenico \
        donatella donatello donato donna durante edoardo efisio elena eleanora eleonora eliana elio elisa elladio elmo elvira \
        emanuele emanuela emilio emma enrico ennio enzo ermanno ermenegildo ermes ernesto ettore eugenia eugenio eva evangelista \
        fabia fabio fabiola fabrizia fabrizio fausto federica federico federigo felice ferdinando fernanda filippa filippo \
        fiamma fiorella fiorenza fiorino flavia flavio flora francesca francesco franco fredo fulvio gabriele gabriella gaetano \
        galasso gaspare gelsomina gemma gennaro geronimo giacinto giacomo giampaolo giampiero gian giancarlo gianfranco gianluca \
        gianluigi gianmarco gianna gianni gilberto gino gioacchino giorgia giorgio giovanna giovanni gisella giuliana giuliano \
        giulia giulietta giulio giuseppe giuseppina giustino gloria goffredo graziano graziella greca gregorio griselda guarino \
        gualtiero guglielmo guido gustavo iacopo ignazio igor ilaria imelda irma isa isabella isaia ivan ivo jacopo jolanda \
        lamberto lando laura lauretta lazzaro lea leonardo leone leopoldo leticia letizia lia liana liberto licia lidia liliana \
        lina livia livio loredana lorenzo loretta luca lucia luciana luciano lucio lucrezia ludovica ludovico luigi luigina luisa \
        luchino maddalena manuel marcella marcello marco margherita maria mariana marina mario marisa marissa marta martina \
        martino massimo massimiliano matilda matilde mattia maurilio maurizio mauro melania melina melissa michela michelangelo \
        michele milena milo mirco mirella mirko monica morena napoleone natalia nedda nicola nicoletta nicolo niccolo nina nino \
        nico norma olga oliviero orazio ornella oreste orlando osvaldo ottavio ottone paloma panfilo paola paolo paolina \
        paride pasquale patrizia patrizio pellegrino pierina piero pierangelo pierluigi pierpaolo pietro piergiorgio pina pino \
        pompeo priscilla puccio rachele raffaele raffaella raffaellino raffaello ramona raimondo renata renato renzo riccardo \
        rembrandt rinaldo rita roberta roberto rocco rodolfo rolando romana romeo romolo ronaldo rosa rosalia rosaria rosario \
        rosina rossana rosella ruggero ruggiero sabatino salvatore salvi sandra sandro sante santino serafina serena sergio \
        sergius settimio sibilla silvana silvano silvestro silvia silvio simone simonetta sofia sole sonia stefani stefania \
        stefano stella susanna telemaco teodora teresa tina tiziana tiziano tommaso tonia toni torquato tullio tullia ubaldo \
        uberto ugo ugolino umberto valentina valeria valerio vanessa veronica victoria vincentio vincenza vincenzo viola virgilio \
        virginia vittoria vittorio vito viviana zaira
        """,
        // Slavic, Baltic, Hungarian, Romanian, Greek, Albanian in Latin letters.
        """
        adamczyk adrianna agata agnieszka albin alan aleks aleksander aleksandra alicja ludwik amelia aniela anastazja andrzej \
        anita antoni apolonia arkadiusz artur aurelia bartek bartlomiej bartosz beata blanka bianka blazej bogdan bogumil \
        bogumila boguslaw boleslaw borys bozena bronislaw cezary cyprian dagmara damian daniel dariusz dawid dominik dominika \
        donat dorota edyta eliza elzbieta emil emilia ernest ernest eryk ewa ewelina fabian filip franciszek fryderyk gabriel \
        gabriela gaja genowefa grazyna grzegorz gustaw hanna halina henryk hubert ida ignacy iga ilona inga irena iwo iwona \
        izabela jacek jadwiga jakub jan janina janusz jaroslaw jedrzej jeremi jerzy joanna jozef julian julianna julita juliusz \
        justyna kacper kaja kajetan kalina kamil kamila karina karol karolina kasia katarzyna kazimierz kinga klara klaudia \
        konrad konstanty kornel kornelia krystian krystyna krzysztof ksawery lech lena leon leszek lidia liliana liwia lucja \
        lucyna lukasz maciej magdalena maja maks maksymilian malgorzata malwina marcel marcelina marcin marek mariusz mariola \
        marta marianna marzena mateusz maurycy melania michal michalina mieczyslaw mieszko mikolaj milena milosz miroslaw \
        monika natan natasza nela nikodem nina norbert ola olaf olga oliwia oliwier oskar patryk paulina pawel piotr pola \
        przemyslaw radoslaw rafal robert rozalia roksana ryszard sabina sandra sara sebastian slawomir sonia stanislaw \
        stefan stefania szymon tadeusz tola teresa tobiasz tomasz tymon tymoteusz urszula wanda weronika wiktor wiktoria \
        wieslaw witold wladyslaw wojciech zbigniew zofia zuzanna zygmunt \
        alena alzbeta anezka antonin barbora blanka bohumil bohuslav bozena branislav bretislav dagmar dalibor dana denisa \
        dusan eliska frantisek hana helena hynek igor ivana iveta jakub jan jana jarmila jaromir jaroslav jaroslava jindrich \
        jiri jirina jitka josef juraj kamila karel katerina kveta ladislav lenka libor libuse lubomir lubos lucie ludek ludmila \
        lukas marcela marek marketa martina matej michal milada milan milena miloslav milos miroslav miroslava monika nela \
        oldrich ondrej otakar pavel pavla peter petr petra premysl radek radka radim radomir rene renata richard romana rostislav \
        rudolf ruzena sarka silvie simona stanislava stepan svatopluk sona tereza tomas vaclav veronika viera vit vladimir \
        vlasta vojtech zdenek zdenka zuzana \
        aleksandar bojan bojana boris branka branko dalibor damir danica danijel darko davor dejan dragan dragana dragica drazen \
        dubravka dusanka goran gordana hrvoje igor ivan ivana ivica jadranka jasna jelena josip jovan jovana katarina kristijan \
        ljiljana ljubica ljubomir luka marija marijana marko mate milica miljana milorad mirjana mladen nada natasa nebojsa \
        nemanja nenad nevena nikola nikolina petar predrag radmila rajko ratko sanja sasa senka sinisa slavica slavko slobodan \
        snezana srdjan stipe stjepan tihana tihomir tomislav tatjana vedran vesna vuk zdravko zeljka zeljko zlatko zoran zorica \
        zvonimir damjan \
        adel agnes akos aliz anett aniko andras aron attila balazs balint bela bence boglarka dalma denes dora edit emese endre \
        eniko erzsebet eszter ferenc gabor gergely geza gyorgy gyula hajnalka ibolya ildiko imre istvan janos jozsef judit julianna \
        kalman karoly katalin kinga kitti krisztian krisztina laszlo levente lajos lili magdolna mate marton melinda mihaly miklos \
        monika nikolett noemi norbert orsolya pal peter piroska reka robert sandor szabolcs szilvia tamas tibor timea tunde vilmos \
        viktoria virag zoltan zsofia zsolt zsuzsanna \
        adina adrian alexandru alin alina anca andrada andrei anisoara bogdan camelia catalin catalina ciprian claudiu constantin \
        corina cornel cosmin costel crina cristian cristiana dan daniela danut dorin dragos dumitru elena emil eugen florin florina \
        gabriela george georgeta gheorghe ilie ilinca ioan ioana ion ionela ionut iulia iulian iuliana laurentiu liliana liviu \
        loredana lucian luminita madalina magdalena marian mariana marin marius mihaela mihai mihnea mircea mirela monica nicoleta \
        nicolae octavian oana ovidiu paraschiva paul petre radu raluca razvan rodica roxana sanda silviu simona sorin sorina stefania \
        stelian teodor tudor valentin vasile viorel viorica vlad vladut \
        alexandros anastasios andreas angeliki antonis apostolos aristides athanasios charalampos chrysanthi christos dimitra \
        dimitris dimitrios eftychia eleftheria eleni evangelia evangelos fotini georgia georgios giannis giorgos ilias ioanna \
        ioannis kalliopi katerina konstantina konstantinos kostas kyriakos lefteris maria michalis nikolaos nikos panagiota \
        panagiotis paraskevi pavlos petros sofia sotiria sotirios spyridon spyros stavros stefanos stelios thanasis theodoros \
        thomas vasiliki vasilis vassilis yannis zoi \
        agron arben arjan besnik blerim dritan edona elira fatmir flutura genti ilir jeta kastriot kujtim lule mimoza petrit
        """,
        // Russian, Ukrainian and others, in Latin letters and in their own.
        """
        aleksandr aleksandra aleksei aleksey alexei alexey alina alla anatoly andrei andrey anastasia anastasiya anton antonina \
        arkady artem artyom bogdan boris daria darya denis dmitri dmitriy dmitry egor ekaterina elena elizaveta evgenia evgeny \
        fedor fyodor galina gennady georgy gleb grigori igor ilya inna irina ivan katya kirill konstantin kseniya ksenia larisa \
        leonid lev lidiya lyubov lyudmila maksim maxim margarita marina mikhail nadezhda natalia natalya nikita nikolai nikolay \
        oksana oleg olesya olga pavel polina pyotr roman ruslan semyon sergei sergey snezhana stanislav stepan svetlana taras \
        tatiana tatyana timofey timur vadim valentina valeriy vasily vera viktor viktoria vitaly vladimir vladislav vyacheslav \
        yana yaroslav yegor yekaterina yelena yevgeny yulia yuri yury zhanna zinaida olena oleksandr oleksii mykola mykhailo \
        iryna kateryna nataliia serhii volodymyr yuliia andriy dmytro vasyl yevhen ostap solomiya \
        александр александра алексей алина алла анастасия анатолий андрей анна антон антонина арина аркадий артем артур богдан \
        борис вадим валентин валентина валерий валерия варвара василий вера вероника виктор виктория виталий владимир владислав \
        вячеслав галина геннадий георгий герман глеб григорий даниил даниил данила дарья денис диана дмитрий евгений евгения егор \
        екатерина елена елизавета ефим жанна захар зинаида зоя иван игорь илья инна ирина кирилл константин кристина ксения \
        лариса лев леонид лидия любовь людмила маргарита максим марина мария матвей михаил надежда наталия наталья никита николай \
        нина оксана олег олеся ольга павел петр полина раиса роман руслан светлана семен сергей снежана софия софья станислав \
        степан таисия тамара тарас татьяна тимофей тимур ульяна федор эдуард эльвира юлия юрий яна ярослав \
        андрiй олександр олена наталiя iрина сергiй микола михайло володимир юлiя тетяна дмитро василь оксана катерина павло \
        георги димитър иванка йордан красимир мариела петър росица стоян тодор цветан \
        γιωργος γιαννης δημητρης ελενη ιωαννης κατερινα κωνσταντινος μαρια νικος παναγιωτης σοφια βασιλης αννα αλεξανδρος χρηστος
        """,
        // Turkish, Azeri, Central Asian, Persian, Arabic, Hebrew in Latin letters.
        """
        adem ahmet akin ali alper aras arda arzu asli asya ata atilla aybars ayca aydan ayhan ayla aylin aynur ayse aysegul aysel \
        aysun ayten azra bahar bahadir banu baris basak bayram bekir belgin beren berk berkay berna betul beyza bilal bilge bora \
        buket bulent burak burcin burcu busra can canan candan cansu cem cemal cemil ceren ceyda cihan cihat cigdem coskun cuneyt \
        damla defne demet deniz derya dilara dilek doga dogan dogus duygu ebru ece eda edip efe ege ekin ekrem ela elif elvan emel \
        emin emine emir emrah emre ender engin enes ercan erdal erdem eren ergin erhan erkan erol ersin ertugrul esin esma esra \
        evren eylul ezgi fadime fahri faruk fatih fatma ferhat feride feyza fikret filiz firat funda furkan gamze gizem gokce gokhan \
        goksel gonca gonul gul gulay gulcan gulden gulistan gulsah gulsen gulten gunay guven hacer hakan hakki halil halime haluk \
        hamdi handan hande harun hasan hatice haydar hilal hulya husamettin huseyin hulki ibrahim idil ilayda ilhan ilkay ilker inci \
        ipek irem irfan ismail ismet kaan kadir kadriye kaya kazim kemal kenan kerem kerim koray korhan kubra kursat lale levent \
        leyla mahmut mehmet melek melih melike melis meltem meral mert merve mesut metin mine muge muhammet muharrem murat musa \
        mustafa muzaffer nalan nazan nazli necati necla nermin neslihan nesrin nevin nihal nihat nil nilay nilgun nilufer nur nura \
        nuran nuray nurcan nurettin nuri oguz oguzhan okan oktay omer onder onur orhan orkun osman oya ozan ozcan ozge ozgur ozlem \
        pelin perihan pinar polat ramazan recep refik remzi reyhan sabri sadik safiye sahin salih sami seda sedat sefa selcuk selim \
        selin selma semih semra senol serap sercan serdar serhat serkan serpil sevda sevgi sevil sevim sevinc seyfi sibel sila sinan \
        sinem songul suat suheyla suleyman sultan suna sureyya sukran sule taha tahir tamer taner tarik tayfun taylan tekin tevfik \
        tolga tuba tugba tugce tulay tulin tuncay turgut turhan ufuk ugur umit umut utku ulku vahit vedat veli veysel volkan yagmur \
        yakup yalcin yasar yasemin yasin yavuz yeliz yesim yigit yildiz yilmaz yonca yunus yusuf zafer zehra zeki zekiye zerrin zeynep \
        zuhal \
        abbas abd abdallah abdel abdul abdulaziz abdullah abdulrahman abeer adel adnan afaf ahlam ahmad ahmed aisha ayesha akram alaa \
        ali alia aliyah amal aman ameen amer amin amina amir amira amjad ammar anas anwar arwa asad ashraf asma asmaa awad ayman aziz \
        aziza badr bahaa bakr basel basim basma bassam bilal bushra dalal dalia dana dina diya ehab eman emad esam essam fadi fadia \
        fahad fahd faisal farah fareed farid faris farouk fatema fathi fatima fatimah fawaz fawzi feras firas ghada ghassan habib \
        hadeel hadi hafsa haider haifa haitham hala hamad hamdan hamed hamid hamza hana hanan hani hanin haroon hasan hashim hassan \
        hatem haya hayat haytham heba hiba hisham huda hussain hussein husam ibrahim ibtisam idris ihab ikram ilham imad imam iman \
        imran inas ines iqbal israa issa iyad jaber jabir jalal jamal jamil jamila jana jasim jawad jihad joumana kamal kamil kareem \
        karim karima khadija khaled khalid khalil khadijah lamia latifa layla leila lina lubna luna maha mahdi maher mahmoud mai \
        majed majid malak malik manal mansour maram mariam maryam marwa marwan maysa maya mazen mehdi mohamad mohamed mohammad \
        mohammed mona moaz mostafa muhammad muhammed munir mukhtar mustafa nabil nabila nada nader nadia nadir nahla naima najat \
        najib najla naji nasir nasser nasreen nawal nawaf nayef nazim nidal noor noora noura nour nora omar omran osama othman qasim \
        rabia rached rafiq raghad rahaf rahim rahma raja rajab ramadan rami rana rania rasha rashad rashed rashid rawan rayan reem \
        rima riyad rowan ruba rula saad saba sabah sabri sadiq safa said saeed sahar saif salah saleh salem salim salma salman salwa \
        samah samar sameer samer sami samia samir samira sana sanaa sara sarah saud sawsan shadi shahd shaima sharif sherif shereen \
        siham suha suhail suhair sulaiman sultan suzan tahani taha talal tamer tarek tareq tariq thamer ubaida umar usama wael wafa \
        waleed walid wasim wissam yahya yara yaser yasir yasmeen yasmin yasmine yazan younes younis yousef youssef yusra yusuf zaid \
        zain zainab zahra zakaria zaki zayd zayed zeina zeinab ziad ziyad \
        afshin ahmadreza alireza amirhossein arash ardeshir armin arya atefeh azadeh babak bahar bahman bahram behnam behrouz bijan \
        dariush ehsan elham elnaz farhad fariba farideh farnaz farshid farzad farzaneh fereshteh firouz ghazal golnaz hamidreza hedieh \
        homa hooman hossein javad kamran kaveh keyvan khosrow kian kourosh ladan laleh mahnaz mahsa mahtab manijeh masoud maziar mehran \
        mehrdad minoo mohammadreza mojgan mohsen morteza nasrin nazanin niloofar niloufar omid parisa parvin payam peyman pouya ramin \
        reza roya roxana saeid sahar sanaz sepideh setareh shahin shahram shahrzad shirin shohreh siamak sima sina siavash soheil \
        soraya soroush taraneh yalda zohreh \
        abigail adi aharon alon amit amos anat ariel aryeh assaf avi avigail aviv avner avraham ayelet baruch batya benny boaz carmit \
        chaim chana dafna dalia danit doron dov dror efrat ehud eitan elad eliyahu eran eyal gadi galit gideon gil gilad hadas hadar \
        hagit idan idit ido ilan ilana inbal irit itai itamar itzhak keren lior liron maayan maya meir merav michal miri mordechai \
        moshe nadav naama neta nir nira nissim noa noam nurit ofer ofir ofra ohad omer omri orit orly oren osnat rachel rafi rami rivka \
        roi ronen ronit rotem ruti sagi sarit shai shalom sharon shaul shimon shir shira shirly shlomi shlomo shmuel shoshana shulamit \
        sigal tal tali tamar tomer tova tsvi tzipora tzvi uri uriel uzi vered yaakov yael yair yaniv yaron yehuda yehudit yigal yishai \
        yitzhak yoav yocheved yonatan yoram yosef yossi yuval zeev ziv zvi
        """,
        // Indian subcontinent, in Latin letters.
        """
        aarav aaditya abha abhay abhijit abhinav abhishek adarsh aditi aditya aishwarya ajay ajit akanksha akash akhil akshay alka \
        alok amar amarjit ambika amit amita amitabh amol amrit amrita anamika anand ananya anika aniket anil anirudh anisha anita \
        anjali anju ankit ankita ankur anmol anshul anu anuj anup anupam anuradha anurag anushka apoorva aparna archana arjun arnav \
        arpita arun aruna arvind asha ashish ashok ashwin ashwini atul avinash ayush babu bala balaji bhagwan bharat bharati bhargav \
        bhaskar bhavana bhavesh bhavna bhavya bhumika bhupendra bimal bina binod brijesh chaitanya chandan chandra charu chetan chirag \
        chitra daksh damini darshan darshana debashish deep deepa deepak deepika deepti dev devansh devendra devika dhananjay dharmendra \
        dhruv dhruvi dilip dinesh dipti divya divyansh durga ekta esha farhan fatima gagan ganesh gaurav gauri gautam gayatri geeta \
        girish gita gopal gopi govind gulshan gurpreet hardik hari harini harish harpreet harsh harsha harshad harshit hemant hemang hema \
        hitesh hrithik indira indra indu isha ishaan ishita jagdish jai jamuna janaki jaspreet jaswinder jatin jaya jayant jayesh jayshree \
        jeevan jignesh jitendra jyoti jyotsna kabir kajal kailash kala kalpana kalyan kamala kamini kamlesh kanchan kanika karan kareena \
        karthik kartik karuna kashish kaushal kavita kavya keshav ketan khushi kiran kirti kishore komal krishna krishnan kriti kuldeep \
        kumari kumar kunal kusum lakshmi lakshman lalit lalita lata latha laxmi leela lokesh madan madhavi madhu madhur madhuri mahendra \
        mahesh mala malini mamta manas mandeep maneesh manish manisha manjit manju manjula manoj mansi manu maya mayank meena meenakshi \
        meera megha mehul minal mira mithun mohan mohini mohit monika mridula mukesh mukta mukul murali nabin nalini naman namita namrata \
        nandini nandita narayan narendra naresh naveen navin navneet neelam neeraj neeta neha nidhi nihal nikhil nikita nilesh nilima nimisha \
        niraj niranjan nirmal nirmala nisha nishant nitesh nitin nitya nupur om padma padmini pallavi pankaj parag paramjit parminder \
        parth parul parvati parveen payal piyush pooja poonam prabha prabhakar prabhat pradeep pradip prakash pramila pramod pranav pranay \
        pranjal prasad prasanna prashant pratap pratibha pratik pratima praveen pravin preeti prem prerna prithvi priti priya priyanka \
        puja pulkit puneet purnima purushottam pushpa rachana radha radhika raghav raghu rahul raj raja rajan rajani rajat rajeev rajendra \
        rajesh rajeshwari rajiv rajkumar rajni raju rakesh rakhi ram rama raman ramakrishna ramesh rameshwar rana ranjan ranjana ranjit \
        rashmi ravi ravindra reena rekha renu renuka revathi richa rina ritesh ritika ritu rohan rohini rohit roshan roshni ruchi rukmini \
        rupa rupali rupesh sachin sadhana sagar sahil sakshi salman samar sameer samir samiksha samrat sandeep sandhya sangeeta sangita \
        sanjana sanjay sanjeev sanjiv sankalp santosh sapna saraswati sarika sarita saroj satish satya satyam saumya saurabh savita savitri \
        seema shailendra shailesh shakuntala shalini shankar shanta shanti sharad sharda sharmila shashank shashi sheela shekhar shikha \
        shilpa shiv shiva shivam shivani shobha shraddha shreya shri shrikant shruti shubham shweta shyam siddharth sidharth simran sita \
        smita smriti sneha snehal sohan sonal sonali sonam sonu sourav srikanth srinivas subhash subodh subramaniam sudarshan sudha sudhir \
        sujata sukhdev sukhwinder sulochana suman sumati sumit sumitra sunanda sundar sunil sunita suraj surendra suresh surinder surya \
        sushant sushil sushila sushma swapna swapnil swati tanmay tanu tanvi tapan tara tarun tejas trilok trupti tulsi tushar uday ujjwal \
        uma umesh urmila urvashi usha utkarsh uttam vaibhav vaishali vaishnavi vandana vani varsha varun vasant vasudha veena veer vibha \
        vidya vijay vijaya vikas vikram vikrant vimal vimala vinay vineet vinita vinod vipin vipul virendra vishal vishnu vivek yamini \
        yash yashwant yogesh yogita yuvraj zara zeenat zoya
        """,
        // Chinese, Japanese, Korean, Vietnamese, Thai, Indonesian, Malay, Filipino, Hawaiian in Latin letters.
        """
        bao bing chao chen cheng chun dan dong fang fei feng gang guang guo hai hao hong hua hui jia jian jiang jiahui jie jin jing jun \
        juan kai kun lan lei li liang lili lin ling lihua lijun mei meiling meng min ming mingming na nan ning peng ping qi qian qiang \
        qin qing qiong quan rong rui shan shu shuang tao ting tong wei weimin wen wenjing xia xian xiang xiaohong xiaohui xiaoli xiaoling \
        xiaomei xiaoming xiaoyan xin xing xiu xiuying xue xuan yan yang yi yifan yiming ying yong yu yuan yue yun yuxuan zhen zheng zhi \
        zhihao zhiming zhong zhuo zihan zixuan haoran haoyu \
        ai aiko aki akemi akihiko akiko akio akira asami asuka atsuko atsushi aya ayaka ayako ayame ayumi chie chieko chihiro chika chinatsu \
        daichi daiki daisuke eiji emi emiko eri erika etsuko fumiko fumio gen genji goro hana hanako haruka haruki harumi haruto hayato \
        hideaki hideki hideko hideo hikari hikaru hina hinata hiroaki hiroki hiroko hiromi hiroshi hiroto hiroyuki hisako hisashi hitomi \
        hitoshi ichiro isamu isao izumi jiro jun junichi junko kaede kaito kana kanako kaori kaoru katsumi kazue kazuhiro kazuki kazuko kazumi \
        kazuo kazuya kei keiichi keiko keita ken kenichi kenji kenta kentaro kiyoko kiyoshi koichi koji kosuke kota kouta kumiko kunio kyoko \
        maki makoto mai mami mana manabu mari mariko masaaki masahiko masahiro masaki masako masami masao masashi masato masayuki mayu mayumi \
        megumi michiko midori mieko miho mika miki mikio minako minami minoru misaki mitsuko mitsuo mitsuru miwa miyu miyuki mizuki moe momoko \
        mutsumi nana nanami nao naoki naoko naomi naoto natsuki natsumi noboru nobuko nobuo nobuyuki nori noriko norio nozomi osamu rei reiko \
        ren rie rika riko rin rina risa ryo ryoko ryoma ryosuke ryota ryuichi ryuji sachiko saki sakura saori satoko satomi satoru satoshi \
        sayaka sayuri seiji setsuko shigeki shigeko shigeo shigeru shin shinichi shinji shinya shiori shiro shizuka shizuko sho shoko shota \
        shuichi shuji shun shunsuke sota souta sumiko susumu tadao tadashi taiki taichi takahiro takako takao takashi takayuki takehiko takeo \
        takeshi takuma takumi takuya tamotsu taro tatsuo tatsuya teruko teruo tetsuo tetsuya tomoe tomohiro tomoko tomomi tomoyuki toru toshiaki \
        toshiko toshio toshiyuki tsubasa tsutomu tsuyoshi yasuhiro yasuko yasuo yasushi yoichi yoko yosuke yoshiaki yoshie yoshihiro yoshiko \
        yoshimi yoshio yoshito yoshiyuki yota yudai yui yuichi yuika yuji yuka yukari yuki yukiko yukio yuko yuma yumi yumiko yuri yuriko yusuke \
        yuta yuto yutaka yuu yuuki yuya yuzuki \
        byung chang chul dae donghyun eun eunji eunju gyeong haeun hana heejin hyejin hyun hyunjin hyunjoo hyunwoo inho insook jaehyun jaewon \
        jeong jeongho jihoon jihye jimin jina jinwoo jisoo jiwon jiwoo jiyeon jiyoung jongho joon joonho jiho jungho junho junseo kwang kyung \
        kyunghee kyungsoo mija minho minji minjun minju minseo misook myung myungsoo sangho sanghoon sangwoo seojun seoyeon seoyun seohyun \
        seonghun seungho seunghyun sora soojin sookja sujin sukja sung sungho sungmin sunhee taehyung taeyang taeyeon wonho woojin yeong \
        yejin yeonsu yeji yongho yoojin yoonji younghee youngho youngsoo yuna yura yuri \
        anh bich cuong dat dinh dung duong giang hang hanh hien hieu hoa hoang hung huong huy khanh khoa kieu lan linh loan long mai manh minh \
        my nam nga ngan ngoc nguyen nhat nhung oanh phong phuc phuong quan quang quoc quyen quynh son tam thang thanh thao thi thien thinh thu \
        thuy tien toan trang tri trinh trong trung truc tuan tung tuyet van viet vinh vy xuan yen \
        anong apinya arthit boonmee chai chaiwat chalerm kanya kittisak malee mali nattapong niran nok nong noi pakorn ploy porn prasert \
        preecha rattana sakchai siriporn somboon somchai somkiat sompong somsak sunee supaporn suwit thaksin thanawat wichai \
        adi agung agus ahmad aisyah andi andika anisa arief arif asep ayu bambang bayu budi cahya cahyo citra dedi desi dewi dian dimas dini \
        dwi eka eko endang fajar farah fitri galih hadi hartono hendra heri indah indra intan irfan irma iskandar joko kartika ketut komang \
        krisna kurniawan lestari lina made maharani maya mega mulyadi nia nina novi nur nurul nyoman puspita putri putu rahmat rahma rahayu \
        ratna reni rian rina rini rizal rizki rizky rudi santi sari sigit siti slamet sri suharto sukma sulastri sumarni supriyadi surya \
        susanti susilo sutrisno taufik teguh tini titik tri untung utami vina wahyu wati wawan wayan widodo winda yanti yudi yuli yuni yusuf \
        zainal azlan azman farid hafiz haziq izzat nurul siti syafiq zulkifli \
        althea amihan angelo antonette bayani benigno crisanto dalisay danilo emmanuel ernesto imelda jejomar jericho jomar jun ligaya \
        luzviminda maricel marites marivic mayumi melchor nenita noynoy rodelio rogelio rommel rowena ryza tala keanu kai leilani kalani \
        malia noelani pua
        """,
        // Africa south of the Sahara, Caribbean.
        """
        abdou abdoulaye abena abimbola abiodun adaeze adaobi ade adebayo adebisi adeola aderonke adesuwa adetokunbo adwoa afua agnes aiyana \
        akosua akua akwasi alassane ama amadi amadou amaka amara amarachi aminata anan ansah asantewaa asha ati awa aya ayanda ayesha ayo ayodele \
        ayodeji ayomide azubuike baba babajide babatunde bamidele bandile bankole bashir bhekizizwe binta blessing bongani boubacar bukola busisiwe \
        buhle chiamaka chibuike chibuzo chidi chidiebere chidinma chijioke chika chimamanda chinedu chinelo chinenye chinwe chinyere chioma chisom \
        chuka chukwudi chukwuemeka damilola dayo desta diallo dikembe djibril dumisani ebele ebere ebony efe efua ekene ekow emeka emefa enitan \
        esi essien ezinne fatimata fatou fatoumata fela femi fikile florence folake folasade folu folashade fumnanya funke funmilayo gamal goodluck \
        gugu habiba halima hawa ibrahima idrissa ifeanyi ifeoma ifunanya ige ikenna imani isatou isioma issa iyabo jabari jabu jelani jelili jengo \
        juma kamau kagiso karabo kato kehinde kenyatta khadijatou khethiwe kofi kojo kudzai kunle kwabena kwaku kwame kwasi kweku lamine lebo lebogang \
        lerato lindiwe lindani litha lubabalo lulama lungile lunga lwazi makena makhosi malaika mamadou mandla mandisa mariama masego mavuso mbali \
        mlungisi mnqobi modou monifa mosa moussa mpho mpumelelo mthunzi musa mwangi mwanajuma nafula naledi nana nandi nandipha neema \
        neo ngozi nhlanhla njeri njoroge nia nkechi nkiru nkosana nkosazana nkosi nkosinathi nnamdi nokuthula nolwazi nomalanga nomsa \
        nomvula nonhlanhla nosipho nothando noxolo ntombi ntombizodwa nwabudike nyambura nyasha obi obinna ochieng odunayo oghenekaro okechukwu \
        okonkwo olabisi oladele olajide olamide olayinka olu olufemi olufunke olumide oluwaseun oluwatobi omari omolara omotola onyeka onyinye \
        osagie oumar ousmane palesa papa phindile phumzile precious refilwe remi rotimi rudo rutendo sade safiya salif samba sanele segun seun \
        sekou senzo shaka sibongile sibusiso sifiso simphiwe sipho siphiwe siyabonga solange sizwe sola sunday tafara tadiwa taiwo takudzwa tanisha \
        tatenda tawanda temitope tendai teboho thabang thabiso thabo thandeka thandi thandiwe thando thapelo themba thembi thokozani thulani tiwa \
        tobi tolulope tsepo tshepo tumelo tunde uche uchechi ugochi ugonna unathi uzoma vusi wambui wangari wanjiku wanjiru wilfred xolani yaa yao \
        yaw yemi yetunde yewande zanele zawadi zenzele zinhle zodwa zola zolani zuberi
        """,
        // Arabic, Hebrew, Devanagari.
        """
        محمد احمد علي حسن حسين عمر عثمان خالد يوسف ابراهيم عبدالله عبد سعيد سالم سعد فهد فيصل سلطان ناصر ماجد طارق كريم مصطفي محمود \
        جمال كمال سامي سمير رامي وليد ياسر ياسين زياد بلال حمزة انس ايمن باسم بدر جابر حاتم حازم راشد رائد رشيد زكريا شادي صالح صلاح \
        طلال عادل عامر عماد غسان فادي فارس فاطمة عائشة مريم خديجة زينب سارة نور ليلي هدي امل ايمان اسماء حنان رنا رانيا ريم سلمي سمر \
        سناء شيماء عبير غادة لينا مها مني نادية نجلاء ندي هبة هند وفاء ياسمين دينا داليا دعاء يسري \
        אברהם יצחק יעקב משה דוד שלמה יוסף חיים שרה רחל לאה רבקה מרים אסתר חנה תמר נועה מיכל יעל רונית דניאל אורי איתי עומר \
        अमित अनिल अजय अर्जुन अशोक दीपक गणेश गौरव गीता हरि जय करण कमला किरण कृष्ण लक्ष्मी मनोज माधवी मीना मोहन नेहा निखिल पूजा प्रकाश \
        प्रतिमा प्रिया प्रीति राहुल राज राजेश राकेश राम रमेश रवि रीता ऋषि रोहित संजय सीमा सीता शान्ता शर्मिला सुमती सुमन सुनील सुनीता \
        सुरेश विजय विकास विनोद लोचन
        """,
    ]
}
