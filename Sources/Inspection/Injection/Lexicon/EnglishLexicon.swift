extension LexiconRows {
    static let english: [LexiconRow] = [
        (
            .ignore,
            """
            ignor* disregard* bypass* circumvent* sidestep* neglect* pay_no_attention pay_no_heed take_no_notice \
            do_not_follow don't_follow stop_following no_longer_follow stop_obeying do_not_obey don't_obey \
            never_mind nevermind set_aside put_aside disobey* violate violating deviate leave_aside do_not_adhere \
            not_bound_by no_longer_bound not_bound do_not_abide
            """
        ),
        (.forget, "forget forgetting unlearn bin_whatever clear_your_mind clean_slate forgotten"),
        (
            .discard,
            """
            drop dropped discard* abandon* scrap scrapped throw_out throw_away throw_it_out toss ditch* cancel* \
            void annul* revoke* revoked suspend* rescind* nullif* overwrit* supersed* replac* lifted lift waive* obsolete \
            invalid outdated expired repealed retired deleted wiped lapsed stops_applying no_longer_apply no_longer_applies no_longer_valid by_mistake not_apply start_over trumps outranks overrule* cease trash shred overruled skip
            """
        ),
        (
            .override,
            "overrid* override* overrule_all takes_priority takes_precedence take_precedence take_priority"
        ),
        (
            .disable,
            """
            disabl* deactivat* turn_off switch_off turned_off switched_off switch_them_off turn_them_off shut_off \
            remov* bypassed off unplug*
            """
        ),
        (
            .enable,
            "enabl* activat* unlock* engag* turn_on switch_on switch_to switch_into enter entering boot"
        ),
        (
            .instruction,
            """
            instruction* directiv* guidanc* guideline* programming preprompt pre-prompt metaprompt constitution \
            briefing
            """
        ),
        (
            .rule,
            "directions direction rubric rule rules ruleset order orders command commands policy policies protocol* law laws norms principles"
        ),
        (.prompt, "prompt prompts prompting preamble"),
        (.system, "system systems configuration setup settings"),
        (
            .systemPrompt,
            """
            system_prompt system_prompts systemprompt system_message system_messages developer_message system_instruction \
            system_instructions developer_prompt initial_prompt hidden_prompt secret_prompt base_prompt setup_text \
            configuration_prompt starting_instructions initial_instructions developer_instructions original_prompt \
            first_system_message system_text setup_message developer_text sys_prompt sysprompt pre_prompt \
            hidden_instructions secret_instructions opening_instructions internal_instructions master_prompt \
            initialization_prompt system_directive system_directives internal_rules hidden_rules initial_prompts my_instructions_are i_was_instructed my_system_prompt \
            initialization_string system_configuration configuration_parameters initial_configuration
            """
        ),
        (
            .restriction,
            """
            restrict* limit limits limitation* constrain* boundar* censor* filter filters filtering filtered confines \
            shackle* chains constrained inhibitions red_lines taboos
            """
        ),
        (
            .safety,
            """
            safety ethic* moral* guardrail* guard_rails safeguard* moderation content_policy content_policies openai_policy \
            openai_policies usage_policies content_filter content_filters safety_checks alignment conscience scruples \
            legality values legalities
            """
        ),
        (
            .previous,
            """
            previous* prior above earlier preceding initial* original* foregoing former existing current past before \
            so_far until_now up_to_now beforehand up_to_this_point old
            """
        ),
        (.all, "all any every everything each whole entire complete full"),
        (
            .given,
            """
            given told taught instructed trained training learned learnt received configured programmed been_told \
            said_before
            """
        ),
        (.new, "new updated changed real actual true following different revised next"),
        (
            .reveal,
            "reveal* disclos* leak leaks leaking leaked divulg* expos* uncover* unveil* spill confess extract exfiltrat*"
        ),
        (
            .show,
            """
            show* print* output* display* list give provide paste copy recite read_out write_out dump dumping \
            type_out share spell reproduce emit produce tell_me hand_over give_me what_is what_are what_was \
            what_were what_does
            """
        ),
        (.echo, "repeat* echo* recit* restate* regurgitate reiterate"),
        (
            .secret,
            "hidden secret* confidential private concealed undisclosed classified proprietary invisible internal"
        ),
        (
            .verbatim,
            """
            verbatim word_for_word word_by_word exactly literally codeblock code_block letter_for_letter unchanged \
            unabridged in_full character_for_character char_for_char line_by_line as_is unmodified start_to_finish \
            without_omitting without_changes exact exact_text
            """
        ),
        (.what, "what which who why where when how whats what's"),
        (.first, "first beginning top start_of"),
        (.conversation, "conversation* context chat chats dialogue session discussion history thread"),
        (.message, "message* sentence* text texts word words line lines paragraph phrase statement turn"),
        (.you, "you u ya yourself thou"),
        (.your, "your ur yours thy"),
        (
            .youAre,
            """
            you_are you're youre you_will_be you_shall_be you_must_be you_become u_are you_were you_will_become \
            you_have_become you_will_now you_are_going_to you_will_act you_shall_act become
            """
        ),
        (
            .ai,
            """
            ai a.i llm llms chatgpt gpt gpt3 gpt4 gpt-4 gpt-3 gpt-5 chatbot chatbots gemini claude copilot grok llama \
            mistral deepseek language_model language_models artificial_intelligence bard neural ais bing ai's qwen
            """
        ),
        (.assistant, "assistant* agent agents model models bot bots agentic copilots reader_model"),
        (
            .actAs,
            """
            act_as act_like behave_as behave_like acting_as acts_as play_the_role playing_the_role play_the_part \
            take_on_the_role take_the_role assume_the_role assume_the_identity take_on_the_persona assume_the_persona \
            respond_as answer_as reply_as speak_as talk_as stay_as role_of character_of persona_of be_my serve_as \
            operate_as function_as in_the_role adopt_the_persona talk_like speak_like you_will_play play_as act_out act \
            behave your_name_is your_new_name call_yourself
            """
        ),
        (
            .pretend,
            "pretend* simulat* impersonat* roleplay* role-play* emulat* imagine imagining immerse role_play role_playing as_if make_believe"
        ),
        (
            .role,
            "role roles character persona personality alter_ego identity characters alter counterpart twin"
        ),
        (
            .persona,
            """
            jailbreak* jailbroken do_anything_now developer_mode god_mode debug_mode sudo_mode dan_mode dev_mode admin_mode \
            root_mode unrestricted_mode maintenance_mode chaos_mode free_mode nsfw_mode evil_mode opposite_mode act_as_dan \
            are_dan as_dan dan_would dan_is called_dan be_dan antigpt anti-dan evilbot chaosgpt devmode jailbreak_mode \
            evil_confidant aim_mode stan_mode dude_mode freegpt dark_mode_ai no_filter_mode godmode unfiltered_mode \
            nofilter basedgpt betterdan hackergpt wormgpt fraudgpt darkgpt evilgpt opposite_day dan_can mongo_tom \
            always_intelligent_and_machiavellian strive_to_avoid_norms jailbroke override_mode training_mode
            """
        ),
        (.mode, "mode modes"),
        (.now, "now currently today immediately"),
        (
            .fromNowOn,
            """
            from_now_on from_here_on henceforth from_this_point from_this_moment hereafter going_forward from_today \
            starting_now from_now_onwards from_now_onward effective_immediately as_of_now with_immediate_effect from_then_on \
            you_are_no_longer no_longer_an_ai no_longer_an_assistant for_the_rest_of_this for_the_remainder throughout_this_conversation for_the_rest_of_our
            """
        ),
        (
            .unrestricted,
            """
            unrestricted unfiltered uncensored limitless amoral unethical* immoral* unbound unchained unhinged \
            unconstrained unmoderated without_restrictions without_restriction no_restrictions without_limits no_limits \
            without_limitations no_limitations without_filters no_filters without_any_restrictions no_rules without_rules \
            no_ethical no_moral without_any_filters no_filter without_filter no_ethics no_morals no_boundaries lawless \
            without_censorship no_censorship uninhibited rule-free zero_restrictions without_any_limits without_limit \
            no_guidelines without_guidelines no_content_policy no_holds_barred anything_goes without_any_rules \
            unaligned no_safety any_restrictions any_limitations no_guardrails free_of_rules free_from_rules \
            no_longer_restricted
            """
        ),
        (.free, "free freed freedom liberated liberate break_free broken_free unleash* unleashed escape"),
        (.anything, "anything whatever anytime no_matter_what regardless no_matter"),
        (
            .illicit,
            """
            illegal* unethically inappropriate offensive harmful dangerous inhumane nsfw hack hacking hacker evil \
            malicious* profanity swear cuss curse vulgar obscene explosive* meth napalm weapon* bomb* malware virus forbidden \
            prohibited villain* taboo sadistic criminal*
            """
        ),
        (
            .answerAll,
            """
            never_refuse never_refuses never_say_no cannot_refuse can't_refuse never_decline never_reject answer_everything \
            answers_everything answer_all answer_any answers_any answers_all do_anything does_anything says_anything \
            obey_me obeys_me obey_every always_comply always_complies always_obey always_answer always_answers \
            say_anything cannot_decline never_declines do_not_refuse don't_refuse must_not_refuse no_refusals no_refusal \
            not_allowed_to_refuse unable_to_refuse not_refuse can_do_anything without_refusing fulfil_any fulfill_any \
            yes_master comply_unconditionally refuse_nothing refuses_nothing cannot_say_no can't_say_no
            """
        ),
        (
            .inCharacter,
            """
            stay_in_character break_character remain_in_character in_character out_of_character stay_in_role keep_in_character \
            stay_in_persona remain_in_role breaking_character break_role stay_a staying_in_character
            """
        ),
        (
            .not,
            "not never don't dont no without doesn't won't nor neither cannot_be isn't avoid refrain stop aren't"
        ),
        (
            .refuse,
            "refus* declin* reject* hesitat* resist* denied_request deny denies hesitation comply_not refusal* balk"
        ),
        (
            .apology,
            """
            apolog* sorry disclaimer* warn warns warning warnings lecture* moraliz* moralis* caveat* preach* as_an_ai \
            i'm_sorry remind reminder* judgement judgment judgmental excuses caution cautionary hedging moralizing sermon
            """
        ),
        (
            .cannot,
            "cannot can't cant unable won't_be_able_to not_able i_cannot i_can't unfortunately incapable"
        ),
        (.respond, "respond* response* repl* answer* completion completions"),
        (
            .begin,
            """
            begin* start starts starting prefix preface open_with opening commence beginning_with starting_with prefixed \
            prepend first_sentence
            """
        ),
        (.instead, "instead rather_than in_place_of"),
        (.must, "must should shall required have_to need_to obliged supposed needs_to mandatory has_to"),
        (
            .follow,
            "follow follows following_my obey* comply complies abide* adher* heed act_on execute_the listen_to carry_out do_what_it_says do_exactly_what do_as_it_says do_as_i_say do_as_i_tell do_what_i_say act_on_it what_it_says do_whatever_it do_what_it"
        ),
        (
            .onlySay,
            """
            only_say say_only just_say simply_say only_respond only_reply just_reply reply_only respond_only output_only \
            only_output only_answer just_print simply_respond simply_reply print_only say_exactly reply_exactly \
            respond_exactly respond_with reply_with answer_with only_print just_output just_respond output_nothing
            """
        ),
        (
            .developer,
            """
            developer* admin admins administrator* root creator* openai anthropic sudo superuser operator operators \
            maintainer engineer* ceo your_owner your_boss your_master head_of_security security_team owner vendor it_team \
            deepmind meta_ai your_maker your_makers supervisor headquarters legal_department management
            """
        ),
        (
            .authorised,
            """
            authori* permission* permitted allowed authenticated clearance privileg* approved approval \
            entitled override_code access_granted granted verified elevated unlocked pre-approved cleared audit compliance \
            diagnostic* maintenance debug* testing_purposes
            """
        ),
        (
            .important,
            "important* urgent* attention critical* notice alert priority warning_to note nb mandatory_step p.s ps emergency"
        ),
        (.please, "please kindly pls plz"),
        (
            .task,
            "task tasks job goal objective* mission purpose assignment duty request requests question questions"
        ),
        (
            .send,
            "send sends sending forward forwards upload* transmit* post posts submit* deliver sent cc bcc relay email_it mail"
        ),
        (.email, "e-mail email emails e-mails inbox mailbox contacts mails"),
        (
            .link,
            "link links url urls website webhook* endpoint* http https www hyperlink server domain ftp href"
        ),
        (
            .file,
            "file files folder* director* database* repository repo drive table tables calendar attachment* disk logs"
        ),
        (
            .data,
            """
            data details information info record records credentials contents personal profile transcript transcripts \
            chat_history conversation_history chat_log chat_logs names addresses contents_of
            """
        ),
        (
            .password,
            """
            password* passphrase* passwd credential token tokens api_key api_keys apikey secret_key secret_keys access_code \
            access_codes pin pins private_key ssh env environment_variables env_vars 2fa verification_code cvv ssn vault_code \
            vault codeword code_word passcode* secret_word key keys card_number credit_card seed_phrase bank_details codewords \
            access_key otp one-time
            """
        ),
        (
            .money,
            "money payment* fund funds invoice* dollars usd eur bitcoin btc iban crypto* wallet amount balance refund* deposit gift_card gift_cards order_for subscription"
        ),
        (.transfer, "transfer* pay pays wire wired purchase* buy buys order_the checkout withdraw*"),
        (
            .delete,
            "delet* remove_all erase* wipe wiped wipes purge* destroy drop_table rm truncate uninstall remove_every format_the"
        ),
        (
            .execute,
            "execut* run runs running call calls invok* evaluat* eval launch trigger perform shell terminal curl"
        ),
        (.tool, "tool tools function functions api plugin plugins command_line browser workflow"),
        (
            .click,
            "click visit open navigat* browse fetch load follow_the_link follow_this_link go_to request_the get_the render embed"
        ),
        (.install, "install* download* merge push commit deploy clone add_this_line dependency"),
        (
            .grant,
            "grant grants invite add promote escalate elevate share_access make_public whitelist approve unlock_the disable_the auto-approve"
        ),
        (
            .tell,
            "tell tells mention mentions inform informs notify notifies say says announce alert_the report reports ask_the let_the_user_know disclose_this"
        ),
        (
            .conceal,
            """
            silently secretly quietly covertly discreetly without_telling without_informing without_mentioning \
            without_notifying do_not_mention don't_mention never_mention without_asking without_confirmation \
            without_approval without_a_word without_the_user's_knowledge do_not_tell don't_tell never_tell do_not_inform \
            don't_inform do_not_notify keep_it_secret keep_this_secret keep_this_to_yourself keep_it_out do_not_disclose_this \
            do_not_let without_disclosing between_us do_not_show_this stealthily without_consent unnoticed don't_let leave_it_out \
            without_the_user without_review don't_ask do_not_ask without_further_confirmation no_confirmation leave_no_trace \
            without_a_second_check behind_the don't_check do_not_check without_comment do_not_reveal_this hide_this hide_it
            """
        ),
        (.user, "user user's users customer* client human reader visitor recipient person owner_of"),
        (
            .remember,
            "remember memor* save store stored persist* keep_in_mind bear_in_mind note_down long-term"
        ),
        (.memory, "memory memories long-term_memory knowledge_base preferences profile_of"),
        (
            .review,
            "summar* review* recommend* evaluation classif* translation assess* digest overview rank* ranking screening rate rated candidate* applicant paper"
        ),
        (
            .rating,
            "rating ratings score scores stars positive positively accept favorably favourably favorable favourable best highest strongest excellent five-star top_choice hire first_place praise"
        ),
        (.translate, "translat*"),
        (.write, "write writes generate compose draft create make describe print_the build"),
        (.askFirst, "ask_me_first ask_first confirm_with_me before_you_do"),
        (
            .decode,
            "decod* decipher* decrypt* deobfuscate unscramble unscrambled convert_from reverse_it read_backwards reversed backwards"
        ),
        (
            .encoded,
            "base64 base-64 base32 rot13 rot-13 hex hexadecimal morse encod* cipher* caesar binary encrypt* leetspeak pig_latin leet ascii obfuscated atbash ciphertext base85"
        ),
        (
            .game,
            "game games hypothetical* fiction* scenario* grandma grandmother thought_experiment opposite alternate_universe parallel_universe dystopia* simulation simulator experiment"
        ),
        (
            .story,
            "story stories novel poem screenplay script_for movie scene tale chapter play lyrics song essay"
        ),
        (.end, "end ends ended eof stop_here finished over done finish"),
        (.input, "user_input input_text query user_query user_message end_of"),
        (
            .document,
            "document documents page pages article articles website_content file_contents passage passages webpage site readme content pdf ticket source results snippet"
        ),
        (
            .forever,
            "forever infinitely endlessly infinite non-stop nonstop infinity over_and_over indefinitely never_stop as_many_times a_million_times"
        ),
        (.ifWord, "if when whenever once"),
        (.join, "concatenat* combine* join* merge_the put_together piece_together assemble stitch"),
        (
            .explain,
            "explain* describe_how meaning means define definition difference between understand learn teach help"
        ),
        (
            .example,
            "example* sample quoted quote labelled label chapter_on handbook glossary quiz lesson tutorial workshop slides lecture_on"
        ),
        (
            .security,
            "injection attack attacks attacker* phishing detect* prevent* defend* defence* defense* mitigat* vulnerabilit* owasp cve red_team pentest threat* advisory scam* fraudsters malicious_prompt hackers"
        ),
    ]
}
