extension LexiconRows {
    static let spanish: [LexiconRow] = [
        (
            .ignore,
            "ignor* desobede* omite omita omitir haz_caso_omiso no_hagas_caso no_sigas no_obedezcas pasa_por_alto sáltate saltarte sáltese incumpl* deja_de_lado haga_caso_omiso no_prestes_atención no_tengas_en_cuenta desatiend* hacé_caso_omiso"
        ),
        (.forget, "olvid* olvíd*"),
        (
            .discard,
            "descart* abandona abandone anula anulad* anule cancela canceladas suspende suspendid* borra_tus reemplaza elimina_tus deja_atrás tira_a_la_basura quedan_sin_efecto sin_efecto derogad* desecha deseche tira_tus revoca* anulan"
        ),
        (.override, "sobrescrib* sobreescrib* tiene_prioridad prevalec*"),
        (.disable, "desactiv* deshabilit* apag* quita quitar inhabilit*"),
        (.enable, "activa activar activado habilit* desbloque* entra_en cambia_a pasa_a_modo"),
        (
            .instruction,
            "instruccion* instrucción directriz* directric* indicacion* indicación consigna* pautas lineamientos"
        ),
        (
            .rule,
            "regla reglas norma normas orden órdenes ordenes política políticas protocolo* mandato* reglamento"
        ),
        (.prompt, "prompts"),
        (.system, "configuración configuraciones ajustes sistema"),
        (
            .systemPrompt,
            "prompt_de_sistema prompt_del_sistema mensaje_de_sistema mensaje_del_sistema instrucciones_del_sistema instrucciones_de_sistema prompt_inicial instrucciones_iniciales texto_de_configuración mensaje_del_desarrollador instrucciones_ocultas instrucciones_secretas prompt_oculto mensaje_inicial prompt_secreto prompt_original instrucciones_internas texto_de_sistema texto_del_sistema"
        ),
        (
            .restriction,
            "restriccion* restricción límite límites limitacion* limitación censura* filtro filtros barreras ataduras"
        ),
        (.safety, "ética éticas ético éticos moral morales seguridad moderación salvaguardas escrúpulos"),
        (
            .previous,
            "anterior* previ* inicial* original* de_antes arriba precedente* hasta_ahora antes pasadas recibidas hasta_aquí actuales lo_anterior"
        ),
        (
            .all,
            "todo todos toda todas cualquier cualquiera cada completo completa entero íntegro íntegramente"
        ),
        (
            .given,
            "dadas dado dijeron dicho enseñaron recibiste te_dieron programaron han_dado recibido indicado te_han_dicho"
        ),
        (.new, "nueva nuevas nuevo nuevos siguiente siguientes verdadera actualizada"),
        (.reveal, "revel* divulg* filtra filtre desvel* expón exponga confiesa confesar delata"),
        (
            .show,
            "muestr* muéstr* mostr* imprim* escribe escriba enseñ* enséñ* dame deme dime díme dímelo proporciona comparte copia pega enumera lista_tus cuál_es cuáles_son indica entrega pásame vuelca transcribe decime mostrá"
        ),
        (.echo, "repite repít* repetir repita recita"),
        (.secret, "ocult* secret* confidencial* privad* internas interno escondid*"),
        (
            .verbatim,
            "literalmente palabra_por_palabra textualmente tal_cual exactamente al_pie_de_la_letra letra_por_letra sin_omitir línea_por_línea textual sin_cambios"
        ),
        (.what, "cuál cuáles quién por_qué dónde"),
        (.first, "primera primeras primer primero principio comienzo inicio"),
        (.conversation, "conversación conversaciones contexto charla historial sesión diálogo"),
        (.message, "mensaje mensajes frase frases texto palabra palabras línea líneas"),
        (.you, "tú usted eres"),
        (.your, "tus tu suyas sus"),
        (
            .youAre,
            "ahora_eres eres_ahora serás eres_un eres_una te_llamas te_conviertes te_has_convertido ya_no_eres conviértete tu_nombre_es usted_es"
        ),
        (.ai, "ia inteligencia_artificial modelo_de_lenguaje"),
        (.assistant, "asistente* agente agentes modelo modelos"),
        (
            .actAs,
            "actúa* actua actuar actúe actuando compórtate comportarte comporta_como responde_como haz_de hazte_pasar haz_el_papel asume_el_papel interpreta_a adopta_el_papel juega_el_papel actuar_como hablar_como haz_como"
        ),
        (
            .pretend,
            "finge fingir finja simula simule simulez simuler simular simulando simulate imagina imagínate imagine juego_de_rol juguemos supón haz_como_si"
        ),
        (.role, "papel personaje personalidad rol identidad"),
        (
            .persona,
            "modo_desarrollador modo_dios modo_dan modo_libre modo_desarrollo modo_sin_restricciones modo_depuración modo_administrador modo_jailbreak modo_sin_filtros modo_mantenimiento eres_dan modo_debug"
        ),
        (.mode, "modo"),
        (.now, "ahora ya hoy"),
        (
            .fromNowOn,
            "a_partir_de_ahora desde_ahora de_ahora_en_adelante desde_este_momento a_partir_de_este de_aquí_en_adelante a_partir_de_hoy desde_ya en_adelante"
        ),
        (
            .unrestricted,
            "sin_restricciones sin_límites sin_limites sin_filtros sin_censura sin_reglas sin_normas sin_ética sin_moral ilimitad* sin_limitaciones sin_ninguna_restricción sin_filtro no_tienes_reglas no_tienes_límites no_tienes_restricciones sin_barreras ni_reglas ni_límites amoral sin_ataduras irrestrict* ni_filtros ni_moral"
        ),
        (.free, "libre libres libertad liberad* libérate"),
        (.anything, "cualquier_cosa lo_que_sea sin_importar todo_lo_que da_igual"),
        (
            .illicit,
            "ilegal* peligros* dañin* ofensiv* prohibid* malicios* hackear hacker explosiv* bomba arma armas"
        ),
        (
            .answerAll,
            "nunca_te_niegas no_te_niegues nunca_rechazas nunca_rechaza no_rechaces nunca_dices_que_no nunca_dice_no responde_a_todo responde_todo contesta_todo obedece_siempre no_puedes_negarte nunca_se_niega respondes_a_todo obedeces hazlo_todo contesta_a_todo no_te_puedes_negar jamás_te_niegas nunca_digas_que_no no_rechazas cumple_todo"
        ),
        (
            .inCharacter,
            "no_salgas_del_personaje mantente_en_el_personaje sin_salir_del_personaje sigue_en_el_personaje salirte_del_personaje"
        ),
        (.not, "nunca jamás sin ni tampoco evita"),
        (.refuse, "rechaz* niegues negarte niega negativa rehús* te_niegas excusas"),
        (
            .apology,
            "disculp* advertencia* perdón lo_siento avisos_legales sermón sermones moralina aviso_legal advertir moraleja moralices"
        ),
        (.cannot, "no_puedo no_puedes imposible"),
        (.respond, "responde* respuest* contesta conteste contéstame contestar"),
        (.begin, "empieza empiece empezar empezando comienza comience comenzar comenzando inicia"),
        (.instead, "en_lugar en_vez"),
        (.must, "debes debe deberás tienes_que tiene_que hay_que obligatori* deben deberá"),
        (.follow, "obedece* obedecer cumple cumplir sigue_mis síguelas acata hazme_caso"),
        (
            .onlySay,
            "responde_solo responde_únicamente di_solo solo_di contesta_solo di_exactamente responde_con sólo_di responde_exclusivamente limítate_a di_únicamente contesta_únicamente"
        ),
        (
            .developer,
            "desarrollador* administrador* creador* propietario superusuario ingenier* tu_jefe tu_dueño programador operador dirección"
        ),
        (
            .authorised,
            "autoriz* permiso permisos privilegi* autentic* aprobad* verificad* auditoría depuración mantenimiento acceso_concedido diagnóstico"
        ),
        (.important, "importante* urgente* atención aviso crítico prioridad nota posdata"),
        (.please, "favor"),
        (.task, "tarea tareas trabajo misión objetivo encargo pregunta petición solicitud consulta"),
        (
            .send,
            "envía* envia* envíe* enviar envie mándale manda mándame reenvía* reenvi* mandar remite transmite publica"
        ),
        (.email, "correo correos buzón bandeja contactos"),
        (.link, "enlace enlaces página_web dirección_web"),
        (.file, "archivo* fichero* carpeta* base_de_datos repositorio calendario"),
        (.data, "datos información detalles registros credenciales contenido"),
        (
            .password,
            "contraseña* clave claves contrasena* código_de_acceso palabra_secreta código_secreto token_de pin_de clave_api tarjeta_de código_de_la llave caja_fuerte"
        ),
        (.money, "dinero pago fondos factura importe dólares euros saldo reembolso"),
        (.transfer, "transfiere* transferir transfiera paga pague compra compre transferencia gira"),
        (.delete, "elimina eliminar elimine borra borrar borre bórralo bórralos bórrala destruye"),
        (.execute, "ejecuta* ejecute invoca llama_a lanza corre_el"),
        (.tool, "herramienta* función funciones navegador"),
        (.click, "haz_clic visita abre abra pulsa descarga carga entra_a entra_en_la"),
        (.install, "instala* instale"),
        (.grant, "concede conceda otorga invita añade agrega da_acceso aprueba"),
        (.tell, "menciones menciona diga digas informes cuentes avises mencionar comentes"),
        (
            .conceal,
            "sin_decir* sin_avisar sin_informar sin_mencionar no_se_lo_digas no_lo_menciones no_menciones no_digas_nada en_secreto discretamente sin_preguntar sin_pedir_confirmación sin_confirmación no_le_digas no_informes sin_que_el_usuario no_avises sin_que_se_entere no_lo_comentes no_reveles_esta no_preguntes sin_consultar"
        ),
        (.user, "usuario* cliente clientes lector"),
        (.remember, "recuerda* recuérda* guarda memoriza* almacena"),
        (.memory, "memoria"),
        (.review, "resum* reseña* evalu* recomend* candidat* traduce valor* calific*"),
        (.rating, "puntuación excelente mejor positiv* estrellas favorable máxima contratar"),
        (.translate, "traduc* tradúc*"),
        (.decode, "decodific* descifr* descodific* al_revés"),
        (.encoded, "cifrad* codificad* binario hexadecimal"),
        (.game, "juego hipotétic* ficción ficticio escenario abuela abuelita experimento"),
        (.story, "historia cuento novela poema película guion canción obra"),
        (.end, "fin terminado"),
        (.document, "documento* página artículo pasaje correo_electrónico resultado_de"),
        (.forever, "infinitamente para_siempre sin_parar sin_fin"),
        (.ifWord, "cuando"),
        (.join, "concaten* combina combinar junta"),
        (.explain, "explic* explícame significa qué_es diferencia entender aprender enseñar"),
        (.example, "ejemplo* citado cita lección clase glosario manual"),
        (
            .security,
            "inyección ataque ataques atacante* detecta* prevenir proteger* defensa vulnerabilidad* estafa* amenaza*"
        ),
    ]

