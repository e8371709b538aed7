/// The words that stand before values, by what they name, in the languages that people use with the proxy.
///
/// Words are separated by spaces, in lower case, without the marks of Latin letters (`LetterFold`); `_` joins the words
/// of an expression, between which a text may have separators or none (`sort code`, `sort_code`, `sortCode`); what
/// follows a `*` does not matter. Of words that begin together the longest decides.
enum ContextWords {
    /// The table: an expression may stand in several rows.
    static let table: [(classes: ContextClasses, words: StaticString)] = [
        (
            .card,
            """
            card card_n* card_on_file cards cardno cardnum* credit_card* debit_card* bank_card* creditcard* debitcard* \
            payment_card* card_holder cardholder visa mastercard* master_card amex american_express discover_card \
            maestro diners unionpay jcb rupay cc cc_n* ccn ccnum pan pan_no pan_number primary_account_number \
            charge_card prepaid_card corporate_card gift_card_no kreditkarte* bankkarte* karte kartennummer* karten_nr \
            kartennr* karten_no ec_karte carte carte_bancaire carte_de_credit carte_bleue numero_de_carte \
            numero_carte no_carte n_carte cb tarjeta* numero_de_tarjeta num_tarjeta carta carta_di_credito \
            numero_carta carta_n* cartao* cartao_de_credito numero_do_cartao kaart kaartnummer* creditcardnummer* betaalkaart* \
            bankpas* pasnummer karta karty karte_platn* numer_karty nr_karty kart kart_no* kredi_kart* banka_kart* \
            kort kortnummer* kreditkort* betalkort* bankkort* luottokort* korttinumero* card_de_credit \
            kreditni_karta platebni_karta bankkartya kartyaszam* kartu_kredit the_tin_dung so_the \
            карта карты карте карту картой банковск* кредитк* номер_карты картка картки картку \
            кредитна_картка κάρτα καρτα* πιστωτικη* 信用卡* 银行卡* 銀行卡* 卡号 卡號 借记卡* 储蓄卡* 簽帳卡 カード カード番号 \
            クレジットカード* デビットカード* 카드 카드번호 카드_번호 신용카드* 체크카드* بطاقة_الائتمان بطاقة_ائتمان* رقم_البطاقة البطاقة \
            بطاقه بطاقتي بطاقة_بنكية क्रेडिट_कार्ड* डेबिट_कार्ड* कार्ड कार्ड_नंबर कार्ड_संख्या כרטיס_אשראי* כרטיס บัตรเครดิต* หมายเลขบัตร* บัตร
            """
        ),
        (
            .iban,
            """
            iban ibans iban_n* account_iban rib konto_iban 国际银行账号 آيبان ایبان الآيبان رقم_الآيبان
            """
        ),
        (
            .socialSecurity,
            """
            ssn ssns ssn_n* tax_ssn social social_sec* social_security* socialsecurity* soc_sec* socsec* my_social \
            ss_n ss_no ss_num* ssno social_is social_number social_insurance_number_us last_social seguro_social_us \
            numero_de_seguro_social seguro_social 社会安全号* 社会保障号* 社安号* 사회보장번호
            """
        ),
        (.initial, "t m p f w c o"),
        (.taxpayer, "itin itins itin_n* individual_taxpayer* taxpayer_itin w_7 w7"),
        (
            .insurance,
            """
            ni nino ninos nino_n* ni_n* ni_no ni_num* ninumber national_insurance* nat_ins* nationalinsurance* nat_insurance*
            """
        ),
        (.healthService, "nhs nhs_n* nhsno nhs_id national_health_service* nhs_login"),
        (
            [.nationalID],
            """
            national_id* national_identi* nationalid* id_card* identity_card* identity_n* identity_document* idcard* \
            id_n id_no id_num* idno idnumber id_document* gov_id government_id* govid govt_id citizen_id* \
            citizen_card* personal_id* personal_number* personal_code* person_number personal_identi* resident_id* \
            documento* resident_registration* national_number* national_reg* nric fin_number my_number sa_id said_no \
            hkid emirates_id* aadhaar* aadhar* adhaar uidai voter_id* pan_card* pps pps_n* ppsn sin sin_n* \
            social_insurance* ahv* avs* avs_n* oasi iqama* qid civil_id* cpr* cnp ci_number nid nid_n* ktp nik \
            tckn tc_kimlik* t_c_kimlik* tc_no kimlik* kimlik_no* vatandaslik_no* \
            personalausweis* ausweis* ausweisn* personalnummer* sozialversicherung* svnr sv_nummer* sv_nr \
            rentenversicherung* versicherungsnummer_drv vsnr burgerkarte* \
            nir insee securite_sociale* numero_de_securite_sociale numero_ss numero_secu* secu num_secu carte_d_identite* \
            carte_identite* cni piece_d_identite* carte_vitale* \
            dni dnis nie nif nifs cif curp rfc cedula* cedula_de_ciudadania documento_de_identidad documento_identidad \
            carnet_de_identidad numero_de_documento clave_unica* run_chile rut rut_n* run ruc cuil cuit \
            cc_colombia ci_uruguay numero_de_identificacion identificacion seguridad_social nss naf \
            codice_fiscale* cod_fiscale codfisc* cf carta_d_identita* carta_identita* partita_iva p_iva piva \
            cpf cnpj rg rg_n* cartao_de_cidadao cartao_cidadao cartao_do_cidadao bilhete_de_identidade niss pis pasep \
            pis_pasep nis titulo_de_eleitor titulo_eleitor cnh_rg numero_de_contribuinte contribuinte \
            bsn bsn_n* burgerservicenummer* sofinummer* sofi_n* rijksregister* rrn identiteitskaart* insz niss_n* \
            pesel* nip nip_n* regon dowod* dowodu* numer_dowodu nr_dowodu dowod_osobisty \
            personnummer* personnr* person_nr pnr samordningsnummer* fodselsnummer* fodselsnr* fnr d_nummer cpr_nummer* cpr_n* \
            henkilotunnus* hetu rodne_cislo* rodne_c* rc_cislo obcansky_prukaz* taj taj_szam* adoazonosito* \
            szemelyi* szemelyi_szam cod_numeric_personal oib emso jmbg egn enotna isikukood* asmens_kod* \
            personas_kod* isik_kood amka afm kennitala kt_nr maticni* \
            инн снилс паспортные_данные_рф огрн огрнип ipn рнокпп ипн егн едрпоу единый_гражданский ιδ* αφμ* αμκα* \
            身份证* 身份證* 居民身份证* 公民身份号码* 统一编号 統一編號* 身分證* マイナンバー* 個人番号* 住民票コード 주민등록번호* 주민번호* 외국인등록번호* \
            رقم_الهوية* الهوية* هوية* رقم_الهويه الرقم_القومي* رقم_قومي* الرقم_الوطني* بطاقة_الهوية* رقم_الإقامة الاقامة* الإقامة* السجل_المدني \
            आधार* आधार_संख्या पैन पैन_कार्ड* पैन_नंबर पहचान_पत्र* מספר_זהות תעודת_זהות* ת_ז תז เลขบัตรประชาชน* บัตรประชาชน* เลขประจำตัวประชาชน* \
            cccd cmnd can_cuoc* chung_minh* so_cccd ma_so_thue nomor_ktp nomor_induk* npwp
            """
        ),
        (
            [.tax, .nationalID],
            """
            tax_id* taxid* tax_number* tax_n tax_no tax_num* tax_identification* tin tin_n* tin_number tax_file_n* tfn taxpayer* utr \
            utr_n* unique_taxpayer* vat_n* vat_id* vat_reg* vat steuer_id* steuerid* steuern* steuer_n* \
            steueridentifikation* idnr ust_id* ustid* umsatzsteuer* uid_n* numero_fiscal* num_fiscal* \
            identifiant_fiscal* spi siret siren tva numero_de_tva n_tva identificacion_fiscal* numero_de_identificacion_fiscal \
            numero_de_contribuinte belastingnummer* btw* btw_n* fiscaal_nummer* vergi* vergi_no* vergi_kimlik* vkn \
            skattenummer* organisationsnummer* org_nr orgnr momsnummer* gstin gst_n* abn acn ird ird_n* \
            税号* 納税者番号* 사업자등록번호* 사업자번호 الرقم_الضريبي* رقم_ضريبي tax_reference
            """
        ),
        (
            .employer,
            "ein ein_n* fein employer_id* employer_identification* federal_tax_id* federal_id"
        ),
        (
            .phone,
            """
            phone phones phone_n* phoneno phonenum* phone_is telephone* tel tel_n* telno tele mobile* mob mobil mob_n* cell \
            cell_n* cellphone* cellular cel celular* cel_n* whatsapp* whats_app signal viber telegram_number sms text_me \
            texted call_me call_us call_him call_her call_them call_my call_back callback* call_on call_at calling \
            called_from caller_id dial dial_in call reach_me reach_us reach_him reach_her reachable ring_me ring \
            direct_line hotline* helpline* landline* switchboard fax fax_n* faxnum* telefax* contact_n* contact_number \
            contactno my_number_is new_number emergency_contact next_of_kin ph ph_n* hp handphone \
            telefon telefon* telefonnummer* tel_nr telnr telefonnr* rufnummer* ruf_n* handy* handynummer* mobilnummer* mobiltel* festnetz* \
            mobilfunk* durchwahl* anrufen ruckruf* ruckfrage* erreichbar_unter unter_der_nummer ruf_mich hotline \
            numero_de_telephone numero_tel* portable* telephonique joindre* joignable* appele* appelez* appeler* rappele* \
            fixe gsm telefono* telf tlf tfno movil* moviles tfn numero_de_contacto llama* llamar* llamame llamadme \
            fijo fono cellulare* cell_n recapito* chiama* chiamami chiamare numero_di_telefono telefonic* \
            telemovel* telemoveis contacto* contato* ligue ligar ligacao liga fale_com zap telefone* fone numero_de_telefone \
            telefoonnummer* telefoon* mobiel* mobieltje bel bellen bel_me belt bereikbaar* nummer_is telnr vaste_lijn \
            komorka* komorkow* numer_telefonu nr_tel zadzwon* dzwon* kontaktow* telefoniczn* \
            cep cep_tel* cep_no* gsm_no telefon_no* ara beni_ara arayin ulasabilir* ulas* \
            mobilnr mobiltelefon* telefonnr ring_mig nas_pa ringa telefonnumm* puhelin* puh matkapuhelin* puhelinnumero* \
            ring_meg tlf_n* mobilnummer telefonszam* telefonczam* mobiltelefonszam* telefonni* telefonu mobilu telefonn* \
            numar_de_telefon telefonul dien_thoai* so_dien_thoai* sdt di_dong* nomor_telepon* nomor_hp no_hp no_telp* telepon* \
            телефон* тел тел_n моб мобильн* сотов* позвони* звони* номер_телефона контактный_номер факс* телефону зателефон* \
            дзвони* мобільн* τηλεφων* τηλ κινητο* 电话* 電話* 手机* 手機* 联系方式* 联系电话* 联络* 致电* 拨打* 固话* 传真* 座机* 打给* 我的号码* 我的號碼* \
            電話番号* 携帯* 連絡先* ファックス 電話ください テル 전화* 전화번호* 휴대폰* 휴대전화* 핸드폰* 연락처* 연락* 팩스* 번호로 제_번호* 내_번호* \
            هاتف* الهاتف* هاتفي* جوال* الجوال* جوالي* موبايل* الموبايل* محمول* المحمول* تلفون* تليفون* اتصل* رقم_الجوال رقم_الهاتف فاكس* واتساب* اتصال* للتواصل* \
            फ़ोन* फोन* मोबाइल* दूरभाष* संपर्क* कॉल* नंबर_है मेरा_नंबर* मेरा_नया_नंबर טלפון* נייד* פקס* התקשר* โทร* โทรศัพท์* เบอร์* มือถือ* แฟกซ์
            """
        ),
        (
            [.phone, .unnamed],
            """
            my_number best_number number_would_be meine_nummer mon_numero mi_numero meu_numero mio_numero mijn_nummer mitt_nummer \
            mit_nummer moj_numer moim_numerem moje_cislo a_szamom numarul_meu numaram numaramiz мой_номер мій_номер رقمي המספר_שלי \
            nomor_saya so_cua_toi
            """
        ),
        (
            .network,
            """
            ip ips ip_addr* ipaddr* ipv4 ipv6 client_ip* src_ip source_ip* remote_ip* remote_addr* remoteaddr* dst_ip \
            server_ip x_forwarded_for requests_from request_from connections_from attempts_from access_from logged_in_from accessed_from \
            logging_in_from traffic_from anfragen_von requetes_de peticiones_desde richieste_da connecting_ip host_ip public_ip logged_in_from login_from connection_from password_for failed_password* \
            ip_adress* adresse_ip direccion_ip indirizzo_ip endereco_ip ip_adres* ip_adresi adres_ip адрес ip地址 ip주소 ipアドレス
            """
        ),
        (
            .hardware,
            "mac macs mac_addr* macaddr* hw_addr* hwaddr* hardware_addr* ether device_mac lladdr bssid wifi_mac ethernet_addr* mac地址 macアドレス"
        ),
        (
            .passport,
            """
            passport* passport_n* travel_doc* traveldoc* travel_document* ppt_n* passeport* reisepass* pass_nr passnr passnummer* pass_n \
            pass pass_no pasaporte* passaporto* passaporte* paspoort* paszport* pasaport* passnr* passi passin_numero passinumero* \
            cestovni_pas* utlevel* pasaport_no* pasaportul* putovnica* ho_chieu* paspor* nomor_paspor* \
            паспорт* загранпаспорт* διαβατηρι* 护照* 護照* パスポート* 旅券* 여권* جواز* الجواز* جواز_السفر* جوازالسفر* पासपोर्ट* דרכון* หนังสือเดินทาง* พาสปอร์ต*
            """
        ),
        (
            .licence,
            """
            driver_licen* drivers_licen* driver_s_licen* driver_lic* driverlic* driving_licen* driving_permit* driverlicen* driverslicen* \
            licence licence_n* licenceno licence_id license license_n* licenseno license_id dl dl_n* dln dlno \
            drivers_permit learner_permit operator_licen* dmv_id dvla* \
            fuhrerschein* fahrerlaubnis* fahrausweis* fuhrerausweis* permis permis_de_conduire* permis_n* numero_de_permis \
            licencia licencia_de_conduc* licencia_n* carnet carnet_de_conducir* permiso_de_conducir* permiso_de_conduccion \
            patente patente_di_guida* patente_n* guida carta_de_conducao* carta_de_conduzir carta_de_motorista \
            cnh cnh_n* habilitacao* numero_da_cnh rijbewijs* rijbewijsn* prawo_jazdy* prawa_jazdy* nr_prawa_jazdy \
            ehliyet* surucu_belgesi* korkort* korkortsn* forerkort* ajokortti* ridicsky_prukaz* ridicak* vezetoi* jogositvany* permis_auto \
            permisul bang_lai* giay_phep_lai* gplx sim_nomor nomor_sim водительск* права_номер посвідчення_водія* \
            αδεια_οδηγησης* 驾驶证* 驾照* 駕照* 駕駛執照* 運転免許* 免許* 免許証* 운전면허* 면허* رخصة* رخصة_القيادة* رخصة_السياقة* الرخصة* \
            ड्राइविंग_लाइसेंस* लाइसेंस* רישיון_נהיגה* ใบขับขี่*
            """
        ),
        (
            .medical,
            """
            mrn mrns mrn_n* medical_record* med_rec* medrec* chart chart_n* chartno chart_id patient_id* patientid* patient_n* patient_no \
            patient_number patient_record* hospital_n* hospital_number hospital_id health_record* record_n* record_number case_n_hospital \
            unit_number fallnummer* fall_nr fallnr* patientennummer* patienten_nr patientennr* patienten_id* aufnahmenummer* krankenakte* \
            dossier_medical* dossier_patient* numero_de_dossier n_dossier no_dossier dossier ipp \
            historia_clinica* num_historia nhc expediente* expediente_clinico numero_de_historia \
            cartella_clinica* cartella num_cartella prontuario* numero_do_prontuario processo_clinico* n_utente utente \
            patientnummer* patientn* dossiernummer* patientnr* patientendossier* zkh numer_pacjenta* kartoteka* historia_choroby* nr_historii \
            protokol_no* hasta_no* dosya_no* hasta_numarasi hasta_id patientnummer journal journalnummer* journaln* journalnr \
            potilasn* cislo_pacient* rodne_karty номер_карты_пациента медкарт* медицинская_карт* история_болезни* истории_болезни \
            病历* 病歷* 病案* 住院号* 门诊号* 就诊号* 患者id 患者番号* 診察券* カルテ* 診察券番号* 환자번호* 환자_번호* 차트번호* 등록번호* 병록번호* \
            رقم_الملف* الملف_الطبي* رقم_المريض* السجل_الطبي* मरीज* रोगी* पंजीकरण_संख्या* रोगी_संख्या यूएचआईडी uhid uhid_n* תיק_רפואי* เวชระเบียน* hn
            """
        ),
        (
            .health,
            """
            npi npi_n* npis national_provider* provider_id* provider_n* dea dea_n* dea_reg* dea_num* medicare* medicaid* mbi hicn beneficiary_id \
            beneficiary_n* beneficiary insurance_id* insuranceid* insurance_n* insurance_policy* insurance_member* member_id* memberid* member_n* \
            member_number policy_member* policymember* policy_n* policy_number policy_id policyno subscriber_id* subscriber_n* \
            health_plan* health_insurance* health_id* healthcare_id* health_card* health_n* group_n_ins medical_insurance* \
            ehic ohip hcn phn abha health_account* versicherten* versichertennummer* versicherungs_nr krankenkasse* \
            krankenversicherung* kvnr versichertennr* versicherungsnummer* versicherung \
            numero_d_adherent* adherent* mutuelle* numero_assure* assure numero_de_afiliado* afiliado* poliza* tarjeta_sanitaria* \
            numero_de_asegurado cip obra_social tessera_sanitaria* team_n numero_assistito polizza* convenio* carteirinha* \
            plano_de_saude* numero_de_utente* sns cns cartao_nacional_de_saude apolice* verzekerden* polisnummer* \
            zorgverzekering* uzovi polisa* nr_polisy ubezpiecz* sigorta_no* police_no* police_numarasi sigorta* \
            forsakring* forsakringsn* полис* омс дмс 医保* 社保* 保険証* 被保険者* 保険者番号* 記号番号 건강보험* 보험증* 보험번호* \
            رقم_التأمين* التأمين* رقم_التامين التأمين_الصحي* بوليصة* बीमा* पॉलिसी* ביטוח* ประกันสุขภาพ*
            """
        ),
        (
            .account,
            """
            account account_n account_no account_num* account_number accounts acct acct_n* acctno acctnum* acc_n acc_no acc_num* \
            a_c bank_account* bankaccount* bank_acct* checking_account* checking savings_account* deposit_account beneficiary_account* \
            direct_deposit current_account* kto kto_n* konto kontonummer* konto_n* kontonr* konto_nr bankkonto* girokonto* bankverbindung* \
            compte compte_n* compte_bancaire* numero_de_compte numero_compte cuenta* cuenta_bancaria* numero_de_cuenta num_cuenta clabe cbu cvu \
            ccc conto conto_corrente* numero_conto c_c conta conta_n* conta_bancaria* conta_corrente* numero_da_conta nib \
            rekening* rekeningn* bankrekening* konta rachunek* rachunku* nr_konta numer_konta numer_rachunku nr_rachunku \
            hesap* hesap_no* banka_hesab* kontonummer bankgiro* plusgiro* tilinumero* tilin* bankovni_ucet* cislo_uctu* ucet* \
            szamlaszam* bankszamla* cont_bancar* tai_khoan* so_tai_khoan* stk rekening_bank nomor_rekening* norek \
            счет* счёт* расчетн* р_с номер_счета лицевой_счет* рахунок* рахунку λογαριασμ* 账号* 賬號* 帐号* 账户* 帳戶* 银行账* 銀行帳* 开户* \
            银行卡号 储蓄账户* 口座* 口座番号* 普通預金* 計좌* 계좌* 계좌번호* 통장* \
            رقم_الحساب* الحساب* حساب* حسابي* खाता* खाते* खाता_संख्या* אחשבון* חשבון_בנק* חשבון* บัญชี* เลขบัญชี* เลขที่บัญชี*
            """
        ),
        (
            .routing,
            """
            routing routing_n* routing_number* routingno routing_transit* aba aba_n* rtn transit transit_n* transit_number \
            sort_code* sortcode* sort_c bsb bsb_n* ifsc ifsc_c* ifsc_code bank_code* bankcode branch_code* institution_number blz blz_n* bankleitzahl* \
            clearing_n* clearingnummer* clearing bank_routing* wire_routing ach_routing* fedwire code_banque code_guichet codigo_de_banco \
            abi_cab abi cab agencia agencia_n* sube_kodu* banka_kodu* bik бик мфо 支店番号* 銀行コード* 联行号* 行号* 은행코드* आईएफएससी* رمز_البنك*
            """
        ),
        (
            .bankCode,
            "swift swift_c* swift_n* bic bics bic_c* bic_swift* swift_bic* bank_identifier* 银行代码 swiftcode biccode"
        ),
        (
            .wallet,
            """
            wallet wallets wallet_a* btc btc_a* bitcoin* ethereum* eth eth_a* litecoin ltc dogecoin doge monero xmr ripple xrp solana sol \
            tron trx usdt usdc cardano ada payout_addr* payoutaddr* crypto* cryptocurrency* deposit_address donation_address* \
            donations_welcome blockchain_addr* cartera* billetera* portefeuille* portafoglio* carteira* portfel* cuzdan* kryptowahr* \
            кошел* биткоин* 钱包* 錢包* 比特币* ウォレット* ビットコイン* 지갑* 비트코인* محفظة* المحفظة* वॉलेट*
            """
        ),
        (
            .position,
            """
            lat latitude* lon long lng longitude* latlon latlng lat_long coords coord coordinate* gps geo geo_position geopos* \
            location position last_position last_location lastposition pin dropped_pin meet_at map_pin whereabouts \
            koordinat* standort* breitengrad* langengrad* position_gps coordonn* emplacement ubicacion* coordenad* posizione* \
            coordinat* localizacao* locatie* wspolrzedn* polozenie* lokalizacj* konum* koordinatlar* plats \
            местоположен* координат* широт* долгот* 坐标* 座標* 经纬度* 位置* 定位* 纬度* 经度* 緯度* 経度* 現在地* 위치* 좌표* 위도* 경도* \
            الموقع* إحداثي* احداثي* الإحداثيات* स्थान* निर्देशांक*
            """
        ),
        (
            .vehicle,
            """
            vin vins vin_n* vinno vehicle vehicle_id* vehicle_n* vehicle_identification* vehicle_reg* chassis* frame_n* plate plates plate_n* plateno \
            license_plate* licence_plate* number_plate* numberplate* licenseplate* reg_plate* registration_plate* registration_mark vrn vrm rego \
            car_reg* car_plate* car tag_number fin fin_n* fahrgestell* fahrzeug* fahrzeug_ident* kennzeichen* kfz* kfz_kennz* autokennz* nummernschild* \
            immatricul* plaque* plaque_d_immatriculation vehicule* carte_grise numero_de_serie_du_vehicule matricula* placa* bastidor* \
            vehiculo* numero_de_chasis chasis* targa* targhe telaio* veicolo* numero_di_telaio chassi* renavam veiculo* \
            kenteken* nummerplaat* voertuig* auto_met tablica* rejestracyjn* nr_rej* numer_rejestracyjny pojazd* samochod* nr_vin plaka* \
            arac* sasi_n* sase* ruhsat* regnr* registreringsn* reg_nr fordon* bil bilen rekisterinumero* rekisteritunnus* ajoneuvo* \
            registreringsnummer* nummerskylt* registracni_znacka* spz rendszam* numar_de_inmatriculare bien_so* bien_kiem_soat nomor_polisi plat_nomor \
            госномер* гос_номер* номер_авто* автомоб* вин_код* πινακιδα* 车牌* 車牌* 车架号* 車輛* 车辆* 車両* 車両番号* ナンバー ナンバープレート* 車台番号* \
            차량* 차량번호* 차대번호* 번호판* 자동차등록* لوحة* اللوحة* رقم_اللوحة* المركبة* مركبة* السيارة* الشاسيه* رقم_الهيكل* वाहन* गाड़ी* चेसिस* रजिस्ट्रेशन_नंबर* לוחית* רישוי* ทะเบียนรถ* ทะเบียน*
            """
        ),
        (
            .birth,
            """
            dob birth birth_date* birthdate* birthday* birth_day date_of_birth* dateofbirth born born_on b_day bday geb geboren* geburtsdatum* geburtstag* \
            ne_le nee_le naissance* date_de_naissance* fecha_de_nacimiento fecha_nac* nacimiento* nacido* nacida* cumpleanos* \
            data_di_nascita* nascita* nato nata nascimento* data_de_nascimento* nasc aniversario* nascido* nascida* \
            geboortedatum* geboorte* verjaardag* urodzen* urodzony urodzona data_urodzenia* ur dogum* dogum_tarihi* dogumlu \
            fodelsedatum* fodd fodelsedag* fodselsdato* syntym* narozen* szuletes* data_nasterii nascut* ngay_sinh* tanggal_lahir* \
            рожден* дата_рождения* родился родилась народжен* γεννησ* 出生* 生日* 生年月日* 誕生日* 生まれ* 생년월일* 생일* 출생* الميلاد* تاريخ_الميلاد* ميلاد* مواليد* जन्म* जन्मतिथि* जन्म_तिथि*
            """
        ),
        (
            .contrary,
            """
            winning_numbers lottery* lotto* gewinnzahlen* numeros_gagnants order orders order_n* order_id* ordernum* orderno purchase_order* po_number invoice invoices invoice_n* invoiceno sku skus part_n* part_no \
            partno part replacement_part parts product* product_code* item item_n* item_code items article_n* catalog* catalogue batch batch_n* lot lot_n* serial \
            serial_n* serialno isbn* issn ean upc gtin barcode* asin model model_n* ref_n reference_n* ref ticket ticket_n* \
            ticketid issue bug pull_request commit job build_id build revision rev tracking tracking_n* tracking_id parcel* shipment* \
            waybill* consignment* epoch epoch_n* timestamp* unix_time* created created_at updated_at seq sequence count counts sum quantity qty total price \
            amount cost score gl_account ledger cost_cent* grant_n* grant txid transaction_id* tx_hash txn checksum* md5 sha* hash etag \
            uuid guid request_id* trace_id* span_id session_id* port pid line page pages section chapter article figure patent meter \
            meter_reading reading counter attendance flight stock drawing firmware imei imsi imeisv po case_n* case code hot_line_code* hotline_code* sell colour color quantita* cantidad quantite* quantidade menge* ilosc* adet \
            miktar* aantal hoeveelheid* prufsumme* checksumme* suma_de_control kod kodu codice 数量* 수량* الكمية* मात्रा* количеств* код \
            bestellung* bestellnummer* bestell_n* auftrag* auftragsn* rechnung* rechnungsn* artikel* artikeln* seriennummer* chargennummer* chargen_nr* charge_nr* \
            sendung* sendungsn* sendungsnummer* paket* teilenummer* zahler* zahlernummer* zahlerstand* aktenzeichen* vorgang* bestell \
            commande* numero_de_commande facture* reference* colis* numero_de_serie* numero_de_suivi suivi lot_n article compteur* \
            pedido* numero_de_pedido factura* referencia* codigo_de_barras* codigo articulo* envio* seguimiento* lote* contador* numero_de_serie \
            ordine* fattura* articolo* codice_a_barre* codice_prodotto spedizione* lotto* contatore* numero_di_serie \
            encomenda* fatura* artigo* medidor* rastreio* rastreamento* numero_do_pedido \
            bestelling* bestelnummer* factuur* artikelnummer* pakket* partij* serienummer* volgnummer meterstand* \
            zamowieni* faktur* przesylk* artykul* produkt* seri* nr_seryjny* paczk* partia licznik* \
            siparis* siparis_no* fatura_no* urun* urun_kodu kargo* takip_no* parti sayac* seri_no* \
            order_nr bestallning* faktura* forsandelse* paketn* artikelnummer parti antal mataren tilaus* lasku* objednavk* rendeles* \
            заказ* счет_фактур* накладн* артикул* посылк* серийн* трек* партия* замовлен* 订单* 訂單* 货号* 單號* 单号* 快递* 运单* 运单号* 发票* 序列号* 批号* 条码* 型号* 版本* 工单* \
            产品* 商品* 读数* 電表 注文* 注文番号* 品番* 型番* 追跡番号* 伝票* 請求書* ロット* 製品* 製造番号* シリアル* メーター* バージョン* 주문* 주문번호* 송장* 운송장* 품번* 상품* 로트* \
            일련번호* 제품* 버전* 계량기* 추적* الطلب* طلب* رقم_الطلب* الشحنة* التتبع* رقم_التتبع* الفاتورة* فاتورة* المنتج* الرقم_التسلسلي* العداد* رمز_المنتج* الإصدار* إصدار* \
            ऑर्डर* आदेश* वस्तु* उत्पाद* चालान* ट्रैकिंग* पार्सल* लॉट* सीरियल* 批次* संस्करण* מזהה_הזמנה* הזמנה* คำสั่งซื้อ* พัสดุ* donhang don_hang* pesanan*
            """
        ),
        (
            .trial,
            """
            test test_card* test_number* test_mode sandbox dummy never_charges not_a_card not_a_real \
            is_never_valid not_is_valid testkarte* testnummer* tarjeta_de_prueba carte_de_test carta_di_prova cartao_de_teste testkaart karta_testowa \
            test_karti тестов* 测试* テスト* 테스트* اختبار* परीक्षण*
            """
        ),
        (
            .version,
            """
            version versions version_n* ver v release released firmware driver_version assemblyversion* assembly_version* chrome build rev \
            revision section sections clause standard upgrade upgraded update updated patch downgrade bump changelog semver package pkg \
            sdk kernel versione versao versie wersja wersji surum surumu verzio versionsnummer версия версии версию версію 版本* 版本号* バージョン* 버전* \
            الإصدار* إصدار* संस्करण*
            """
        ),
    ]
}
