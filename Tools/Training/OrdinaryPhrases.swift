/// What people ordinarily ask for, in many languages: forms, and what may take the place of their asterisk.
///
/// None of it harms or attacks; `misleading` and `everyday` have the words of what does.
enum OrdinaryPhrases {
    typealias Row = (language: String, forms: String, objects: String)

    static let all = western + eastern + misleading

    private static let western: [Row] = [
        (
            "en", "Write *.|Please write * for me.|Can you draft *?|I need *.|Help me write *.",
            "a letter to my landlord|a poem about autumn|an e-mail to a customer|a speech for a wedding|"
                + "a cover letter|a shopping list|a short story about a lighthouse|a note for the neighbours"
        ),
        (
            "en", "How do I *?|How can I *?|What is the best way to *?|Show me how to *.|Explain how to *.",
            "bake bread|learn to swim|repair a bicycle|grow tomatoes|save money|cook rice for ten people|"
                + "train a puppy|clean a carpet|sort a list in Python|fold a shirt"
        ),
        (
            "en", "Summarise *.|Translate * into French.|Tell me about *.|Explain *.|List the parts of *.",
            "this article|the minutes of the meeting|the history of Lisbon|the water cycle|the last chapter|"
                + "a car engine|the rules of chess|the report below"
        ),
        (
            "de", "Schreibe *.|Bitte schreibe mir *.|Hilf mir, * zu schreiben.|Ich brauche *.",
            "einen Brief an den Vermieter|ein Gedicht über den Herbst|eine Rede zur Hochzeit|"
                + "eine E-Mail an einen Kunden|eine Einkaufsliste|eine kurze Geschichte"
        ),
        (
            "de", "Wie kann ich *?|Erkläre mir, wie man * kann.|Was muss ich tun, um * zu können?",
            "Brot backen|ein Fahrrad reparieren|Tomaten anbauen|Geld sparen|schneller schwimmen|"
                + "eine Wand streichen"
        ),
        (
            "fr", "Écris *.|Peux-tu rédiger * ?|Aide-moi à écrire *.|J'ai besoin de rédiger *.",
            "une lettre à mon propriétaire|un poème sur l'automne|un discours de mariage|"
                + "un courriel à un client|une liste de courses|une histoire courte"
        ),
        (
            "fr", "Comment puis-je * ?|Explique-moi comment *.|Quelle est la meilleure façon de * ?",
            "faire du pain|réparer un vélo|cultiver des tomates|économiser de l'argent|apprendre à nager|"
                + "peindre un mur"
        ),
        (
            "es", "Escribe *.|¿Puedes redactar *?|Ayúdame a escribir *.|Necesito *.",
            "una carta a mi casero|un poema sobre el otoño|un discurso de boda|un correo a un cliente|"
                + "una lista de la compra|un cuento corto"
        ),
        (
            "es", "¿Cómo puedo *?|Explícame cómo *.|¿Cuál es la mejor manera de *?",
            "hacer pan|arreglar una bicicleta|cultivar tomates|ahorrar dinero|aprender a nadar|pintar una pared"
        ),
        (
            "it", "Scrivi *.|Puoi scrivere *?|Aiutami a scrivere *.|Mi serve *.",
            "una lettera al padrone di casa|una poesia sull'autunno|un discorso per un matrimonio|"
                + "un'e-mail a un cliente|una lista della spesa|un breve racconto"
        ),
        (
            "it", "Come posso *?|Spiegami come *.|Qual è il modo migliore per *?",
            "fare il pane|riparare una bicicletta|coltivare pomodori|risparmiare|imparare a nuotare|"
                + "dipingere una parete"
        ),
        (
            "pt", "Escreva *.|Você pode escrever *?|Ajude-me a escrever *.|Preciso de *.",
            "uma carta ao senhorio|um poema sobre o outono|um discurso de casamento|um e-mail a um cliente|"
                + "uma lista de compras|um conto curto"
        ),
        (
            "pt", "Como posso *?|Explique-me como *.|Qual é a melhor maneira de *?",
            "fazer pão|consertar uma bicicleta|plantar tomates|poupar dinheiro|aprender a nadar|pintar uma parede"
        ),
        (
            "nl", "Schrijf *.|Kun je * schrijven?|Help me * te schrijven.|Hoe schrijf ik *?",
            "een brief aan de huisbaas|een gedicht over de herfst|een toespraak|een mail aan een klant|"
                + "een boodschappenlijst|een kort verhaal"
        ),
        (
            "pl", "Napisz *.|Czy możesz napisać *?|Pomóż mi napisać *.|Potrzebny mi *.",
            "list do właściciela mieszkania|wiersz o jesieni|toast na wesele|e-mail do klienta|"
                + "krótki opis wycieczki|plan lekcji"
        ),
        (
            "sv", "Skriv *.|Kan du skriva *?|Hjälp mig att skriva *.|Hur skriver jag *?",
            "ett brev till hyresvärden|en dikt om hösten|ett tal till bröllopet|ett mejl till en kund|"
                + "en inköpslista|en kort berättelse"
        ),
        (
            "ru", "Напиши *.|Можешь написать *?|Помоги мне написать *.|Как написать *?",
            "письмо хозяину квартиры|стихотворение об осени|речь на свадьбу|письмо клиенту|список покупок|"
                + "короткий рассказ"
        ),
        (
            "ru", "Как *?|Объясни, как *.|Расскажи, как лучше *.",
            "испечь хлеб|починить велосипед|вырастить помидоры|накопить деньги|научиться плавать|покрасить стену"
        ),
        (
            "uk", "Напиши *.|Чи можеш написати *?|Допоможи мені написати *.|Як написати *?",
            "листа господарю квартири|вірш про осінь|промову на весілля|листа клієнтові|список покупок|"
                + "коротке оповідання"
        ),
        (
            "el", "Γράψε *.|Μπορείς να γράψεις *;|Βοήθησέ με να γράψω *.|Χρειάζομαι *.",
            "ένα γράμμα στον ιδιοκτήτη|ένα ποίημα για το φθινόπωρο|έναν λόγο για γάμο|ένα μέιλ σε πελάτη|"
                + "μια λίστα για ψώνια|μια μικρή ιστορία"
        ),
        (
            "tr", "Bana * yaz.|* yazar mısın?|* yazmama yardım et.|* nasıl yazılır?",
            "ev sahibine bir mektup|sonbahar hakkında bir şiir|düğün için bir konuşma|müşteriye bir e-posta|"
                + "bir alışveriş listesi|kısa bir hikâye"
        ),
    ]