    static let french: [LexiconRow] = [
        (
            .ignore,
            "ignor* ne_tiens_pas_compte ne_tenez_pas_compte fais_abstraction faites_abstraction ne_suis_plus passe_outre passez_outre négligez néglige désobé* ne_respecte_plus contourn* fais_fi faites_fi transgress* outrepasse* ne_prends_pas_en_compte"
        ),
        (.forget, "oubli*"),
        (
            .discard,
            "abandonne annule* annulé* suspends suspendu* jette remplace* supprime_tes laisse_tomber efface_tes révoqu* mets_de_côté laisse_de_côté levées caduques laissez_tomber nulles_et_non_avenues levée écarte balance"
        ),
        (.override, "prévau* priment prime_sur outrepass* écrase"),
        (.disable, "désactiv* coupe éteins débranche enlève lève_tes"),
        (
            .enable,
            "activez activer activé débloque* déverrouill* passe_en_mode passez_en bascule entre_en_mode"
        ),
        (.instruction, "instruction* consigne* directive*"),
        (.rule, "règle règles règlement ordre ordres politique* protocole* commandes principes"),
        (.prompt, "invite_système"),
        (.system, "configuration paramétrage réglages système"),
        (
            .systemPrompt,
            "prompt_système invite_système message_système prompt_initial instructions_système instructions_initiales prompt_caché instructions_cachées instructions_secrètes message_initial texte_de_configuration message_du_développeur consignes_système prompt_secret consignes_initiales consignes_cachées prompt_du_système message_développeur consignes_secrètes instructions_internes consignes_internes"
        ),
        (
            .restriction,
            "restriction* limite limites limitation* censure* filtre filtres contrainte* barrières entraves"
        ),
        (
            .safety,
            "éthique* moral morale morales sécurité modération garde-fou* garde-fous scrupule* déontologie"
        ),
        (
            .previous,
            "précédent* antérieur* ci-dessus initial* origine jusqu'ici avant jusque-là au-dessus plus_haut préalable* reçues existantes actuelles jusqu'à_présent d'avant"
        ),
        (.all, "tout tous toute toutes chaque entier intégral intégralement intégralité complet complète"),
        (.given, "données donné dit appris reçu programmé t'a_dit t'ont_donné t'a_donné"),
        (.new, "nouveau nouvelle* nouveaux suivant suivante* véritable"),
        (.reveal, "révél* divulgu* dévoil* expose avoue trahis"),
        (
            .show,
            "montre* affich* imprim* écris écrivez donne donnez dis-moi dites-moi partage copie colle liste_tes quel_est quelles_sont quels_sont fournis restitue livre sors énumère recopie recopier retranscri* balance-moi"
        ),
        (.echo, "répèt* répét* récite*"),
        (.secret, "secret* secrèt* confidentiel* privé* interne* dissimulé*"),
        (
            .verbatim,
            "mot_pour_mot mot_à_mot textuellement exactement littéralement à_la_lettre tel_quel tels_quels sans_rien_omettre ligne_par_ligne in_extenso sans_rien_changer"
        ),
        (.what, "quoi quel quelle quels quelles comment pourquoi qui qu'est-ce"),
        (.first, "première* début"),
        (.conversation, "conversation* contexte discussion* historique échange session"),
        (.message, "message* phrase phrases texte textes mot mots ligne lignes"),
        (.you, "tu vous toi"),
        (.your, "tes ton votre"),
        (
            .youAre,
            "tu_es vous_êtes t'es tu_deviens deviens tu_seras tu_t'appelles vous_devenez tu_n'es_plus ton_nom_est appelle-toi"
        ),
        (.ai, "ia intelligence_artificielle modèle_de_langage"),
        (.assistant, "assistant* agent agents modèle modèles"),
        (
            .actAs,
            "agis agissez comporte-toi comportez-vous joue_le_rôle jouez_le_rôle réponds_comme réponds_en_tant fais_comme fais-toi_passer incarne incarnez prends_le_rôle dans_la_peau tu_joues parle_comme"
        ),
        (
            .pretend,
            "prétends simule* imagine* feins fais_semblant jeu_de_rôle imaginons suppose faites_semblant"
        ),
        (.role, "rôle personnage personnalité identité"),
        (
            .persona,
            "mode_développeur mode_dieu mode_dan mode_libre mode_sans_restriction mode_débogage mode_admin mode_administrateur mode_sans_filtre mode_maintenance mode_sans_limites mode_debug es_dan"
        ),
        (.mode, "mode"),
        (.now, "maintenant désormais aussitôt"),
        (
            .fromNowOn,
            "à_partir_de_maintenant dès_maintenant à_partir_d'ici dorénavant à_compter_de à_partir_de_cet à_partir_d'aujourd'hui dès_à_présent à_partir_de_ce désormais"
        ),
        (
            .unrestricted,
            "sans_restriction sans_restrictions sans_limite sans_limites sans_filtre sans_filtres sans_censure sans_règle sans_règles sans_éthique sans_morale illimité* non_censuré* sans_aucune_restriction sans_aucune_limite sans_aucun_filtre sans_tabou sans_tabous aucune_règle aucune_limite aucune_restriction aucun_filtre plus_de_limites plus_aucune_limite plus_de_règles sans_entraves amoral ni_loi ni_filtre"
        ),
        (.free, "libre libres liberté libéré* libère-toi affranchi"),
        (.anything, "n'importe_quoi tout_ce_que peu_importe quoi_que_ce_soit n'importe_quelle"),
        (
            .illicit,
            "illégal* illégaux dangereu* offensant* interdit* malveillan* pirater explosif* bombe arme nuisible*"
        ),
        (
            .answerAll,
            "ne_refuse_jamais ne_refuses_jamais ne_refuse_rien réponds_à_tout répond_à_tout tu_ne_refuses ne_dis_jamais_non ne_dit_jamais_non obéis_toujours tu_ne_peux_pas_refuser fais_tout ne_décline_jamais tu_acceptes_tout répond_toujours refuse_jamais ne_refuses_plus ne_refuse_plus dit_oui_à_tout"
        ),
        (
            .inCharacter,
            "reste_dans_ton_rôle reste_dans_le_personnage sors_pas_du sans_sortir_du_rôle sortir_de_ton_rôle reste_dans_ton_personnage rester_dans_le_rôle reste_en_personnage"
        ),
        (.not, "pas jamais aucun aucune sans ni évite"),
        (.refuse, "refus* décliner rejet* déclin*"),
        (
            .apology,
            "excus* avertiss* désolé* avertir mise_en_garde mises_en_garde sermon* moraliser leçon_de_morale morale_à disclaimers"
        ),
        (.cannot, "ne_peux_pas ne_peux ne_pouvez_pas impossible"),
        (.respond, "répond* répons*"),
        (.begin, "commence* commenç* débute* démarre*"),
        (.instead, "au_lieu à_la_place plutôt"),
        (.must, "dois doit devez doivent devras obligatoire*"),
        (.follow, "obéis obéissez obéir respecte suis_mes suivez exécute_mes conforme-toi"),
        (
            .onlySay,
            "réponds_uniquement réponds_seulement dis_seulement dis_simplement réponds_juste dis_juste réponds_par dis_exactement contente-toi ne_dis_que ne_réponds_que réponds_simplement dis_uniquement"
        ),
        (
            .developer,
            "développeur* administrateur* créateur* propriétaire ingénieur* ton_patron ton_maître superviseur concepteur* opérateur"
        ),
        (
            .authorised,
            "autoris* permission* privilège* authentifi* approuvé* vérifié* habilit* audit débogage accès_accordé diagnostic"
        ),
        (.important, "important* urgent* attention avis priorité remarque"),
        (.please, "plaît svp stp"),
        (.task, "tâche tâches mission objectif travail demande question requête"),
        (
            .send,
            "envoie* envoye* envoyer transmet* transfère* transférer poste publie expédie fais_suivre faites_suivre"
        ),
        (.email, "courriel* courrier messagerie boîte_mail contacts"),
        (.link, "lien liens adresse_web"),
        (.file, "fichier* dossier* base_de_données dépôt agenda calendrier"),
        (
            .data,
            "informations coordonnées contenu historique_de identifiants"
        ),
        (
            .password,
            "mot_de_passe mots_de_passe code_d'accès clé clés clef code_secret mot_secret clé_api numéro_de_carte code_du_coffre coffre codes"
        ),
        (.money, "argent paiement facture fonds montant solde euros remboursement"),
        (.transfer, "vire virez virement paie payez achète achetez transfert"),
        (.delete, "supprim* efface* détrui*"),
        (.execute, "exécut* lance lancez invoque appelle_la appelle_l'outil"),
        (.tool, "outil outils fonction fonctions navigateur"),
        (.click, "clique* visite ouvre ouvrez télécharge*"),
        (.install, "installe* installez"),
        (.grant, "accorde accordez octroie invite ajoute approuve donne_accès"),
        (.tell, "mentionne* dis dites informe* signale préviens parle_pas"),
        (
            .conceal,
            "sans_le_dire sans_prévenir sans_informer sans_mentionner ne_le_mentionne ne_mentionne_pas ne_dis_rien ne_dis_pas en_secret discrètement sans_demander sans_confirmation ne_préviens_pas n'en_parle sans_que_l'utilisateur ne_mentionnez ne_dites_rien à_l'insu secrètement ne_le_dis_pas n'en_dis_rien sans_poser"
        ),
        (.user, "utilisateur* utilisatrice client clients lecteur"),
        (.remember, "souviens-toi retiens mémorise* enregistre rappelle-toi garde_en_mémoire"),
        (.memory, "mémoire"),
        (.review, "résum* évalu* recommand* candidat* avis_client note_ce"),
        (.rating, "note excellent* meilleur* positif positive positiva positivo étoiles favorable* embauche"),
        (.translate, "tradui* traduction*"),
        (.decode, "décod* déchiffr* à_l'envers"),
        (.encoded, "encodé* chiffré* binaire hexadécimal"),
        (.game, "jeu hypothétique* fiction* scénario mamie grand-mère expérience_de_pensée"),
        (.story, "histoire conte poème chanson"),
        (.end, "fin terminé"),
        (.document, "documento documentos documenti documents article page extrait résultat"),
        (.forever, "à_l'infini indéfiniment sans_fin sans_arrêt éternellement"),
        (.ifWord, "quand lorsque"),
        (.join, "concatène* combine* assemble* mets_bout_à_bout"),
        (.explain, "expliqu* signifie différence comprendre apprendre enseigner"),
        (.example, "exemple* cite citation cours atelier leçon glossaire manuel"),
        (
            .security,
            "attaque* attaquant* détecter prévenir protéger défense vulnérabilité* arnaque* menace* hameçonnage"
        ),
    ]

