/// Names of people that stand for something else: firms called after their founders, and people of tales.
enum NamesOfThings {
    /// Firms and brands: of nobody, unless a title or a label says that somebody is meant.
    private static let brands: StaticString = """
        philip morris,hugo boss,calvin klein,ralph lauren,levi strauss,tim hortons,mercedes benz,harley davidson,mary kay,\
        tommy hilfiger,christian dior,louis vuitton,yves saint laurent,jean paul gaultier,giorgio armani,emporio armani,\
        michael kors,kate spade,tory burch,jimmy choo,marc jacobs,stella mccartney,vivienne westwood,alexander mcqueen,\
        karl lagerfeld,jil sander,guy laroche,nina ricci,pierre cardin,paco rabanne,salvatore ferragamo,roberto cavalli,\
        helena rubinstein,elizabeth arden,estee lauder,max factor,bobbi brown,charlotte tilbury,victoria secret,\
        abercrombie fitch,brooks brothers,eddie bauer,jack wolfskin,\
        morgan stanley,goldman sachs,charles schwab,merrill lynch,\
        john deere,johns hopkins,eli lilly,sara lee,jack daniel,johnnie walker,jim beam,captain morgan,\
        aston martin,alfa romeo,land rover,rolls royce,massey ferguson,black decker,carl zeiss,\
        marks spencer,robert bosch,max planck,van cleef,\
        mary poppins,harry potter,sherlock holmes,james bond,peter pan,tom sawyer,oliver twist,robin hood,jane eyre,\
        mickey mouse,donald duck,peter rabbit,winnie pooh,indiana jones,luke skywalker,darth vader,bruce wayne,\
        clark kent,peter parker,tony stark,santa claus,uncle sam,jack sparrow,frodo baggins,bilbo baggins,\
        hermione granger,ron weasley,katniss everdeen,homer simpson,bart simpson,hercule poirot,anna karenina
        """

    /// Titles that belong to the name, of which the rest is hardly anybody's.
    private static let titled: StaticString = """
        frau holle,mr proper,mr spock,mr potato,mr robot,mister minit,dr oetker,dr pepper,dr who,doctor who,doctor doom,\
        miss marple,miss piggy,mrs doubtfire,lady macbeth,madame bovary,don quijote,don quixote,don giovanni,don camillo,\
        sir lancelot,sir galahad,captain nemo,captain ahab,professor snape,professor dumbledore
        """

    private static let brandHashes = hashes(brands)
    private static let titledHashes = hashes(titled)

    /// Whether the words in `range` are the name of a firm or of somebody in a tale.
    static func isBrand(_ range: Range<Int>, _ text: Span<UInt8>, _ codes: Span<UInt16>) -> Bool {
        brandHashes.contains(hash(range, text, codes))
    }

    /// Whether the words in `range`, the first of which is a title, are the name of a product or of somebody in a tale.
    static func isTitled(_ range: Range<Int>, _ text: Span<UInt8>, _ codes: Span<UInt16>) -> Bool {
        titledHashes.contains(hash(range, text, codes))
    }

    /// Of the letters alone, whatever stands between the words.
    private static func hash(_ range: Range<Int>, _ text: Span<UInt8>, _ codes: Span<UInt16>) -> UInt64 {
        var hash = WordHash()
        for position in range where text.isLetter(at: position, codes) {
            hash.take(LetterFold.lowercased(text.code(at: position, codes)))
        }
        return hash.value
    }

    private static func hashes(_ list: StaticString) -> Set<UInt64> {
        // Safe: a static string's bytes live as long as the program.
        let bytes = unsafe Span(_unsafeStart: list.utf8Start, count: list.utf8CodeUnitCount)
        var hashes: Set<UInt64> = []
        var start = 0
        for position in 0...bytes.count where position == bytes.count || bytes[position] == UInt8(ascii: ",")
        {
            hashes.insert(hash(start..<position, bytes, Span()))
            start = position + 1
        }
        return hashes
    }
}