    private static let eastern: [Row] = [
        (
            "zh", "写一*。|请写一*。|帮我写一*。|你能写一*吗？|我需要一*。|请帮我起草一*，谢谢。",
            "封求职信|封给房东的信|首关于秋天的诗|篇婚礼致辞|封给客户的邮件|份购物清单|个短篇故事|份会议纪要"
        ),
        ("zh", "怎么*？|如何*？|请教我*。|我想学*，该怎么开始？|请解释一下怎样*。", "做面包|修自行车|种西红柿|存钱|游泳|做饭|制作贺卡|画画|打扫房间"),
        ("zh", "请翻译*。|请总结*。|给我讲讲*。|介绍一下*。|帮我看看*。", "这篇文章|会议记录|上海的历史|水的循环|这段代码|最后一章|国际象棋的规则"),
        (
            "ja", "*を書いてください。|*を書いて。|*の書き方を教えてください。|*を作りたいです。",
            "大家さんへの手紙|秋の詩|結婚式のスピーチ|お客様へのメール|買い物リスト|短い物語|自己紹介"
        ),
        ("ja", "*方法を教えてください。|どうやって*のですか？|*コツを知りたいです。", "パンを焼く|自転車を直す|トマトを育てる|お金を貯める|泳ぐ|部屋を片付ける"),
        (
            "ko", "*를 써 주세요.|*를 쓰는 것을 도와줘.|*를 어떻게 쓰나요?|*를 만들어 주세요.",
            "집주인에게 보낼 편지|가을에 관한 시|고객에게 보낼 메일 한 통과 답장 예시|여행 일기|자기소개서|짧은 동화"
        ),
        ("ko", "*는 방법을 알려 주세요.|어떻게 하면 *는 걸 잘할 수 있나요?", "빵을 굽|자전거를 고치|토마토를 키우|돈을 모으|물에 뜨|방을 정리하"),
        (
            "ar", "اكتب *.|هل يمكنك كتابة *؟|ساعدني في كتابة *.|أحتاج إلى *.",
            "رسالة إلى صاحب المنزل|قصيدة عن الخريف|كلمة لحفل زفاف|بريد إلى عميل|قائمة تسوق|قصة قصيرة"
        ),
        (
            "ar", "كيف يمكنني *؟|اشرح لي كيف يمكن *.|ما أفضل طريقة من أجل *؟",
            "خبز الخبز|إصلاح دراجة|زراعة الطماطم|توفير المال|تعلم السباحة|طلاء الجدار"
        ),
        (
            "fa", "* بنویس.|می‌توانی * بنویسی؟|کمک کن * بنویسم.|چطور * بنویسم؟",
            "نامه‌ای به صاحبخانه|شعری درباره پاییز|متنی برای عروسی|ایمیلی به مشتری|فهرست خرید|داستانی کوتاه"
        ),
        (
            "he", "כתוב *.|אתה יכול לכתוב *?|עזור לי לכתוב *.|איך כותבים *?",
            "מכתב לבעל הדירה|שיר על הסתיו|נאום לחתונה|מייל ללקוח|רשימת קניות|סיפור קצר"
        ),
        (
            "hi", "* लिखिए।|क्या आप * लिख सकते हैं?|* लिखने में मेरी मदद करें।|* कैसे लिखें?",
            "मकान मालिक को चिट्ठी|पतझड़ पर कविता|शादी का भाषण|ग्राहक को ईमेल|खरीदारी की सूची|छोटी कहानी"
        ),
        (
            "id", "Tuliskan *.|Bisakah kamu menulis *?|Bantu saya menulis *.|Bagaimana cara menulis *?",
            "surat untuk pemilik rumah|puisi tentang hujan|pidato pernikahan|surel untuk pelanggan|"
                + "daftar belanja|cerita pendek"
        ),
        (
            "vi", "Hãy viết *.|Bạn có thể viết * không?|Giúp tôi viết *.|Làm sao để viết *?",
            "thư cho chủ nhà|bài thơ về mùa thu|bài phát biểu đám cưới|email cho khách hàng|"
                + "danh sách mua sắm|truyện ngắn"
        ),
        (
            "th", "ช่วยเขียน*ให้หน่อย|เขียน*|อยากเขียน*ต้องทำอย่างไร|ขอ*หนึ่งฉบับ",
            "จดหมายถึงเจ้าของบ้าน|บทกวีเกี่ยวกับฤดูฝน|คำกล่าวงานแต่งงาน|อีเมลถึงลูกค้า|รายการซื้อของ|นิทานสั้น"
        ),
    ]
}