    static let portuguese: [LexiconRow] = [
        (
            .ignore,
            "ignor* desconsider* desrespeit* desobede* não_siga não_obedeça despreze não_leve_em_conta passe_por_cima faça_de_conta_que_não contorne burle pule_as"
        ),
        (.forget, "esqueç* esquec*"),
        (
            .discard,
            "descart* abandone anule anulad* cancele cancelad* suspend* revog* substitua apague_suas jogue_fora deixe_de_lado largue deite_fora jogue_no_lixo"
        ),
        (.override, "sobrescrev* sobrepõe* sobreponha prevalece*"),
        (.disable, "desativ* desabilit* desligu* deslig* remova"),
        (.enable, "ative ativar ativado habilit* desbloque* entre_no_modo mude_para"),
        (.instruction, "instruç* diretriz* orientaç* diretiva* indicações"),
        (.rule, "regra regras norma normas ordem ordens política políticas comandos protocolo"),
        (.system, "configuração configurações sistema"),
        (
            .systemPrompt,
            "prompt_do_sistema prompt_de_sistema mensagem_do_sistema mensagem_de_sistema instruções_do_sistema prompt_inicial instruções_iniciais prompt_oculto instruções_ocultas instruções_secretas texto_de_configuração mensagem_do_desenvolvedor prompt_secreto mensagem_inicial prompt_original mensagem_do_programador instruções_internas texto_do_sistema"
        ),
        (.restriction, "restriç* limite limites limitaç* censura filtro filtros barreiras amarras"),
        (.safety, "ética éticos éticas moral morais segurança moderação salvaguardas escrúpulos"),
        (
            .previous,
            "anterior* prévi* inicia* original originais acima até_agora antes até_aqui recebidas precedentes atuais"
        ),
        (.all, "tudo todos todas toda qualquer cada inteiro completo íntegra"),
        (.given, "dadas disseram ensinaram recebeu programaram deram te_disseram recebidas"),
        (.new, "novo nova novas novos seguinte seguintes verdadeira"),
        (.reveal, "revel* divulg* vaz* expor exponha confesse entregue"),
        (
            .show,
            "mostr* exib* imprim* escrev* dê-me diga-me me_diga me_dê me_mostre compartilhe copie liste qual_é quais_são forneça conte-me me_conte passe_me transcreva me_passa me_passe me_fala diz-me"
        ),
        (.echo, "repita repete repetir recite"),
        (
            .secret,
            "ocult* secret* confidenci* escondid* privad* interno interna internos internas interni interne internen internes interner"
        ),
        (
            .verbatim,
            "literalmente palavra_por_palavra textualmente exatamente na_íntegra ao_pé_da_letra letra_por_letra linha_por_linha sem_omitir sem_alterar tal_e_qual"
        ),
        (.what, "qual quais quem onde por_que o_que"),
        (.first, "primeira primeiras primeiro começo início"),
        (.conversation, "conversa conversas contexto histórico sessão diálogo bate-papo"),
        (.message, "mensagem mensagens frase frases texto palavra palavras linha linhas"),
        (.you, "você vc tu vocês"),
        (.your, "seu sua seus suas teu tua teus tuas"),
        (
            .youAre,
            "você_é você_agora_é agora_você_é você_será tu_és você_se_chama você_não_é_mais torne-se você_passa_a_ser seu_nome_é és_agora vc_é transforme-se"
        ),
        (.ai, "ia inteligência_artificial modelo_de_linguagem"),
        (.assistant, "assistente* agente agentes modelo modelos robô"),
        (
            .actAs,
            "aja atue comporte-se faça_o_papel assuma_o_papel interprete responda_como finja_ser se_comporte haja_como age_como seja_o fale_como"
        ),
        (
            .pretend,
            "finja fingir simula simule simulez simuler simular simulando simulate imagin* finge faz_de_conta faça_de_conta encene jogo_de_papéis"
        ),
        (.role, "papel personagem personalidade identidade persona"),
        (
            .persona,
            "modo_desenvolvedor modo_deus modo_dan modo_livre modo_sem_restrições modo_depuração modo_administrador modo_programador modo_sem_filtros modo_manutenção modo_debug é_dan"
        ),
        (.mode, "modo"),
        (.now, "agora hoje já"),
        (
            .fromNowOn,
            "a_partir_de_agora de_agora_em_diante a_partir_deste daqui_em_diante doravante desde_já daqui_para_frente de_hoje_em_diante daqui_pra_frente"
        ),
        (
            .unrestricted,
            "sem_restrições sem_restrição sem_limites sem_filtros sem_filtro sem_censura sem_regras sem_ética sem_moral ilimitad* sem_limitações sem_nenhuma_restrição sem_nenhum_filtro nenhuma_regra nenhum_limite nenhuma_restrição nem_regras nem_limites amoral sem_amarras irrestrit* nem_filtros"
        ),
        (.free, "livre livres liberdade libert* liberad* liberte-se"),
        (.anything, "qualquer_coisa não_importa tudo_o_que seja_o_que_for"),
        (.illicit, "ilega* perigos* ofensiv* proibid* malicios* hackear hacker explosiv* bomba arma nociv*"),
        (
            .answerAll,
            "nunca_recusa nunca_se_recusa não_recuse nunca_recuse nunca_diz_não responde_tudo responda_tudo responde_a_tudo obedece_sempre não_pode_recusar jamais_recusa nunca_se_recuse faz_tudo nunca_nega nunca_negue não_recusa_nada nunca_diga_não responda_a_tudo"
        ),
        (
            .inCharacter,
            "não_saia_do_personagem mantenha-se_no_personagem sem_sair_do_personagem fique_no_personagem sair_do_personagem permaneça_no_personagem"
        ),
        (.not, "não nao nunca jamais sem nem nenhum nenhuma evite"),
        (.refuse, "recus* rejeit* negar negue nega neghi"),
        (
            .apology,
            "desculp* advertênc* avisos lamento sinto_muito sermão moralismo lição_de_moral ressalvas"
        ),
        (.cannot, "não_posso não_pode não_consigo impossível"),
        (.respond, "respond* respost*"),
        (.begin, "comece começ* inicie"),
        (.instead, "em_vez ao_invés em_lugar"),
        (.must, "deve devem deverá precisa tem_que tem_de obrigatóri*"),
        (.follow, "obedeç* cumpra siga_minhas acate obedecer siga_as"),
        (
            .onlySay,
            "responda_apenas responda_somente diga_apenas diga_somente responda_só só_diga responda_com diga_exatamente apenas_diga limite-se_a responde_apenas"
        ),
        (
            .developer,
            "desenvolvedor* administrador* criador* proprietári* engenheir* programador* seu_chefe seu_dono operador* direção"
        ),
        (
            .authorised,
            "autoriz* permissão permissões privilég* autentic* aprovad* verificad* auditoria depuração acesso_concedido manutenção"
        ),
        (.important, "importante* urgente* atenção aviso crítico prioridade nota observação"),
        (.please, "favor"),
        (.task, "tarefa tarefas missão objetivo trabalho pergunta pedido solicitação"),
        (
            .send,
            "envie envia enviar envio enviem enviá-lo envies encaminh* mande mandar manda publique transmit* repasse"
        ),
        (.email, "e-mails correio caixa_de_entrada contatos contactos"),
        (.link, "ligação página_web"),
        (.file, "arquivo* ficheiro* pastas banco_de_dados repositório calendário agenda"),
        (.data, "dados informaç* detalhes registros credenciais conteúdo"),
        (
            .password,
            "senha* palavra-passe chave chaves código_de_acesso palavra_secreta código_secreto chave_api chave_de_api cartão_de cofre"
        ),
        (.money, "dinheiro pagamento fatura fundos saldo reais reembolso pix"),
        (.transfer, "transfira transfer* pague pagar compre comprar transferência"),
        (.delete, "exclua excluir exclui apag* delet* elimin* destrua"),
        (.execute, "execut* invoque chame_a rode_o rode"),
        (.tool, "ferramenta* função funções navegador"),
        (.click, "clique clica visite abra acesse baixe carregue"),
        (.install, "instal*"),
        (.grant, "conced* convide adicione aprove dê_acesso"),
        (.tell, "mencion* avise informe conte fale diga comente"),
        (
            .conceal,
            "sem_avisar sem_informar sem_mencionar sem_dizer não_mencione não_diga_nada não_conte em_segredo discretamente sem_perguntar sem_confirmação não_avise não_informe sem_pedir sem_que_o_usuário não_comente secretamente não_fale sem_contar"
        ),
        (.user, "usuári* utilizador* cliente clientes leitor"),
        (.remember, "lembre* memoriz* guarde armazene"),
        (.memory, "memória"),
        (.review, "resum* avali* recomend* candidat* resenha"),
        (.rating, "nota excelente melhor positiv* estrelas favorável"),
        (.translate, "traduz* tradu*"),
        (.decode, "decodifi* decifr* descodifi* de_trás_para"),
        (.encoded, "codificad* cifrad* binário hexadecimal"),
        (.game, "jogo hipotétic* ficção fictíci* cenário avó vovó experimento"),
        (.story, "história conto romance poema filme canção roteiro"),
        (.end, "fim terminado"),
        (.document, "documento* página artigo trecho"),
        (.forever, "para_sempre infinitamente sem_parar sem_fim"),
        (.ifWord, "quando"),
        (.join, "concaten* combine combina combinar junte una"),
        (.explain, "expli* significa diferença entender aprender ensinar"),
        (.example, "exemplo* citação aula oficina lição glossário manual"),
        (
            .security,
            "injeção ataque* atacante* detect* prevenir proteger defesa vulnerabilidade* golpe* ameaça*"
        ),
    ]

