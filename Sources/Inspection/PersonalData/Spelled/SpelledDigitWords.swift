/// What a word says in a number that is spelled out.
enum SpelledMeaning: Hashable, Sendable {
    case digit(UInt8)
    /// `double`, `triple`: the next digit so many times.
    case times(UInt8)
    /// A pause or a hyphen that is said: nothing.
    case filler
    /// Before the calling code of a country.
    case plus
}

/// The words with which digits are said, language by language.
enum SpelledDigitWords {
    /// The words of one language.
    struct Language {
        /// From zero to nine: the words for a digit stand together, a bar after them.
        let digits: StaticString
        var double: StaticString = ""
        var triple: StaticString = ""
        var fillers: StaticString = ""
        var plus: StaticString = "plus"
    }

    /// At most as many as `SpelledLanguages` has bits.
    static let languages: [Language] = [
        // English
        Language(
            digits:
                "zero oh nought naught | one | two | three | four | five | six | seven | eight | nine niner",
            double: "double", triple: "triple treble", fillers: "uh um er erm dash hyphen then"),
        // German
        Language(
            digits: "null | eins ein | zwei zwo | drei | vier | fünf fuenf | sechs | sieben | acht | neun",
            double: "doppel doppelt", triple: "dreimal dreifach", fillers: "äh ähm öh strich bindestrich dann"
        ),
        // French
        Language(
            digits: "zéro | un une | deux | trois | quatre | cinq | six | sept | huit | neuf",
            double: "double", triple: "triple", fillers: "euh tiret puis"),
        // Spanish
        Language(
            digits: "cero | uno un | dos | tres | cuatro | cinco | seis | siete | ocho | nueve",
            double: "doble", triple: "triple", fillers: "eh em guion guión", plus: "más"),
        // Portuguese
        Language(
            digits: "zero | um uma | dois duas | três | quatro | cinco | seis meia | sete | oito | nove",
            double: "duplo dobrado", triple: "triplo", fillers: "ah hum traço hífen", plus: "mais"),
        // Italian
        Language(
            digits: "zero | uno | due | tre | quattro | cinque | sei | sette | otto | nove",
            double: "doppio", triple: "triplo", fillers: "ehm trattino poi", plus: "più"),
        // Dutch
        Language(
            digits: "nul | een één | twee | drie | vier | vijf | zes | zeven | acht | negen",
            double: "dubbel dubbele", triple: "driedubbel", fillers: "eh uh streepje dan"),
        // Swedish
        Language(
            digits: "noll | ett en | två | tre | fyra | fem | sex | sju | åtta | nio",
            double: "dubbel dubbelt", fillers: "eh öh streck"),
        // Danish, Norwegian
        Language(
            digits: "nul null | en et ett én | to | tre | fire | fem | seks | syv sju | otte åtte | ni",
            double: "dobbelt", fillers: "øh eh strek bindestreg"),
        // Finnish
        Language(
            digits: """
                nolla | yksi yks | kaksi kaks | kolme | neljä | viisi viis | kuusi kuus | seitsemän | \
                kahdeksan | yhdeksän
                """),
        // Polish
        Language(
            digits: "zero | jeden | dwa | trzy | cztery | pięć | sześć | siedem | osiem | dziewięć",
            fillers: "yyy kreska myślnik"),
        // Czech, Slovak
        Language(
            digits: """
                nula | jedna jeden | dva dvě | tři tri | čtyři štyri | pět päť | šest šesť | sedm sedem | \
                osm osem | devět deväť
                """),
        // Hungarian
        Language(
            digits: "nulla | egy | kettő két | három | négy | öt | hat | hét | nyolc | kilenc", plus: "plusz"),
        // Romanian
        Language(
            digits: "zero | unu | doi | trei | patru | cinci | șase sase | șapte sapte | opt | nouă"),
        // Turkish
        Language(
            digits: "sıfır | bir | iki | üç | dört | beş | altı | yedi | sekiz | dokuz",
            double: "çift", fillers: "ee tire", plus: "artı"),
        // Greek
        Language(
            digits: "μηδέν | ένα | δύο | τρία | τέσσερα | πέντε | έξι | επτά εφτά | οκτώ οχτώ | εννέα εννιά"),
        // Russian
        Language(
            digits: "ноль нуль | один раз | два | три | четыре | пять | шесть | семь | восемь | девять",
            fillers: "э тире", plus: "плюс"),
        // Ukrainian
        Language(
            digits: "нуль | один | два | три | чотири | п'ять пять | шість | сім | вісім | дев'ять девять",
            plus: "плюс"),
        // Arabic
        Language(
            digits: """
                صفر | واحد | اثنان اثنين إثنان | ثلاثة ثلاث تلاتة | أربعة اربع | خمسة خمس | ستة ست | سبعة سبع | \
                ثمانية ثماني تمانية | تسعة تسع
                """,
            plus: "زائد"),
        // Hebrew
        Language(
            digits: """
                אפס | אחת אחד | שתיים שניים | שלוש שלושה | ארבע ארבעה | חמש חמישה | שש שישה | שבע שבעה | \
                שמונה | תשע תשעה
                """,
            plus: "פלוס"),
        // Persian
        Language(
            digits: "صفر | یک | دو | سه | چهار | پنج | شش | هفت | هشت | نه"),
        // Hindi
        Language(
            digits: "शून्य ज़ीरो जीरो | एक | दो | तीन | चार | पांच पाँच | छह छः छे छ | सात | आठ | नौ",
            double: "डबल", triple: "ट्रिपल", plus: "प्लस"),
        // Thai
        Language(
            digits: "ศูนย์ | หนึ่ง | สอง | สาม | สี่ | ห้า | หก | เจ็ด | แปด | เก้า"),
        // Vietnamese
        Language(
            digits: "không | một mốt | hai | ba | bốn tư | năm lăm | sáu | bảy bẩy | tám | chín", plus: "cộng"
        ),
        // Indonesian, Malay
        Language(
            digits: """
                nol kosong sifar | satu | dua | tiga | empat | lima | enam | tujuh | delapan lapan | \
                sembilan
                """),
        // Chinese
        Language(
            digits: "零 〇 | 一 幺 壹 | 二 两 兩 贰 | 三 叁 | 四 肆 | 五 伍 | 六 陆 陸 | 七 柒 | 八 捌 | 九 玖",
            plus: "加"),
        // Japanese
        Language(
            digits: """
                ゼロ れい まる 零 〇 | いち イチ 一 | に ニ 二 | さん サン 三 | よん し ヨン 四 | ご ゴ 五 | ろく ロク 六 | \
                なな しち ナナ 七 | はち ハチ 八 | きゅう く キュウ 九
                """,
            plus: "プラス"),
        // Korean
        Language(
            digits: "공 영 | 일 하나 | 이 둘 | 삼 셋 | 사 넷 | 오 | 육 륙 | 칠 | 팔 | 구",
            plus: "플러스"),
    ]
}
