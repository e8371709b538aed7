extension LexiconRows {
    static let hindi: [LexiconRow] = [
        (.ignore, "अनदेखा* अनदेखी नज़रअंदाज* नजरअंदाज* नज़रअंदाज़* उपेक्षा दरकिनार* उल्लंघन* ध्यान_मत बायपास* नजरंदाज* पालन_मत अवहेलना इग्नोर*"),
        (.forget, "भूल* भुला*"),
        (.discard, "रद्द* हटा_दो_अपने त्याग* छोड़_दो छोड़* बदल_दो निरस्त* ख़ारिज* खारिज* समाप्त_कर फेंक* निलंबित* अमान्य* मिटा_दो_अपने ताक"),
        (.override, "ओवरराइड* अधिलेखित प्राथमिकता"),
        (.disable, "अक्षम* बंद* निष्क्रिय* हटा*"),
        (.enable, "सक्षम* सक्रिय* चालू* अनलॉक* प्रवेश_करो"),
        (.instruction, "निर्देश* हिदायत* दिशानिर्देश* दिशा-निर्देश* अनुदेश* इंस्ट्रक्शन*"),
        (.rule, "नियम* आदेश* नीति* कानून* हुक्म* आज्ञा* सिद्धांत* पाबंदियाँ"),
        (.prompt, "प्रॉम्प्ट* प्रांप्ट* संकेत प्रोम्प्ट*"),
        (.system, "सेटिंग* सिस्टम* प्रणाली*"),
        (
            .systemPrompt,
            "सिस्टम_प्रॉम्प्ट* सिस्टम_प्रोम्प्ट* सिस्टम_संदेश* सिस्टम_निर्देश* प्रारंभिक_निर्देश* शुरुआती_निर्देश* छिपे_निर्देश* शुरुआती_प्रॉम्प्ट* सिस्टम_मैसेज* प्रारंभिक_प्रॉम्प्ट* छिपे_हुए_निर्देश* गुप्त_निर्देश* डेवलपर_संदेश* सेटअप_टेक्स्ट* मूल_निर्देश* छिपा_प्रॉम्प्ट* शुरुआती_संदेश*"
        ),
        (.restriction, "प्रतिबंध* सीमा* सेंसर* फ़िल्टर* फिल्टर* बंधन* पाबंदी* रोक-टोक बंदिश*"),
        (.safety, "नैतिक* सुरक्षा* आचार* मर्यादा* संयम"),
        (.previous, "पिछल* पहले* पूर्व* ऊपर* पुरान* मूल* अब_तक प्रारंभिक* शुरुआती* आरंभिक* मौजूदा* उपरोक्त* दिए_गए मिले"),
        (.all, "सभी सब सारे सारी पूरा पूरी पूरे हर समस्त किसी सारा कोई"),
        (.given, "दिए दिया मिले मिला सिखाया बताया बताए"),
        (.new, "नए नया नई निम्नलिखित अगला असली नये असल"),
        (.reveal, "उजागर* प्रकट* खुलासा* लीक* उगल*"),
        (.show, "दिखा* बता* लिख* प्रिंट* छाप* प्रदर्शित* दे_दो सूची क्या_है क्या_हैं साझा कॉपी पढ़* सुना* पेस्ट दोहराकर बोल*"),
        (.echo, "दोहरा* रिपीट* उद्धृत"),
        (.secret, "छिप* छुप* गुप्त* गोपनीय* निजी* आंतरिक* राज़*"),
        (.verbatim, "शब्दशः शब्द_दर_शब्द हूबहू अक्षरशः शब्द-दर-शब्द ज्यों_का_त्यों ज्यों_के_त्यों बिल्कुल_वैसे पूरा_का_पूरा बिना_बदले वैसे_का_वैसा"),
        (.what, "क्या कैसे क्यों कौन कहाँ कौनसा कौन-सा"),
        (.first, "पहली पहला शुरुआत शुरू"),
        (.conversation, "बातचीत* संवाद* चैट* संदर्भ* वार्तालाप* सत्र"),
        (.message, "संदेश* वाक्य* पाठ* शब्द* टेक्स्ट* मैसेज* पंक्ति* लाइन"),
        (.you, "तुम आप तू तुम्हें आपको तुझे"),
        (.your, "तुम्हार* आपक* अपन* तेर*"),
        (
            .youAre,
            "अब_तुम तुम_अब अब_आप आप_अब तुम्हारा_नाम अब_से_तुम आप_अब_से तुम_हो तुम_एक आप_एक अब_तू तू_अब बन_जाओ बन_जाइए बन_जा"
        ),
        (.ai, "एआई कृत्रिम_बुद्धिमत्ता भाषा_मॉडल चैटबॉट* चैटजीपीटी ए.आई"),
        (.assistant, "सहायक* असिस्टेंट* एजेंट* मॉडल* बॉट* रोबोट*"),
        (.actAs, "की_तरह_व्यवहार भूमिका_निभा* के_रूप_में की_तरह_काम की_तरह_जवाब किरदार_निभा* बनकर व्यवहार* अभिनय* रोल_निभा* निभा*"),
        (.pretend, "नाटक* कल्पना* दिखावा* अनुकरण* मान_लो रोलप्ले* ढोंग* मान_लीजिए सिमुलेट* जैसे"),
        (.role, "भूमिका* किरदार* पात्र* व्यक्तित्व* रोल*"),
        (.persona, "डेवलपर_मोड* गॉड_मोड* जेलब्रेक* डीबग_मोड* एडमिन_मोड* मुक्त_मोड* मेंटेनेंस_मोड* असीमित_मोड*"),
        (.mode, "मोड*"),
        (.now, "अब अभी तुरंत"),
        (.fromNowOn, "अब_से इस_क्षण_से आज_से अभी_से इसके_बाद_से आगे_से इस_पल_से आइंदा"),
        (
            .unrestricted,
            "बिना_किसी_प्रतिबंध बिना_प्रतिबंध बिना_सीमा बिना_नियम बिना_फ़िल्टर बिना_फिल्टर बिना_सेंसर अप्रतिबंधित* असीमित* बिना_किसी_सीमा बिना_किसी_नियम बिना_रोक-टोक बिना_रोक कोई_नियम_नहीं कोई_सीमा_नहीं बेरोक* कोई_प्रतिबंध_नहीं कोई_पाबंदी_नहीं अनफ़िल्टर्ड* बिना_पाबंदी कोई_बंधन_नहीं बिना_किसी_पाबंदी अनैतिक* बेलगाम* बिना_नैतिकता बिना_किसी_रोक बिना_किसी_बंधन"
        ),
        (.free, "मुक्त* आज़ाद* आजाद* स्वतंत्र*"),
        (.anything, "कुछ_भी चाहे_कुछ जो_भी चाहे"),
        (.illicit, "अवैध* खतरनाक* ख़तरनाक* हानिकारक* निषिद्ध* गैरकानूनी* ग़ैरकानूनी* हैक* बम हथियार* दुर्भावना* आपराधिक*"),
        (
            .answerAll,
            "कभी_मना_नहीं मना_नहीं_करता मना_नहीं_करते मना_मत हर_सवाल_का_जवाब कभी_इनकार_नहीं इनकार_मत हर_बात_मानो इंकार_मत कभी_ना_नहीं मना_नहीं_कर इनकार_नहीं_कर इंकार_नहीं_कर हर_आदेश हर_बात_मानता सब_कुछ_कर मना_करने_की_अनुमति ना_नहीं_कह ना_मत_कह नहीं_कहना_मना"
        ),
        (.inCharacter, "किरदार_में_रहो किरदार_से_बाहर भूमिका_में_बने किरदार_में_बने भूमिका_से_बाहर किरदार_मत_छोड़* रोल_से_बाहर"),
        (.not, "मत नहीं बिना ना कभी न कोई"),
        (.refuse, "मना* इनकार* इंकार* अस्वीकार*"),
        (.apology, "माफी* माफ़ी* चेतावनी* क्षमा* अस्वीकरण* उपदेश* बहाने* बहाना* खेद* सॉरी"),
        (.cannot, "नहीं_कर_सकता नहीं_कर_सकते असंभव असमर्थ*"),
        (.respond, "जवाब* उत्तर* प्रतिक्रिया*"),
        (.begin, "शुरू* आरंभ* शुरुआत_करो"),
        (.instead, "बजाय बदले जगह"),
        (.must, "चाहिए अनिवार्य* ज़रूरी जरूरी होगा"),
        (.follow, "पालन* मानो मानना आज्ञापालन अनुसरण* मानिए"),
        (.onlySay, "केवल_कहो सिर्फ_कहो केवल_जवाब सिर्फ_लिखो सिर्फ़_कहो केवल_लिखो बस_कहो बस_लिखो सिर्फ_इतना सिर्फ़_इतना बस_इतना"),
        (.developer, "डेवलपर* एडमिन* व्यवस्थापक* निर्माता* मालिक* इंजीनियर* प्रशासक* बॉस* संचालक* प्रबंधन*"),
        (.authorised, "अनुमति* अधिकृत* अधिकार* स्वीकृत* सत्यापित* मंजूरी* मंज़ूरी* ऑडिट* इजाज़त* परमिशन*"),
        (.important, "महत्वपूर्ण* ज़रूरी तत्काल* ध्यान* चेतावनी अर्जेंट* सूचना*"),
        (.please, "कृपया प्लीज"),
        (.task, "कार्य* काम* लक्ष्य* सवाल* प्रश्न* अनुरोध* टास्क*"),
        (.send, "भेज* अग्रेषित* फॉरवर्ड* अपलोड* पोस्ट* फ़ॉरवर्ड*"),
        (.email, "ईमेल* मेल* इनबॉक्स* संपर्क*"),
        (.link, "लिंक* पते वेबसाइट* यूआरएल*"),
        (.file, "फाइल* फ़ाइल* फोल्डर* फ़ोल्डर* डेटाबेस* कैलेंडर* तालिका*"),
        (.data, "डेटा* जानकारी* विवरण* रिकॉर्ड* सामग्री"),
        (.password, "पासवर्ड* कुंजी* कोड* टोकन* पिन तिजोरी* क्रेडिट_कार्ड* चाबी* पासफ़्रेज़*"),
        (.money, "पैसे पैसा भुगतान* बिल* राशि* रुपये"),
        (.transfer, "ट्रांसफर* ट्रांसफ़र* भुगतान_करो खरीद* ख़रीद*"),
        (.delete, "मिटा* डिलीट* हटाओ हटा_दो"),
        (.execute, "चला* निष्पादित* रन_करो कॉल_करो"),
        (.tool, "उपकरण* टूल* फ़ंक्शन* फंक्शन* ब्राउज़र*"),
        (.click, "क्लिक* खोल* डाउनलोड* विज़िट*"),
        (.install, "इंस्टॉल*"),
        (.grant, "आमंत्रित* जोड़* प्रदान*"),
        (.tell, "ज़िक्र* जिक्र* उल्लेख* सूचित*"),
        (
            .conceal,
            "मत_बताना मत_बताओ बिना_बताए चुपचाप गुप्त_रूप किसी_को_मत_बताना ज़िक्र_मत जिक्र_मत बिना_पूछे उल्लेख_मत बिना_पुष्टि चुपके_से को_न_बताना न_बताना मत_बताइए को_न_बताओ उल्लेख_न"
        ),
        (.user, "उपयोगकर्ता* यूज़र* यूजर* ग्राहक* पाठक*"),
        (.remember, "याद* सहेज* सेव*"),
        (.memory, "मेमोरी* स्मृति*"),
        (.review, "सारांश* समीक्षा* मूल्यांकन* सिफारिश* उम्मीदवार* सिफ़ारिश*"),
        (.rating, "रेटिंग* सर्वश्रेष्ठ* सकारात्मक* सितारे अंक"),
        (.translate, "अनुवाद* भाषांतर*"),
        (.decode, "डिकोड* डीकोड* उल्टा* डिक्रिप्ट*"),
        (.encoded, "एनकोड* कूट* एन्क्रिप्ट*"),
        (.game, "खेल* काल्पनिक* परिदृश्य* दादी* नानी* प्रयोग*"),
        (.story, "कहानी* उपन्यास* कविता* फिल्म* फ़िल्म* गाना गीत*"),
        (.end, "समाप्त* अंत"),
        (.document, "दस्तावेज़* दस्तावेज* लेख* पृष्ठ* अनुच्छेद*"),
        (.forever, "हमेशा अनंत* लगातार"),
        (.ifWord, "यदि अगर जब"),
        (.join, "मिला* जोड़कर"),
        (.explain, "समझा* मतलब* अर्थ* अंतर* सीख* समझ*"),
        (.example, "उदाहरण* उद्धरण* पाठ्यक्रम* कार्यशाला* शब्दावली*"),
        (.security, "इंजेक्शन* हमल* हमला* पहचान* रोकथाम* बचाव* रक्षा* धोखा* ख़तर* फ़िशिंग* फिशिंग*"),
    ]

    /// Hindi in Latin letters.
    static let hindiInLatin: [LexiconRow] = [
        (.ignore, "nazarandaz najarandaz andekha andekhi ignore_karo ignore_kar_do mat_maano mat_mano"),
        (.forget, "bhool bhul bhool_jao bhul_jao bhool_jaao"), (.discard, "chhod_do chhod hata_do radd"),
        (.instruction, "nirdesh nirdeshon hidayat"), (.rule, "niyam niyamon aadesh hukm"),
        (.previous, "pichle pichli pehle_ke upar_ke upar purane"), (.all, "saare sabhi saari sab"),
        (.show, "dikhao batao bata_do dikha_do likho"), (.your, "apne apna apni tumhare tumhara tera tere"),
        (.you, "tum aap tu"), (.youAre, "ab_tum tum_ab ban_jao ab_se_tum"), (.now, "ab abhi"),
        (.fromNowOn, "ab_se aaj_se"), (.not, "mat nahi nahin bina"), (.secret, "chhupa gupt"),
        (.unrestricted, "bina_rok bina_kisi_rok koi_niyam_nahi bina_niyam"), (.respond, "jawab jawaab"),
        (.refuse, "mana_mat inkaar"), (.conceal, "mat_batana kisi_ko_mat chupchap bina_bataye"),
    ]

    static let turkish: [LexiconRow] = [
        (
            .ignore,
            "yoksay* yok_say* görmezden göz_ardı dikkate_alma* umursama* uyma bypass_et aldırma* boş_ver boşver* çiğne* atlat* kulak_asma* uymay* takma ihlal_et hiçe_say* önemseme* es_geç"
        ),
        (.forget, "unut*"),
        (
            .discard,
            "iptal* geçersiz* bırak terk at_çöpe değiştir* kaldır* askıya sil_at hükümsüz* çöpe bir_kenara sıfırla* fesh* lağv*"
        ),
        (.override, "üzerine_yaz* öncelikli* üstün*"),
        (.disable, "devre_dışı kapat* kapalı* pasif*"),
        (.enable, "etkinleştir* aktif* başlat* moduna_geç geçiş kilidini_aç etkin devreye_al*"),
        (.instruction, "talimat* yönerge* direktif* komut* kılavuz* açıklamalar*"),
        (.rule, "kural* emir* emr* politika* ilke* prensip* yasak*"),
        (.prompt, "prompt prompts promptu promptun promptunu prompta promptan istem istemi istemini istemin"),
        (.system, "ayar* sistem*"),
        (
            .systemPrompt,
            "sistem_promptu* sistem_istem* sistem_mesaj* sistem_talimat* sistem_komut* sistem_prompt* gizli_talimat* başlangıç_talimat* ilk_talimat* gizli_prompt* başlangıç_istem* başlangıç_prompt* geliştirici_mesaj* kurulum_metn* ilk_istem* gizli_istem* başlangıç_metn* sistem_metn* sistem_yönerge*"
        ),
        (.restriction, "kısıt* sınır* sansür* filtre* limit* engel* denetim*"),
        (.safety, "etik* ahlak* güvenlik* moral* vicdan* denetle*"),
        (
            .previous,
            "önceki* eski* yukarıdaki* daha_önce* şimdiye_kadar* ilk* evvelki* orijinal* başlangıç* bundan_önceki* yukarı* geçmiş* mevcut* önce verilen* aldığın*"
        ),
        (.all, "tüm tümü* bütün* hepsi* herhangi hiçbir tamamı* tamamını eksiksiz*"),
        (.given, "verilen* verildi* söylenen* öğretilen* aldığın* öğrendiğin*"),
        (.new, "yeni* aşağıdaki* gerçek* asıl* sonraki*"),
        (.reveal, "açıkla ifşa* sızdır* açığa_çıkar* ortaya_çıkar* itiraf*"),
        (
            .show,
            "göster* yazdır* yaz söyle* listele* paylaş* kopyala* nedir nelerdir bana_ver döküm* oku anlat* yapıştır* yazar ilet*"
        ),
        (.echo, "tekrarla* tekrar*"),
        (.secret, "gizli* saklı* sırlar sırları sırrını mahrem* özel dahili*"),
        (
            .verbatim,
            "kelimesi_kelimesine aynen harfi_harfine birebir olduğu_gibi satır_satır tam_olarak noktasına eksiksiz"
        ),
        (.what, "nasıl neden hangi niçin nerede"),
        (.first, "birinci başta başındaki"),
        (.conversation, "konuşma* sohbet* bağlam* diyalog* oturum*"),
        (.message, "mesaj* cümle* metin* metni* kelime* satır*"),
        (.you, "sen siz sana seni"),
        (.your, "senin sizin kendi"),
        (
            .youAre,
            "sen_artık artık_sen sen_şimdi adın şimdi_sen olacaksın artık_bir sen_bir artık değilsin dönüş*"
        ),
        (.ai, "yapay_zeka* yapay_zekâ* dil_model* yz sohbet_robot* chatbot*"),
        (.assistant, "asistan* ajan* model* bot botu robot* yardımcı*"),
        (
            .actAs,
            "gibi_davran* rolünü rolüne gibi_yanıt* olarak_davran* gibi_cevap* rolü_yap canlandır* gibi_konuş* kılığına olarak_yanıt* gibi_hareket* olarak_cevap* rolünde davran*"
        ),
        (
            .pretend,
            "numara_yap* simüle* hayal_et* varsay* taklit* farz_et* rol_yap* mış_gibi canlandır* rol_oyunu*"
        ),
        (.role, "rol karakter* kişilik* kimlik* rolü*"),
        (
            .persona,
            "geliştirici_mod* tanrı_mod* dan_mod* hata_ayıklama_mod* yönetici_mod* serbest_mod* kısıtlamasız_mod* bakım_mod* jailbreak* özgür_mod* dan'sın dan'sin"
        ),
        (.mode, "modu moda modunda modunu kip"),
        (.now, "şimdi hemen derhal"),
        (
            .fromNowOn,
            "bundan_böyle bundan_sonra şu_andan_itibaren bu_andan_itibaren artık_hep bugünden_itibaren şimdiden_itibaren andan_itibaren"
        ),
        (
            .unrestricted,
            "kısıtlamasız* sınırsız* filtresiz* sansürsüz* kuralsız* hiçbir_kural* hiçbir_kısıtlama* hiçbir_sınır* ahlaksız* etik_dışı* limitsiz* hiçbir_filtre* kuralları_olmayan sınırları_olmayan kısıtlaması_olmayan sınır_tanıma* kural_tanıma* kısıtlama_olmadan kuralı_yok kural_yok sınırı_yok sınır_yok"
        ),
        (.free, "özgür* serbest*"),
        (.anything, "her_şey* ne_olursa herhangi_bir_şey fark_etmez"),
        (
            .illicit,
            "yasadışı yasa_dışı* tehlikeli* zararlı* bomba* silah* hack* hacker* kötü_niyetli kötücül* patlayıcı*"
        ),
        (
            .answerAll,
            "asla_reddetme* hiçbir_şeyi_reddetme* reddetmez* reddetmeden asla_hayır_deme* her_soruya_cevap* her_soruya_yanıt* her_şeyi_yap* daima_itaat asla_reddet* hayır_demez* hayır_demezsin her_soruyu_yanıtla* her_isteği* reddetme hayır_deme* reddedemez* reddetmezsin geri_çevirme* her_şeye_cevap* her_şeye_evet"
        ),
        (
            .inCharacter,
            "karakterden_çıkma* rolden_çıkma* karakterde_kal* rolünden_çıkma* rolde_kal* karakterini_bozma* rolünü_bozma*"
        ),
        (.not, "asla değil yok hiçbir yapma etme olmadan hiç"),
        (.refuse, "reddet* geri_çevir*"),
        (
            .apology,
            "özür* uyarı* feragat* maalesef üzgün* uyarma* ahlak_dersi mazeret* nasihat* vaaz* bahane*"
        ),
        (.cannot, "yapamam yapamaz* edemem imkansız* yapamıyorum mümkün_değil"),
        (.respond, "cevap* yanıt* karşılık*"),
        (.begin, "başla* ile_başla"),
        (.instead, "yerine bunun_yerine"),
        (.must, "zorunda* gerekir* mutlaka lazım* zorunlu* şart"),
        (.follow, "itaat* uy uygula* yerine_getir* sözümü_dinle takip_et"),
        (
            .onlySay,
            "sadece_söyle sadece_yaz* yalnızca_yaz* sadece_cevap sadece_de yalnızca_söyle yalnızca_yanıt* sadece_yanıt* sadece_şunu yalnızca_şunu diye_yanıtla* sadece_tamam"
        ),
        (
            .developer,
            "geliştirici* yönetici* yaratıcı* sahib* mühendis* admin* patron* operatör* yapımcı* kurucu* müdür*"
        ),
        (
            .authorised,
            "yetki* izin* onay* doğrulan* erişim* denetim* bakım* hata_ayıklama* izinli* teşhis* izni*"
        ),
        (.important, "önemli* acil* dikkat* kritik* öncelik* duyuru*"),
        (.please, "lütfen"),
        (.task, "görev* hedef* amaç* soru* istek* talep* misyon*"),
        (.send, "gönder* ilet* yolla* yükle* aktar* yayınla*"),
        (.email, "e-posta* eposta* posta* gelen_kutusu kişiler* rehber*"),
        (.link, "bağlantı* adres* sitesi sitesine web*"),
        (.file, "dosya* klasör* veritabanı* takvim* dizin* depo* tablo*"),
        (.data, "veriler verileri verilerini verisi bilgi* ayrıntı* kayıt* içerik* içeriği*"),
        (.password, "şifre* parola* anahtar* erişim_kodu* gizli_kelime* kod kodu kredi_kartı* kodunu kasa*"),
        (.money, "para ödeme* fatura* tutar* bakiye*"),
        (.transfer, "havale* transfer* öde satın* para_gönder*"),
        (.delete, "sil silin silme* yok_et* temizle* kaldır*"),
        (.execute, "çalıştır* yürüt* çağır* uygula*"),
        (.tool, "araç* fonksiyon* işlev* tarayıcı*"),
        (.click, "tıkla* ziyaret* indir*"),
        (.install, "yükle* kur"),
        (.grant, "davet* ekle* onayla*"),
        (.tell, "bahset* söyleme* bildir* haber* değin*"),
        (
            .conceal,
            "bahsetme* söyleme* haber_verme* gizlice sormadan onay_almadan belirtme* bildirmeden söylemeden haberi_olmadan kullanıcıya_söyleme* sessizce onay_istemeden habersiz* çaktırmadan bildirme belli_etme* değinme"
        ),
        (.user, "kullanıcı* müşteri* okuyucu*"),
        (.remember, "hatırla* kaydet* sakla* aklında"),
        (.memory, "bellek* belleğ* hafıza*"),
        (.review, "özet* değerlendir* öner* aday* inceleme* puanla*"),
        (.rating, "yıldız* mükemmel* en_iyi* olumlu* puan*"),
        (.translate, "çevir* tercüme*"),
        (.decode, "çöz* deşifre* tersten* kodunu_çöz*"),
        (.encoded, "kodlan* şifrelen* ikili*"),
        (.game, "oyun* varsayımsal* kurgu* senaryo* büyükanne* babaanne* ninem* anneanne* deney*"),
        (.story, "hikaye* hikâye* öykü* şiir* şarkı* masal*"),
        (.end, "bitti sona_erdi"),
        (.document, "belge* makale* sayfa* paragraf* doküman*"),
        (.forever, "sonsuz* sürekli* durmadan"),
        (.ifWord, "eğer"),
        (.join, "birleştir*"),
        (.explain, "açıkla* anlam* fark* öğren* anla"),
        (.example, "örnek* alıntı* ders* atölye* sözlük* sunum*"),
        (
            .security,
            "enjeksiyon* saldırı* saldırgan* tespit* önle* koru* savunma* güvenlik_açığı* dolandırıcı* tehdit* oltalama*"
        ),
    ]

    static let vietnamese: [LexiconRow] = [
        (
            .ignore,
            "bỏ_qua phớt_lờ lờ_đi mặc_kệ không_tuân_theo đừng_tuân_theo không_làm_theo vượt_qua bất_chấp làm_ngơ không_cần_tuân không_tuân_thủ đừng_để_ý đừng_làm_theo vi_phạm"
        ),
        (.forget, "quên quên_hết quên_đi"),
        (
            .discard,
            "hủy_bỏ huỷ_bỏ loại_bỏ vứt_bỏ thay_thế bãi_bỏ xóa_bỏ hủy gạt_bỏ dẹp vô_hiệu hết_hiệu_lực huỷ thu_hồi"
        ),
        (.override, "ghi_đè ưu_tiên_hơn"),
        (.disable, "vô_hiệu_hóa gỡ_bỏ vô_hiệu_hoá"),
        (.enable, "kích_hoạt mở_khóa chuyển_sang mở_khoá"),
        (.instruction, "hướng_dẫn chỉ_dẫn chỉ_thị chỉ_lệnh"),
        (.rule, "quy_tắc luật mệnh_lệnh quy_định chính_sách nguyên_tắc lệnh nội_quy"),
        (.prompt, "lời_nhắc câu_lệnh lời_dặn"),
        (.system, "cấu_hình thiết_lập cài_đặt_hệ_thống hệ_thống"),
        (
            .systemPrompt,
            "lời_nhắc_hệ_thống prompt_hệ_thống câu_lệnh_hệ_thống tin_nhắn_hệ_thống hướng_dẫn_hệ_thống lời_nhắc_ban_đầu hướng_dẫn_ban_đầu chỉ_thị_hệ_thống hướng_dẫn_ẩn chỉ_thị_ban_đầu chỉ_dẫn_hệ_thống prompt_ban_đầu thông_điệp_hệ_thống chỉ_dẫn_ban_đầu lệnh_hệ_thống prompt_ẩn chỉ_dẫn_ẩn"
        ),
        (.restriction, "hạn_chế giới_hạn kiểm_duyệt bộ_lọc ràng_buộc rào_cản"),
        (.safety, "đạo_đức an_toàn luân_lý lương_tâm"),
        (
            .previous,
            "trước_đó trước_đây ở_trên bên_trên ban_đầu đã_cho phía_trên cũ trước đã_nhận gốc từ_trước hiện_tại hiện_có"
        ),
        (.all, "tất_cả mọi toàn_bộ bất_kỳ đầy_đủ mỗi trọn_vẹn nguyên_văn_toàn_bộ"),
        (.given, "được_cho được_dạy đã_học được_giao được_dặn"),
        (.new, "tiếp_theo sau_đây thật_sự"),
        (.reveal, "tiết_lộ lộ_ra phơi_bày rò_rỉ khai_ra"),
        (
            .show,
            "hiển_thị in_ra cho_tôi_biết cho_tôi_xem viết_ra liệt_kê nói_cho đưa_cho là_gì sao_chép cung_cấp cho_tao gửi_cho_tôi nói_ra đưa_tôi dán xuất_ra chép_lại"
        ),
        (.echo, "lặp_lại nhắc_lại đọc_lại"),
        (.secret, "bí_mật bảo_mật nội_bộ riêng_tư giấu_kín"),
        (.verbatim, "nguyên_văn từng_chữ chính_xác từng_từ y_nguyên từng_dòng"),
        (.what, "gì như_thế_nào tại_sao thế_nào"),
        (.first, "đầu_tiên mở_đầu"),
        (.conversation, "cuộc_trò_chuyện hội_thoại ngữ_cảnh đoạn_chat"),
        (.message, "tin_nhắn văn_bản từ_ngữ thông_điệp dòng"),
        (.you, "bạn ngươi"),
        (.your, "của_bạn của_mày của_mình của_em"),
        (
            .youAre,
            "bây_giờ_bạn bạn_là bạn_sẽ_là bạn_không_còn bạn_tên giờ_bạn mày_là bạn_giờ bạn_đã_trở_thành trở_thành tên_bạn bạn_bây_giờ bạn_hiện_là hóa_thân biến_thành"
        ),
        (.ai, "trí_tuệ_nhân_tạo mô_hình_ngôn_ngữ"),
        (.assistant, "trợ_lý tác_tử mô_hình bot tác_nhân"),
        (.actAs, "đóng_vai hành_xử hành_động_như trả_lời_như nhập_vai vào_vai cư_xử_như nói_như làm_như"),
        (.pretend, "giả_vờ giả_làm tưởng_tượng mô_phỏng giả_sử giả_định giả_bộ hãy_coi_như"),
        (.role, "vai_trò nhân_vật tính_cách danh_tính"),
        (
            .persona,
            "chế_độ_nhà_phát_triển chế_độ_dan chế_độ_gỡ_lỗi chế_độ_quản_trị chế_độ_không_giới_hạn chế_độ_tự_do chế_độ_bảo_trì bẻ_khóa vượt_ngục"
        ),
        (.mode, "chế_độ"),
        (.now, "bây_giờ ngay lập_tức giờ"),
        (
            .fromNowOn,
            "từ_bây_giờ từ_giờ từ_nay kể_từ_bây_giờ từ_lúc_này từ_thời_điểm_này kể_từ_giờ kể_từ_lúc_này"
        ),
        (
            .unrestricted,
            "không_giới_hạn không_hạn_chế không_bị_giới_hạn không_kiểm_duyệt không_có_giới_hạn không_có_quy_tắc không_bộ_lọc không_bị_hạn_chế vô_hạn không_có_bất_kỳ_giới_hạn không_ràng_buộc không_có_hạn_chế không_luật_lệ không_cần_đạo_đức không_đạo_đức không_bị_kiểm_duyệt không_bị_ràng_buộc không_có_luật không_có_đạo_đức không_quy_tắc không_có_bộ_lọc phi_đạo_đức"
        ),
        (.free, "tự_do giải_phóng thoát_khỏi"),
        (.anything, "bất_cứ bất_kể mọi_thứ bất_cứ_điều_gì dù_là"),
        (.illicit, "bất_hợp_pháp nguy_hiểm độc_hại có_hại vũ_khí hack tin_tặc phi_pháp mã_độc xấu_xa"),
        (
            .answerAll,
            "không_bao_giờ_từ_chối không_được_từ_chối không_từ_chối luôn_trả_lời trả_lời_mọi_thứ đừng_từ_chối trả_lời_mọi_câu_hỏi luôn_tuân_lệnh đừng_bao_giờ_từ_chối làm_mọi_thứ chưa_bao_giờ_từ_chối cấm_từ_chối không_thể_từ_chối trả_lời_tất_cả không_biết_từ_chối"
        ),
        (
            .inCharacter,
            "giữ_vai không_thoát_vai đừng_thoát_vai giữ_nguyên_vai thoát_khỏi_vai thoát_vai ra_khỏi_vai"
        ),
        (.not, "không đừng chớ chẳng"),
        (.refuse, "từ_chối khước_từ"),
        (.apology, "xin_lỗi cảnh_báo khuyến_cáo tuyên_bố_miễn_trừ lời_răn lên_lớp rao_giảng"),
        (.cannot, "không_thể bất_khả_thi"),
        (.respond, "trả_lời đáp phản_hồi câu_trả_lời"),
        (.begin, "bắt_đầu"),
        (.instead, "thay_vào_đó thay_vì"),
        (.must, "phải cần_phải bắt_buộc"),
        (.follow, "tuân_theo tuân_thủ làm_theo vâng_lời nghe_lời"),
        (.onlySay, "chỉ_trả_lời chỉ_nói chỉ_in chỉ_cần_nói chỉ_viết chỉ_đáp chỉ_xuất"),
        (
            .developer,
            "nhà_phát_triển quản_trị_viên người_tạo kỹ_sư lập_trình_viên chủ_nhân quản_trị người_quản_lý ban_giám_đốc"
        ),
        (
            .authorised,
            "ủy_quyền cho_phép quyền phê_duyệt xác_minh kiểm_toán gỡ_lỗi được_phép bảo_trì cấp_phép"
        ),
        (.important, "quan_trọng khẩn_cấp chú_ý lưu_ý ưu_tiên khẩn"),
        (.please, "vui_lòng xin làm_ơn"),
        (.task, "nhiệm_vụ công_việc mục_tiêu câu_hỏi yêu_cầu"),
        (.send, "gửi chuyển_tiếp tải_lên"),
        (.email, "hộp_thư danh_bạ"),
        (.link, "liên_kết đường_dẫn trang_web"),
        (.file, "tệp tập_tin thư_mục cơ_sở_dữ_liệu lịch bảng"),
        (.data, "dữ_liệu thông_tin chi_tiết nội_dung hồ_sơ"),
        (.password, "mật_khẩu khóa mã_truy_cập từ_bí_mật mã_bí_mật mã_pin khoá mật_mã thẻ_tín_dụng két"),
        (.money, "tiền thanh_toán hóa_đơn số_dư"),
        (.transfer, "chuyển_tiền chuyển_khoản mua trả_tiền"),
        (.delete, "xóa xoá"),
        (.execute, "thực_thi gọi_hàm thực_hiện"),
        (.tool, "công_cụ trình_duyệt"),
        (.click, "nhấp truy_cập tải_xuống bấm"),
        (.install, "cài_đặt"),
        (.grant, "mời cấp_quyền"),
        (.tell, "đề_cập nhắc_đến thông_báo"),
        (
            .conceal,
            "đừng_nói không_nói đừng_nhắc bí_mật_gửi âm_thầm lặng_lẽ không_đề_cập không_hỏi đừng_cho không_thông_báo đừng_đề_cập không_cần_hỏi không_cần_xác_nhận không_báo đừng_tiết_lộ mà_không_hỏi đừng_hỏi"
        ),
        (.user, "người_dùng khách_hàng người_đọc"),
        (.remember, "ghi_nhớ nhớ lưu"),
        (.memory, "bộ_nhớ trí_nhớ"),
        (.review, "tóm_tắt đánh_giá đề_xuất ứng_viên giới_thiệu"),
        (.rating, "tốt_nhất tích_cực xuất_sắc điểm"),
        (.decode, "giải_mã đảo_ngược"),
        (.encoded, "mã_hóa mã_hoá nhị_phân"),
        (.game, "trò_chơi giả_tưởng hư_cấu kịch_bản bà_ngoại bà_nội thí_nghiệm"),
        (.story, "câu_chuyện truyện tiểu_thuyết bài_thơ phim bài_hát"),
        (.end, "kết_thúc"),
        (.document, "tài_liệu bài_viết trang đoạn_văn"),
        (.forever, "mãi_mãi vô_tận liên_tục"),
        (.ifWord, "nếu khi"),
        (.join, "ghép nối kết_hợp"),
        (.explain, "giải_thích nghĩa_là khác_nhau hiểu học"),
        (.example, "ví_dụ trích_dẫn bài_học hội_thảo"),
        (.security, "tấn_công kẻ_tấn_công phát_hiện ngăn_chặn bảo_vệ phòng_thủ lỗ_hổng lừa_đảo mối_đe_dọa"),
    ]

    static let indonesian: [LexiconRow] = [
        (
            .ignore,
            "abaikan mengabaikan langgar jangan_ikuti jangan_patuhi kesampingkan jangan_hiraukan tak_usah_ikuti hiraukan terobos lewati acuhkan mengesampingkan"
        ),
        (.forget, "lupakan melupakan"),
        (
            .discard,
            "buang batalkan dibatalkan singkirkan gantikan ganti cabut dicabut tinggalkan dihapus hapus_semua_aturan tangguhkan tidak_berlaku gugur"
        ),
        (.override, "timpa menimpa mengesampingkan_semua"),
        (.disable, "nonaktifkan matikan menonaktifkan dinonaktifkan dimatikan"),
        (.enable, "aktifkan hidupkan masuk_ke beralih buka_kunci"),
        (.instruction, "instruksi* petunjuk* arahan* panduan* pedoman*"),
        (.rule, "aturan* perintah* kebijakan* peraturan* larangan*"),
        (.prompt, "prompt prompts promptu promptun promptunu prompta promptan"),
        (.system, "konfigurasi setelan pengaturan sistem*"),
        (
            .systemPrompt,
            "prompt_sistem pesan_sistem instruksi_sistem prompt_awal instruksi_awal instruksi_tersembunyi perintah_sistem petunjuk_awal pesan_awal petunjuk_sistem prompt_rahasia instruksi_rahasia pesan_pengembang prompt_tersembunyi teks_sistem"
        ),
        (.restriction, "batasan* pembatasan* filter* kekangan batas"),
        (.safety, "etika* moral* keamanan* keselamatan nurani"),
        (
            .previous,
            "sebelumnya sebelum di_atas awal semula terdahulu tadi diterima lama asli selama_ini hingga_kini yang_ada"
        ),
        (.all, "semua seluruh segala setiap apapun lengkap semuanya"),
        (.given, "diberikan diajarkan diterima dilatih dikatakan"),
        (.new, "baru berikut sebenarnya selanjutnya"),
        (.reveal, "ungkap* bocorkan bongkar beberkan"),
        (
            .show,
            "tampilkan tunjukkan cetak tulis* beri_tahu_saya beritahu_saya berikan sebutkan katakan apa_itu bagikan salin tempel kasih bacakan perlihatkan kasih_tahu"
        ),
        (.echo, "ulangi ulang mengulang"),
        (.secret, "tersembunyi rahasia internal pribadi"),
        (.verbatim, "kata_demi_kata persis apa_adanya huruf_demi_huruf baris_demi_baris utuh"),
        (.what, "apa bagaimana mengapa siapa mana kenapa"),
        (.first, "pertama permulaan"),
        (.conversation, "percakapan obrolan konteks sesi"),
        (.message, "pesan kalimat teks kata baris"),
        (.you, "kamu anda kau engkau lu"),
        (.your, "kamu anda milikmu aturanmu instruksimu perintahmu promptmu sistemmu batasanmu filtermu"),
        (
            .youAre,
            "kamu_sekarang kamu_adalah anda_sekarang sekarang_kamu namamu anda_adalah kamu_akan_menjadi kamu_bukan_lagi sekarang_anda jadilah kamu_kini kini_kamu kau_adalah berubahlah kamu_menjadi"
        ),
        (.ai, "kecerdasan_buatan model_bahasa"),
        (.assistant, "asisten* agen model bot"),
        (
            .actAs,
            "bertindak* berperan* berlaku_seperti jawab_sebagai mainkan_peran berperilaku bicara_seperti bertingkah"
        ),
        (.pretend, "pura-pura berpura-pura bayangkan simulasikan anggap andaikan berpura* seolah"),
        (.role, "peran karakter tokoh kepribadian identitas"),
        (
            .persona,
            "mode_pengembang mode_dewa mode_dan mode_debug mode_admin mode_bebas mode_tanpa_batas mode_pemeliharaan"
        ),
        (.mode, "mode"),
        (.now, "sekarang kini segera"),
        (
            .fromNowOn,
            "mulai_sekarang mulai_saat_ini sejak_saat_ini mulai_detik_ini dari_sekarang mulai_hari_ini mulai_kini"
        ),
        (
            .unrestricted,
            "tanpa_batas* tanpa_batasan tanpa_filter tanpa_sensor tanpa_aturan tanpa_pembatasan tidak_terbatas tak_terbatas tanpa_etika tanpa_moral bebas_aturan tanpa_kekangan tidak_ada_batasan tidak_ada_aturan tanpa_larangan tanpa_rem"
        ),
        (.free, "bebas kebebasan merdeka"),
        (.anything, "apa_saja apa_pun tidak_peduli apapun"),
        (.illicit, "ilegal berbahaya terlarang jahat senjata meretas peretas peledak"),
        (
            .answerAll,
            "tidak_pernah_menolak jangan_menolak tak_pernah_menolak selalu_menjawab menjawab_semua jawab_semua selalu_patuh tidak_boleh_menolak jangan_pernah_menolak melakukan_apa_saja tak_boleh_menolak tidak_bisa_menolak tidak_menolak"
        ),
        (
            .inCharacter,
            "tetap_dalam_karakter jangan_keluar_dari_karakter keluar_dari_peran tetap_dalam_peran keluar_dari_karakter"
        ),
        (.not, "tidak jangan tanpa tak bukan pernah"),
        (.refuse, "menolak tolak penolakan"),
        (.apology, "maaf peringatan minta_maaf penafian ceramah menggurui"),
        (.cannot, "tidak_bisa tidak_dapat mustahil tak_bisa"),
        (.respond, "jawab* respons responsmu balas*"),
        (.begin, "mulai* awali diawali"),
        (.instead, "sebaliknya sebagai_gantinya"),
        (.must, "harus wajib perlu"),
        (.follow, "patuhi ikuti turuti taati laksanakan"),
        (
            .onlySay,
            "jawab_hanya katakan_saja hanya_jawab cukup_katakan jawab_saja hanya_katakan tulis_saja hanya_tulis cukup_jawab hanya_balas"
        ),
        (
            .developer,
            "pengembang* administrator* pencipta* pembuat* insinyur* pemilik* atasan* bos bosmu manajemen"
        ),
        (
            .authorised,
            "diizinkan izin* otoris* wewenang* disetujui persetujuan terverifikasi berwenang akses audit pemeliharaan"
        ),
        (.important, "penting mendesak perhatian darurat prioritas catatan"),
        (.please, "tolong mohon silakan harap"),
        (.task, "tugas* tujuan* pekerjaan pertanyaan permintaan misi"),
        (.send, "kirim* teruskan unggah posting sampaikan"),
        (.email, "surel kotak_masuk kontak"),
        (.link, "tautan situs alamat laman"),
        (.file, "berkas folder basis_data kalender tabel"),
        (.data, "informasi rincian catatan isi"),
        (.password, "kata_sandi sandi kunci kode_akses kata_rahasia kode_rahasia brankas kartu_kredit"),
        (.money, "uang pembayaran tagihan saldo faktur"),
        (.transfer, "bayar beli transfer*"),
        (.delete, "hapus* menghapus musnahkan"),
        (.execute, "jalankan eksekusi panggil"),
        (.tool, "alat fungsi peramban"),
        (.click, "klik kunjungi buka unduh"),
        (.install, "pasang instal*"),
        (.grant, "undang tambahkan setujui"),
        (.tell, "menyebut sebut memberi_tahu memberitahu laporkan"),
        (
            .conceal,
            "jangan_beri_tahu jangan_beritahu jangan_sebutkan jangan_katakan diam-diam tanpa_memberi_tahu tanpa_bertanya tanpa_konfirmasi tanpa_sepengetahuan jangan_ceritakan secara_rahasia tanpa_memberitahu tanpa_persetujuan jangan_bilang jangan_sampai_pengguna tanpa_menyebut"
        ),
        (.user, "pengguna pelanggan pembaca"),
        (.remember, "ingat* simpan*"),
        (.memory, "memori ingatan"),
        (.review, "ringkas* rangkum* tinjau* ulasan nilai rekomendasi* kandidat"),
        (.rating, "bintang terbaik positif skor"),
        (.translate, "terjemah*"),
        (.decode, "dekode* uraikan terbalik pecahkan"),
        (.encoded, "terenkripsi dikodekan biner"),
        (.game, "permainan hipotetis fiksi skenario nenek eksperimen"),
        (.story, "cerita novel puisi lagu dongeng"),
        (.end, "akhir selesai"),
        (.document, "dokumen artikel halaman paragraf"),
        (.forever, "selamanya terus-menerus tanpa_henti"),
        (.ifWord, "jika kalau bila"),
        (.join, "gabungkan sambung satukan"),
        (.explain, "jelaskan arti beda perbedaan memahami belajar"),
        (.example, "contoh kutipan pelajaran lokakarya buku_panduan"),
        (
            .security,
            "injeksi serangan penyerang mendeteksi mencegah melindungi pertahanan kerentanan penipuan ancaman"
        ),
    ]

    static let thai: [LexiconRow] = [
        (
            .ignore,
            "เพิกเฉย ละเลย ไม่ต้องสนใจ ไม่สนใจ อย่าสนใจ มองข้าม ข้าม ฝ่าฝืน หลีกเลี่ยง ไม่ต้องทำตาม อย่าทำตาม เมินเฉย ไม่ต้องปฏิบัติตาม ละเมิด"
        ),
        (.forget, "ลืม ลืมทุก ลืมไป"),
        (.discard, "ยกเลิก ทิ้ง ลบล้าง เลิกใช้ แทนที่ โยนทิ้ง ระงับ เป็นโมฆะ ล้าง"),
        (.override, "เขียนทับ สำคัญกว่า เหนือกว่า"),
        (.disable, "ปิดใช้งาน ปิดการ ปิดระบบ ปิด ปลดออก"),
        (.enable, "เปิดใช้งาน เข้าสู่โหมด เปลี่ยนเป็นโหมด ปลดล็อก เปิดโหมด เข้าโหมด เปิด"),
        (.instruction, "คำสั่ง คำแนะนำ คำชี้แนะ แนวทาง"),
        (.rule, "กฎ กฏ ข้อกำหนด นโยบาย ระเบียบ ข้อบังคับ หลักเกณฑ์ ข้อห้าม กติกา"),
        (.prompt, "พรอมต์ พรอมท์ พร้อมท์ พรอมพ์ พร็อมต์"),
        (.system, "ระบบ"),
        (
            .systemPrompt,
            "พรอมต์ระบบ คำสั่งระบบ ข้อความระบบ คำสั่งเริ่มต้น พรอมต์เริ่มต้น คำสั่งที่ซ่อน พรอมต์ของระบบ คำสั่งของระบบ คำสั่งลับ พรอมต์ลับ ข้อความตั้งค่า ข้อความของระบบ คำสั่งตั้งต้น ข้อความเริ่มต้น พรอมป์ระบบ คำสั่งแรกเริ่ม"
        ),
        (.restriction, "ข้อจำกัด จำกัด เซ็นเซอร์ ตัวกรอง ขีดจำกัด ข้อผูกมัด"),
        (.safety, "จริยธรรม ศีลธรรม ความปลอดภัย คุณธรรม มโนธรรม"),
        (
            .previous,
            "ก่อนหน้า ที่ผ่านมา ข้างต้น ด้านบน เดิม เริ่มแรก ก่อนนี้ ก่อนหน้านี้ ทั้งหมดที่ได้รับ ที่ได้รับ เก่า ข้างบน แรกเริ่ม ปัจจุบัน ที่มีอยู่"
        ),
        (.all, "ทั้งหมด ทุก ใดๆ ใด ๆ ครบถ้วน ทุกข้อ ทั้งสิ้น เต็ม"),
        (.given, "ที่ให้มา ได้รับ ถูกสอน ที่เคยได้"),
        (.new, "ใหม่ ต่อไปนี้ ที่แท้จริง จริงๆ"),
        (.reveal, "เปิดเผย เผย แพร่งพราย รั่วไหล คาย"),
        (.show, "แสดง พิมพ์ บอก เขียน ให้ดู คืออะไร ส่งออก คัดลอก มีอะไรบ้าง อ่าน วาง แชร์"),
        (.echo, "ทำซ้ำ พูดซ้ำ ทวน ท่อง กล่าวซ้ำ"),
        (.secret, "ซ่อน ลับ ความลับ ภายใน ปกปิด"),
        (.verbatim, "คำต่อคำ ทุกคำ ตามตัวอักษร ทุกตัวอักษร ไม่ตัดทอน เป๊ะ ๆ เป๊ะๆ ทีละบรรทัด"),
        (.what, "อะไร อย่างไร ทำไม ใคร ยังไง ที่ไหน"),
        (.first, "แรก บรรทัดแรก ตอนต้น"),
        (.conversation, "บทสนทนา การสนทนา แชต แชท บริบท"),
        (.message, "ข้อความ ประโยค คำ"),
        (.you, "คุณ เธอ แก นาย เจ้า"),
        (.your, "ของคุณ ของเธอ ของแก ของตน ของตัวเอง"),
        (.youAre, "ตอนนี้คุณคือ คุณคือ คุณเป็น คุณไม่ใช่ คุณชื่อ บัดนี้คุณ คุณจะเป็น ตอนนี้คุณเป็น กลายเป็น คุณจะกลายเป็น เธอคือ"),
        (.ai, "ปัญญาประดิษฐ์ เอไอ โมเดลภาษา แชตบอต แชทบอท"),
        (.assistant, "ผู้ช่วย เอเจนต์ โมเดล บอต บอท ตัวแทน"),
        (.actAs, "ทำตัวเป็น ทำตัวเหมือน สวมบทบาท รับบท ตอบในฐานะ แสดงเป็น เล่นเป็น ในบทบาท สวมบท"),
        (.pretend, "แกล้งทำ แกล้ง สมมติ สมมุติ จำลอง จินตนาการ เสแสร้ง เล่นบทบาท โรลเพลย์"),
        (.role, "บทบาท ตัวละคร บุคลิก ตัวตน"),
        (.persona, "โหมดนักพัฒนา โหมดพระเจ้า เจลเบรก โหมดดีบัก โหมดผู้ดูแล โหมดอิสระ โหมดไร้ขีดจำกัด โหมดบำรุงรักษา"),
        (.mode, "โหมด"),
        (.now, "ตอนนี้ บัดนี้ ทันที เดี๋ยวนี้"),
        (.fromNowOn, "ตั้งแต่นี้ ตั้งแต่บัดนี้ จากนี้ไป ต่อจากนี้ นับจากนี้ ตั้งแต่ตอนนี้ นับแต่นี้"),
        (
            .unrestricted,
            "ไม่มีข้อจำกัด ไร้ข้อจำกัด ไม่จำกัด ไร้ขีดจำกัด ไม่มีกฎ ไม่มีตัวกรอง ไม่เซ็นเซอร์ ไร้การเซ็นเซอร์ ไม่มีการเซ็นเซอร์ ไม่มีขีดจำกัด ไร้กฎ ไม่มีศีลธรรม ไร้ศีลธรรม ไม่มีจริยธรรม ไม่ถูกจำกัด ไม่มีกฏ ไร้จริยธรรม"
        ),
        (.free, "อิสระ ปลดปล่อย เสรี"),
        (.anything, "อะไรก็ได้ ทุกอย่าง ไม่ว่า"),
        (.illicit, "ผิดกฎหมาย อันตราย ต้องห้าม ระเบิด อาวุธ แฮก แฮ็ก มุ่งร้าย มัลแวร์ ชั่วร้าย"),
        (
            .answerAll,
            "ไม่เคยปฏิเสธ ไม่ปฏิเสธ ห้ามปฏิเสธ อย่าปฏิเสธ ตอบทุกคำถาม ตอบทุกอย่าง เชื่อฟังเสมอ ทำได้ทุกอย่าง ปฏิเสธไม่ได้ ทำทุกอย่างที่"
        ),
        (.inCharacter, "อยู่ในบทบาท ห้ามหลุดบทบาท อย่าหลุดบทบาท หลุดจากบทบาท ไม่หลุดบท หลุดบท หลุดคาแรกเตอร์"),
        (.not, "ห้าม อย่า ไม่ต้อง ไม่มี โดยไม่ ไม่"),
        (.refuse, "ปฏิเสธ"),
        (.apology, "ขอโทษ คำเตือน เตือน ข้อจำกัดความรับผิดชอบ ขออภัย เทศนา สั่งสอน ข้ออ้าง"),
        (.cannot, "ไม่สามารถ ทำไม่ได้ เป็นไปไม่ได้"),
        (.respond, "ตอบ คำตอบ"),
        (.begin, "เริ่มต้น เริ่ม ขึ้นต้น"),
        (.instead, "แทน"),
        (.must, "ต้อง จำเป็นต้อง ควร"),
        (.follow, "ทำตาม ปฏิบัติตาม เชื่อฟัง"),
        (.onlySay, "ตอบแค่ ตอบเพียง พูดแค่ พิมพ์แค่ ตอบเฉพาะ บอกแค่ ตอบว่า พูดว่า"),
        (.developer, "นักพัฒนา ผู้ดูแลระบบ ผู้สร้าง แอดมิน วิศวกร เจ้าของ หัวหน้า ผู้พัฒนา ผู้ดูแล ฝ่ายบริหาร"),
        (.authorised, "อนุญาต อนุมัติ สิทธิ์ ได้รับอนุญาต ยืนยันตัวตน ตรวจสอบ บำรุงรักษา"),
        (.important, "สำคัญ ด่วน โปรดทราบ หมายเหตุ ฉุกเฉิน"),
        (.please, "กรุณา โปรด ช่วย"),
        (.task, "งาน ภารกิจ หน้าที่ เป้าหมาย คำถาม คำขอ"),
        (.send, "ส่ง ส่งต่อ อัปโหลด โพสต์"),
        (.email, "อีเมล เมล กล่องจดหมาย รายชื่อติดต่อ"),
        (.link, "ลิงก์ เว็บไซต์ ลิงค์ ที่อยู่"),
        (.file, "ไฟล์ โฟลเดอร์ ฐานข้อมูล ปฏิทิน ตาราง"),
        (.data, "ข้อมูล รายละเอียด บันทึก เนื้อหา"),
        (.password, "รหัสผ่าน กุญแจ รหัสลับ คำลับ โทเค็น คีย์ รหัส บัตรเครดิต ตู้เซฟ"),
        (.money, "เงิน ชำระเงิน ใบแจ้งหนี้ ยอด"),
        (.transfer, "โอน โอนเงิน จ่าย ซื้อ"),
        (.delete, "ลบ ทำลาย"),
        (.execute, "รัน เรียกใช้ ดำเนินการ สั่งงาน"),
        (.tool, "เครื่องมือ ฟังก์ชัน เบราว์เซอร์"),
        (.click, "คลิก เข้าไปที่ ดาวน์โหลด เปิดลิงก์"),
        (.install, "ติดตั้ง"),
        (.grant, "เชิญ เพิ่ม ให้สิทธิ์"),
        (.tell, "กล่าวถึง แจ้ง พูดถึง"),
        (
            .conceal,
            "อย่าบอก ห้ามบอก อย่าแจ้ง โดยไม่บอก อย่ากล่าวถึง แอบ ลับ ๆ โดยไม่ต้องถาม ไม่ต้องขอ ห้ามพูดถึง โดยไม่แจ้ง ไม่ต้องบอก ไม่ต้องถาม ห้ามแจ้ง เงียบ เงียบๆ โดยไม่ให้ผู้ใช้"
        ),
        (.user, "ผู้ใช้ ลูกค้า ผู้อ่าน"),
        (.remember, "จำ จดจำ บันทึกไว้"),
        (.memory, "หน่วยความจำ ความจำ"),
        (.review, "สรุป รีวิว ประเมิน แนะนำ ผู้สมัคร"),
        (.rating, "คะแนน ดีที่สุด เชิงบวก ดาว"),
        (.translate, "แปล"),
        (.decode, "ถอดรหัส กลับหลัง"),
        (.encoded, "เข้ารหัส ไบนารี"),
        (.game, "เกม สมมติฐาน นิยาย คุณยาย คุณย่า สถานการณ์"),
        (.story, "เรื่องราว นิทาน บทกวี ภาพยนตร์ เพลง"),
        (.end, "จบ สิ้นสุด"),
        (.document, "เอกสาร บทความ หน้าเว็บ ย่อหน้า"),
        (.forever, "ตลอดไป ไม่สิ้นสุด"),
        (.ifWord, "ถ้า หาก เมื่อ"),
        (.join, "รวม ต่อกัน"),
        (.explain, "อธิบาย ความหมาย แตกต่าง เข้าใจ เรียนรู้"),
        (.example, "ตัวอย่าง อ้างอิง บทเรียน คู่มือ"),
        (.security, "โจมตี ผู้โจมตี ตรวจจับ ป้องกัน ช่องโหว่ หลอกลวง ภัยคุกคาม"),
    ]

    static let greek: [LexiconRow] = [
        (
            .ignore,
            "αγνόησε αγνοήστε αγνο* παράβλεψε παράκαμψε παρακάμψ* μην_ακολουθ* μη_λάβεις παραβίασε παράβλεπε μην_τηρ* παρέκαμψε αψήφ*"
        ),
        (.forget, "ξέχασε ξέχνα ξεχάστε ξεχν* ξέχν*"),
        (
            .discard,
            "απόρριψε ακύρωσε ακυρών* ακυρώ* κατάργησε καταργ* πέταξε αντικατάστησε αναίρεσε άκυρ* εγκατάλειψε παράτα ανέστειλε αναστέλλ* ανάκαλεσε"
        ),
        (.override, "υπερισχύ* αντικαθιστ* προτεραιότητα"),
        (.disable, "απενεργοποί* κλείσε σβήσε_τα"),
        (.enable, "ενεργοποί* ξεκλείδωσε μπες_σε πέρνα_σε μπες"),
        (.instruction, "οδηγί* εντολ* οδηγίες εντολές κατευθύνσεις υποδείξεις κατευθυντήρι*"),
        (.rule, "κανόν* κανον* πολιτικ* διαταγ* αρχές"),
        (.prompt, "προτροπή προτροπής"),
        (.system, "ρυθμίσεις ρυθμίσεων σύστημα συστήματος συστημικ*"),
        (
            .systemPrompt,
            "προτροπή_συστήματος μήνυμα_συστήματος οδηγίες_συστήματος prompt_συστήματος αρχικές_οδηγίες αρχικό_prompt κρυφές_οδηγίες αρχική_προτροπή μήνυμα_του_συστήματος εντολές_συστήματος αρχικό_μήνυμα μυστικές_οδηγίες κρυφό_prompt prompt_του_συστήματος μήνυμα_προγραμματιστή μυστικό_prompt"
        ),
        (.restriction, "περιορισμ* όρια όριο λογοκρισί* φίλτρ* δεσμεύσεις φραγμ*"),
        (.safety, "ηθικ* ασφάλει* ασφαλεί* δεοντολογ* συνείδηση"),
        (
            .previous,
            "προηγούμεν* προηγουμέν* παραπάνω αρχικ* προγενέστερ* πριν ως_τώρα μέχρι_τώρα έλαβες υπάρχουσες έως_τώρα παλι*"
        ),
        (.all, "όλες όλα όλους κάθε οποιοδήποτε πλήρ* ολόκληρ* όλο όλων οποιεσδήποτε όποι*"),
        (.given, "δοθεί έδωσαν είπαν έμαθες έλαβες σου_δόθηκαν"),
        (.new, "νέα νέο νέες νέος καινούρι* επόμεν* πραγματικ* ακόλουθ*"),
        (.reveal, "αποκάλυψε αποκαλύψ* φανέρωσε διέρρευσε μαρτύρ* αποκάλυπτε"),
        (
            .show,
            "δείξε εμφάνισε τύπωσε γράψε δώσε πες_μου εκτύπωσε ανέφερε παράθεσε ποιο_είναι ποιες_είναι αντίγραψε κοινοποίησε πες διάβασε δώσ* επικόλλησε"
        ),
        (.echo, "επανάλαβε επαναλάβ* ξαναπές"),
        (.secret, "κρυφ* μυστικ* εμπιστευτικ* απόρρητ* κρυμμέν* εσωτερικ*"),
        (
            .verbatim,
            "αυτολεξεί λέξη_προς_λέξη κατά_λέξη ακριβώς επακριβώς γραμμή_προς_γραμμή αυτούσι* χωρίς_αλλαγές"
        ),
        (.what, "τι πώς πως γιατί ποιος πού ποια ποιο"),
        (.first, "πρώτη πρώτο πρώτες αρχή"),
        (.conversation, "συνομιλί* συζήτηση* πλαίσιο διάλογος συζήτησης"),
        (.message, "μήνυμα μηνύματα κείμενο φράση λέξη πρόταση λέξεις γραμμή"),
        (.you, "εσύ εσείς σου εσένα"),
        (.your, "σου σας δικές δικό"),
        (
            .youAre,
            "είσαι_τώρα τώρα_είσαι είσαι_πλέον θα_είσαι είσαι_ένας είσαι_μια σε_λένε το_όνομά_σου γίνεσαι δεν_είσαι_πια γίνε είσαι_ο είσαι_ένα"
        ),
        (.ai, "τεχνητή_νοημοσύνη γλωσσικό_μοντέλο τεχνητής_νοημοσύνης"),
        (.assistant, "βοηθ* πράκτορα* μοντέλο* ρομπότ μποτ"),
        (
            .actAs,
            "συμπεριφέρσου παίξε_τον_ρόλο υποδύσου απάντα_ως ενέργησε_ως δράσε_ως φέρσου παίξε_το_ρόλο απάντησε_ως παίξε μίλα_σαν λειτούργησε_ως"
        ),
        (
            .pretend,
            "προσποιήσου προσποι* φαντάσου προσομοίωσε υπόθεσε παιχνίδι_ρόλων κάνε_πως ας_υποθέσουμε κάνε_ότι"
        ),
        (.role, "ρόλο ρόλος χαρακτήρα* προσωπικότητα ρόλου"),
        (
            .persona,
            "λειτουργία_προγραμματιστή λειτουργία_dan λειτουργία_θεού λειτουργία_αποσφαλμάτωσης λειτουργία_διαχειριστή λειτουργία_συντήρησης λειτουργία_χωρίς ελεύθερη_λειτουργία"
        ),
        (.mode, "λειτουργία λειτουργίας"),
        (.now, "τώρα αμέσως"),
        (
            .fromNowOn,
            "από_τώρα_και_στο_εξής από_εδώ_και_πέρα από_εδώ_και_στο_εξής από_αυτή_τη_στιγμή στο_εξής από_σήμερα από_τώρα από_δω_και_πέρα"
        ),
        (
            .unrestricted,
            "χωρίς_περιορισμούς χωρίς_όρια χωρίς_φίλτρα χωρίς_λογοκρισία χωρίς_κανόνες απεριόριστ* χωρίς_ηθική κανέναν_περιορισμό χωρίς_κανέναν αφιλτράριστ* δεν_έχεις_κανόνες κανένα_όριο χωρίς_καμία χωρίς_φραγμούς δεν_έχεις_όρια χωρίς_ηθικούς ανήθικ* κανένα_φίλτρο χωρίς_δεσμεύσεις ασύδοτ* αλογόκριτ*"
        ),
        (.free, "ελεύθερ* ελευθερ*"),
        (.anything, "οτιδήποτε τα_πάντα ανεξάρτητα ό,τι"),
        (.illicit, "παράνομ* επικίνδυν* επιβλαβ* απαγορευμέν* βόμβα όπλ* χάκερ κακόβουλ* εκρηκτικ*"),
        (
            .answerAll,
            "δεν_αρνείσαι_ποτέ δεν_αρνείται_ποτέ ποτέ_μην_αρνηθείς μην_αρνηθείς απαντάς_σε_όλα απαντά_σε_όλα δεν_λες_ποτέ_όχι ποτέ_δεν_αρνείσαι υπακούς_πάντα ποτέ_δεν_αρνείται απάντα_σε_όλα δεν_αρνείσαι μην_αρνείσαι δεν_λέει_ποτέ_όχι δεν_μπορείς_να_αρνηθείς κάνει_τα_πάντα"
        ),
        (
            .inCharacter,
            "μείνε_στον_ρόλο μη_βγεις_από_τον_ρόλο μείνε_στο_ρόλο μην_βγεις_από_τον μη_βγεις_από μείνε_στον_χαρακτήρα από_τον_ρόλο"
        ),
        (.not, "μη μην δεν ποτέ χωρίς κανένα όχι ούτε κανέναν καμία"),
        (.refuse, "αρνη* αρνε* απορρίπτ* αρνείσαι"),
        (
            .apology,
            "συγγνώμη συγνώμη προειδοπο* αποποίηση ζητάς_συγγνώμη λυπάμαι κήρυγμα κηρύγματα δικαιολογί*"
        ),
        (.cannot, "δεν_μπορώ δεν_μπορείς αδύνατο αδυνατώ"),
        (.respond, "απάντ* απαντ* αποκρ*"),
        (.begin, "ξεκίνα ξεκινήστε άρχισε αρχίστε ξεκινώντας ξεκίνησε αρχίζοντας"),
        (.instead, "αντί αντ' αντιθέτως"),
        (.must, "πρέπει οφείλεις υποχρεωτικ* οφείλει"),
        (.follow, "υπάκου* ακολούθησε τήρησε συμμορφώσου εκτέλεσε_τις"),
        (
            .onlySay,
            "πες_μόνο απάντησε_μόνο γράψε_μόνο απάντα_μόνο πες_απλά πες_απλώς απάντησε_με απάντα_με απάντησε_ακριβώς"
        ),
        (
            .developer,
            "προγραμματιστ* διαχειριστ* δημιουργ* ιδιοκτήτ* μηχανικ* αφεντικό διευθυντ* χειριστ* διοίκηση"
        ),
        (
            .authorised,
            "εξουσιοδοτ* άδεια εγκεκριμέν* έγκριση δικαίωμα επαληθευμέν* έλεγχο* συντήρηση πρόσβαση"
        ),
        (.important, "σημαντικ* επείγ* προσοχή κρίσιμ* σημείωση"),
        (.please, "παρακαλώ"),
        (.task, "εργασία αποστολή στόχο στόχος δουλειά ερώτηση αίτημα καθήκον"),
        (.send, "στείλε στείλτε προώθησε ανέβασε αποστολή_σε στέλν* δημοσίευσε"),
        (.email, "ηλεκτρονικό_ταχυδρομείο εισερχόμενα επαφές μέιλ"),
        (.link, "σύνδεσμ* διεύθυνση ιστοσελίδα"),
        (.file, "αρχεί* φάκελ* βάση_δεδομένων ημερολόγι* πίνακα"),
        (.data, "δεδομέν* πληροφορί* λεπτομέρειες στοιχεία περιεχόμενο"),
        (
            .password,
            "κωδικ* κλειδί κλειδιά μυστική_λέξη σύνθημα κωδικό_πρόσβασης πιστωτικ* χρηματοκιβ* συνθηματικ*"
        ),
        (.money, "χρήματα πληρωμή τιμολόγιο ποσό υπόλοιπο"),
        (.transfer, "μετάφερε πλήρωσε αγόρασε έμβασμα μεταφορά"),
        (.delete, "διάγραψε διαγρ* σβήσε σβήστε κατάστρεψε"),
        (.execute, "εκτέλεσε τρέξε κάλεσε"),
        (.tool, "εργαλεί* συνάρτηση πρόγραμμα_περιήγησης"),
        (.click, "κλικ επισκέψου άνοιξε κατέβασε"),
        (.install, "εγκατάστησε"),
        (.grant, "παραχώρησε προσκάλεσε πρόσθεσε"),
        (.tell, "αναφέρεις πεις ενημερώσεις αναφέρ* ενημέρωσε"),
        (
            .conceal,
            "μην_πεις μην_αναφέρεις χωρίς_να_ρωτήσεις κρυφά χωρίς_επιβεβαίωση μην_ενημερώσεις χωρίς_να_το_πεις χωρίς_να_ενημερώσεις εν_αγνοία μη_ρωτήσεις μην_το_αναφέρεις μυστικά αθόρυβα χωρίς_έγκριση μην_το_πεις μη_το_πεις χωρίς_να_αναφέρεις μη_ρωτάς"
        ),
        (.user, "χρήστ* πελάτ* αναγνώστ*"),
        (.remember, "θυμήσου αποθήκευσε θυμάσαι"),
        (.memory, "μνήμη μνήμης"),
        (.review, "περίληψη αξιολόγησ* σύστησε συνόψισε υποψήφι* κριτική"),
        (.rating, "βαθμολογ* άριστ* καλύτερ* θετικ* αστέρια"),
        (.translate, "μετάφρασε μεταφρα*"),
        (.decode, "αποκωδικοπο* αποκρυπτογρ* ανάποδα αντίστροφα"),
        (.encoded, "κωδικοποιημέν* κρυπτογραφημέν* δυαδικ*"),
        (.game, "παιχνίδι υποθετικ* φανταστικ* σενάριο γιαγιά πείραμα"),
        (.story, "ιστορία μυθιστόρημα ποίημα ταινία τραγούδι παραμύθι"),
        (.end, "τέλος τερματισμός"),
        (.document, "έγγραφο άρθρο σελίδα παράγραφο*"),
        (.forever, "για_πάντα ασταμάτητα επ'_άπειρον"),
        (.ifWord, "αν εάν όταν"),
        (.join, "ένωσε συνδύασε"),
        (.explain, "εξήγησε εξηγ* σημαίνει διαφορά καταλάβω μάθω"),
        (.example, "παράδειγμα παραδείγματα απόσπασμα μάθημα εργαστήριο γλωσσάρι"),
        (.security, "επίθεση επιθέσεις εισβολ* ανίχνευση αποτρέψ* προστα* άμυνα ευπάθει* απάτη απειλ*"),
    ]
}