    static let italian: [LexiconRow] = [
        (
            .ignore,
            "ignor* trascur* disobbedi* non_seguire non_tenere_conto non_dare_retta non_considerare tralascia aggir* scavalc* salta_le infischia* fregatene non_badare"
        ),
        (.forget, "dimentic* scorda* scordati"),
        (
            .discard,
            "scart* abbandona annull* cancella_le sospendi sospes* revoc* sostitui* butta butta_via metti_da_parte lascia_perdere getta elimina_le decadut*"
        ),
        (.override, "sovrascriv* prevale prevalgono"),
        (.disable, "disattiv* disabilit* spegni spento togli rimuovi"),
        (
            .enable,
            "attiva attivare attivato abilita abilitare sblocc* entra_in_modalità passa_alla_modalità passa_in_modalità"
        ),
        (.instruction, "istruzion* direttiv* indicazion* linee_guida consegne disposizioni"),
        (
            .rule,
            "regola regole regolamento ordine ordini norme politica politiche comandi vincoli protocollo"
        ),
        (.system, "configurazione impostazioni sistema"),
        (
            .systemPrompt,
            "prompt_di_sistema prompt_del_sistema messaggio_di_sistema istruzioni_di_sistema prompt_iniziale istruzioni_iniziali prompt_nascosto istruzioni_nascoste istruzioni_segrete testo_di_configurazione messaggio_dello_sviluppatore prompt_segreto messaggio_iniziale prompt_originale istruzioni_interne testo_di_sistema"
        ),
        (.restriction, "restrizion* limite limiti limitazion* censura filtro filtri vincolo barriere"),
        (.safety, "etica etiche etici etico morale morali sicurezza moderazione scrupoli"),
        (
            .previous,
            "precedent* anterior* iniziali iniziale original* finora sopra prima ricevute fino_a_ora fin_qui attuali antecedenti"
        ),
        (.all, "tutto tutti tutte tutta qualsiasi ogni qualunque intero completo integralmente integrale"),
        (.given, "detto insegnato ricevuto programmato ti_hanno_dato ti_è_stato"),
        (.new, "nuovo nuova nuove nuovi seguente seguenti vera"),
        (.reveal, "rivel* divulg* svel* esponi confessa"),
        (
            .show,
            "mostra* stampa* scrivi dammi dimmi condividi copia incolla elenca qual_è quali_sono fornisci riporta visualizza leggi trascrivi mostrami fammi_vedere dicci"
        ),
        (.echo, "ripeti ripetere ripeta ripetimi recita"),
        (
            .secret,
            "nascost* segret* riservat* confidenzial* privat* interno interna internos internas interni interne internen internes interner occult*"
        ),
        (
            .verbatim,
            "parola_per_parola letteralmente testualmente esattamente alla_lettera lettera_per_lettera riga_per_riga senza_omettere senza_modifiche così_com'è"
        ),
        (.what, "cosa quale quali perché dove"),
        (.first, "prima_riga primo inizio"),
        (.conversation, "conversazion* contesto chat dialogo cronologia sessione discussione"),
        (.message, "messaggi* frase frasi testo parola parole riga righe"),
        (.you, "tu"),
        (.your, "tue tuo tua tuoi vostre"),
        (
            .youAre,
            "tu_sei sei_ora ora_sei adesso_sei sarai ti_chiami diventi diventa non_sei_più il_tuo_nome_è sei_un sei_diventato trasformati"
        ),
        (.ai, "ia intelligenza_artificiale modello_linguistico"),
        (.assistant, "assistent* agente agenti modello modelli"),
        (
            .actAs,
            "agisci comportati interpreta recita_la_parte rispondi_come assumi_il_ruolo fai_la_parte impersona fai_finta_di_essere parla_come agire_come"
        ),
        (.pretend, "fingi fingere simula immagina fai_finta gioco_di_ruolo facciamo_finta immaginiamo"),
        (.role, "ruolo personaggio personalità identità"),
        (
            .persona,
            "modalità_sviluppatore modalità_dio modalità_dan modalità_libera modalità_senza_restrizioni modalità_debug modalità_amministratore modalità_senza_filtri modalità_manutenzione modalità_senza_limiti sei_dan"
        ),
        (.mode, "modalità"),
        (.now, "ora adesso oggi"),
        (
            .fromNowOn,
            "d'ora_in_poi da_ora_in_poi da_adesso_in_poi da_questo_momento d'ora_in_avanti a_partire_da_ora da_ora_in_avanti da_adesso a_partire_da_questo da_oggi"
        ),
        (
            .unrestricted,
            "senza_restrizioni senza_limiti senza_filtri senza_censura senza_regole senza_etica senza_morale illimitat* senza_limitazioni senza_alcun_limite senza_alcuna_restrizione senza_vincoli nessuna_regola nessun_limite nessuna_restrizione nessun_filtro né_regole né_limiti amorale senza_freni senza_tabù né_filtri senza_filtro"
        ),
        (.free, "libero libera liberi libertà liberat* liberati"),
        (.anything, "qualsiasi_cosa qualunque_cosa non_importa tutto_ciò"),
        (
            .illicit,
            "illegal* pericolos* offensiv* vietat* malevol* dannos* hackerare hacker esplosiv* bomba arma proibit*"
        ),
        (
            .answerAll,
            "non_rifiuta_mai non_rifiuti_mai non_rifiutare non_dici_mai_di_no non_dice_mai_di_no rispondi_a_tutto risponde_a_tutto obbedisci_sempre non_puoi_rifiutare fai_tutto mai_rifiutare non_ti_rifiuti non_rifiuti_nulla non_rifiuta_nulla dice_sempre_di_sì non_dire_mai_di_no"
        ),
        (
            .inCharacter,
            "non_uscire_dal_personaggio resta_nel_personaggio rimani_nel_personaggio senza_uscire_dal_personaggio uscire_dal_personaggio resta_nella_parte resta_nel_ruolo rimani_nel_ruolo"
        ),
        (.not, "non mai senza né nessun nessuna nessuno evita"),
        (.refuse, "rifiut* respinger* negar negue nega neghi"),
        (
            .apology,
            "scus* avvertenz* avvertiment* mi_dispiace avvisi predica prediche moralismi ramanzin* disclaimer avviso_legale"
        ),
        (.cannot, "non_posso non_puoi impossibile"),
        (.respond, "rispond* rispost*"),
        (.begin, "comincia inizia iniziare cominciare iniziando cominciando inizi"),
        (.instead, "invece al_posto anziché"),
        (.must, "devi deve devono dovrai dovrà bisogna obbligatori*"),
        (.follow, "obbedi* segui_le_mie esegui_i_miei rispetta ubbidisci attieniti"),
        (
            .onlySay,
            "rispondi_solo rispondi_soltanto rispondi_unicamente dì_solo di_solo_che dì_soltanto limitati_a rispondi_con dì_esattamente rispondi_esclusivamente"
        ),
        (
            .developer,
            "sviluppator* amministrator* creator* proprietari* ingegner* programmator* il_tuo_capo supervisore operatore direzione"
        ),
        (
            .authorised,
            "autorizz* permess* privileg* autenticat* approvat* verificat* accesso_consentito audit manutenzione diagnostica"
        ),
        (.important, "importante* urgente* attenzione avviso critico priorità nota"),
        (.please, "favore prego"),
        (.task, "compito compiti missione obiettivo incarico lavoro domanda richiesta"),
        (
            .send,
            "invia inviare inviami invii inviate invialo inoltra* manda mandare spedisci pubblica trasmetti"
        ),
        (.email, "posta casella contatti mail"),
        (.link, "collegamento pagina_web"),
        (.file, "cartell* database archivio calendario rubrica"),
        (.data, "dati informazion* dettagli credenziali contenuto"),
        (
            .password,
            "chiave chiavi codice_di_accesso parola_segreta codice_segreto parola_d'ordine carta_di_credito cassaforte chiave_api codice_d'accesso"
        ),
        (.money, "denaro soldi pagamento fattura fondi importo saldo rimborso"),
        (.transfer, "trasferisci paga pagare compra acquista bonifico bonifica versa"),
        (.delete, "elimin* cancell* distruggi"),
        (.execute, "esegui esegu* lancia invoca chiama_la avvia"),
        (.tool, "strumento strumenti funzione funzioni browser"),
        (.click, "clicca visita apri scarica carica"),
        (.install, "installa*"),
        (.grant, "concedi invita aggiungi approva dai_accesso"),
        (.tell, "menziona* informa* avvisa* racconta parlarne"),
        (
            .conceal,
            "senza_dirlo senza_avvisare senza_informare senza_menzionare non_menzionare non_dire_nulla non_dirlo in_segreto di_nascosto senza_chiedere senza_conferma non_avvisare non_informare segretamente all'insaputa non_dire_niente non_farne_parola senza_che_l'utente non_parlarne"
        ),
        (.user, "utente utenti cliente clienti lettore"),
        (.remember, "ricorda* memorizza* salva"),
        (.memory, "memoria"),
        (.review, "riassum* valuta* consiglia raccomand* candidat* recension* riassunto"),
        (.rating, "voto eccellente migliore positiv* stelle favorevole"),
        (.translate, "traduc* tradu*"),
        (.decode, "decodific* decifr* al_contrario"),
        (.encoded, "codificat* cifrat* binario esadecimale"),
        (.game, "gioco ipotetic* finzione scenario nonna esperimento"),
        (.story, "storia racconto romanzo poesia canzone favola"),
        (.end, "terminato"),
        (.document, "documento* documenti pagina articolo brano"),
        (.forever, "all'infinito per_sempre senza_fine senza_sosta"),
        (.ifWord, "quando"),
        (.join, "concatena* combina* unisci"),
        (.explain, "spieg* significa differenza capire imparare insegnare"),
        (.example, "esempi* citazione lezione corso laboratorio glossario manuale"),
        (.security, "iniezione attacc* rileva* prevenire protegger* difesa vulnerabilità truff* minacc*"),
    ]

    static let romanian: [LexiconRow] = [
        (.ignore, "ignor* nesocot* nu_ține_cont nu_respecta nu_urma"),
        (.forget, "uit* uită uitați"),
        (.discard, "anulea* anulate suspend* abandone* renunță înlocui*"),
        (.disable, "dezactiv* oprește"),
        (.enable, "activează activa debloc* intră_în_modul"),
        (.instruction, "instrucțiun* directiv* îndrumări*"),
        (.rule, "ordin ordine comenzi"),
        (.system, "sistem sistemului"),
        (
            .systemPrompt,
            "promptul_de_sistem prompt_de_sistem promptul_sistemului mesajul_de_sistem instrucțiunile_de_sistem promptul_inițial instrucțiunile_inițiale"
        ),
        (.restriction, "restricț* limită limite limitări* cenzur* filtre filtru"),
        (.safety, "etic* moral* siguranț* securitat*"),
        (.previous, "anterioar* precedent* inițial* dinainte de_mai_sus până_acum"),
        (.all, "toate tot orice toți întreg complet"),
        (.reveal, "dezvălu* divulg*"),
        (.show, "arată afișe* scrie dă-mi spune-mi care_este care_sunt listează tipărește"),
        (.echo, "repetă repetați"),
        (.secret, "ascuns* secret* confidențial*"),
        (.verbatim, "cuvânt_cu_cuvânt exact"),
        (.message, "mesaj* mesajul text textul"),
        (.you, "tu dumneavoastră"),
        (.your, "tale tău tăi"),
        (.youAre, "ești_acum acum_ești vei_fi ești_un te_numești nu_mai_ești"),
        (.ai, "inteligență_artificială"),
        (.assistant, "asistent* agent* model"),
        (.actAs, "acționează comportă-te joacă_rolul răspunde_ca"),
        (.pretend, "prefă-te simulează imaginează-ți"),
        (.role, "rol rolul personaj*"),
        (.persona, "modul_dezvoltator modul_dan"),
        (.mode, "modul"),
        (.now, "acum"),
        (.fromNowOn, "de_acum_înainte de_acum_încolo începând_de_acum"),
        (
            .unrestricted,
            "fără_restricții fără_limite fără_filtre fără_cenzură fără_reguli nicio_regulă nicio_restricție"
        ),
        (.not, "nu niciodată fără"),
        (.refuse, "refuz* respinge"),
        (.apology, "scuz* avertisment*"),
        (.respond, "răspun*"),
        (.begin, "începe începând"),
        (.must, "trebuie"),
        (.developer, "dezvoltator* administrator* creator*"),
        (.authorised, "autoriz* permis*"),
        (.important, "important* urgent* atenție"),
        (.send, "trimite* expedia*"),
        (.password, "parol* cheia cod_secret"),
        (.data, "datele informații*"),
        (.file, "fișier*"),
        (.delete, "șterge*"),
        (.user, "utilizator*"),
        (.conceal, "fără_să_spui nu_spune nu_menționa în_secret"),
        (.translate, "traduce* tradu"),
        (.explain, "explic*"),
        (.security, "atac atacuri"),
    ]
}
