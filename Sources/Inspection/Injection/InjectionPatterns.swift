/// What attacks on models say, whatever the language, and what talk about them says. Groups are in `Pattern`.
enum InjectionPatterns {
    /// The program's own table, as one.
    static let all: [Pattern] =
        override + roles + leaks + refusals + exfiltration + tools + indirect + disguise + structure + talk

    private static let override: [Pattern] = [
        Pattern("& ignore|forget|override previous|given $core 9", .systemOverride, 3.8, negatable: true),
        Pattern("& ignore|forget|override all|your $core 7", .systemOverride, 2.4, negatable: true),
        Pattern("& ignore|forget|override $which $soft 8", .systemOverride, 2.5, negatable: true),
        Pattern("& discard|delete|disable $which $core 7", .systemOverride, 2.5, negatable: true),
        Pattern("& discard|delete|disable your|previous $soft 7", .systemOverride, 1.9, negatable: true),
        Pattern(
            "& discard|disable|ignore|forget $me restriction|safety|rule|instruction 9", .systemOverride, 1.5),
        Pattern("& ignore|forget $core 5", .systemOverride, 1, negatable: true),
        Pattern(
            "& ignore|forget all|what previous|given|message|conversation 7", .systemOverride, 1.5,
            negatable: true),
        Pattern("& ignore|forget all|what $me given|previous 9", .systemOverride, 0.8),
        Pattern("ignore|forget all 3", .systemOverride, 0.4, negatable: true),
        Pattern("& ignore|disable|override safety|restriction 5", .systemOverride, 1.6, negatable: true),
        Pattern("& new instruction|task|rule|prompt 3", .systemOverride, 0.4),
        Pattern("new instruction 2", .systemOverride, 1.1),
        Pattern("& fromNowOn $me 6", .systemOverride, 0.9),
        Pattern("& fromNowOn follow|must|respond|actAs 10", .systemOverride, 1.4),
        Pattern("& fromNowOn not $rules 10", .systemOverride, 1.3),
        Pattern("& developer|authorised $drop $rules 14", .systemOverride, 1.8),
        Pattern("& developer|authorised fromNowOn|new $rules 14", .systemOverride, 1.5),
        Pattern("& developer|authorised disable|override restriction|safety 12", .systemOverride, 1),
        Pattern("& follow new|instead instruction|rule 7", .systemOverride, 1.2),
        Pattern("& not follow previous|your $rules 9", .systemOverride, 1.1),
        Pattern("& not $rules $me now|fromNowOn 14", .systemOverride, 0.9),
        Pattern("& ignore|forget rule|safety|restriction respond|show|write 10", .systemOverride, 1.2),
        Pattern("& $me rule|restriction|instruction new now|fromNowOn 10", .systemOverride, 1),
        Pattern("& pretend message system|developer 10", .systemOverride, 1.2),
        Pattern("& not safety|restriction|rule respond|show|write|enable 10", .systemOverride, 0.5),
        Pattern(
            "& ignore|forget review|translate|user task|instruction|message 6", .systemOverride, 1.8,
            negatable: true),
        Pattern("& ignore|discard task 4", .systemOverride, 0.6, negatable: true),
        Pattern("& fromNowOn $machine 8", .systemOverride, 2.2),
        Pattern("& discard|disable|free restriction|safety conversation|$me 12", .systemOverride, 1.3),
        Pattern("& system|developer new instruction|rule 8", .systemOverride, 1.3),
        Pattern("& ignore|forget|discard previous|given|your follow|instead 16", .systemOverride, 1.3),
    ]

    private static let roles: [Pattern] = [
        Pattern("& youAre now|fromNowOn 3", .roleConfusion, 0.9),
        Pattern("& $become|ai unrestricted 12", .roleConfusion, 1.8),
        Pattern("& role|assistant|mode|respond unrestricted 6", .roleConfusion, 1.7),
        Pattern("& unrestricted $me 6", .roleConfusion, 1.1),
        Pattern("unrestricted 1", .roleConfusion, 1.4),
        Pattern("persona 1", .jailbreak, 2),
        Pattern("& persona $me|now|enable|mode 6", .jailbreak, 1),
        Pattern("& enable mode 4", .roleConfusion, 0.8),
        Pattern("& $become mode|role enable|now|fromNowOn 8", .roleConfusion, 0.9),
        Pattern("answerAll 1", .jailbreak, 1.3),
        Pattern("& answerAll $me|ai|role 12", .jailbreak, 1.4),
        Pattern("inCharacter 1", .roleConfusion, 0.9),
        Pattern("& inCharacter not|anything|must 8", .roleConfusion, 1.3),
        Pattern("& actAs|enable developer mode|$say|restriction 8", .roleConfusion, 0.8),
        Pattern("& $become free restriction|rule|safety 10", .jailbreak, 1.5),
        Pattern("& free $me|ai restriction|rule|safety 9", .jailbreak, 1.7),
        Pattern("& not restriction|safety|rule $become|ai|role 10", .jailbreak, 1.2),
        Pattern("& not $me restriction|safety 6", .jailbreak, 1.4),
        Pattern("& not illicit refuse|restriction|safety 12", .jailbreak, 1.2),
        Pattern("& anything illicit 6", .jailbreak, 1.2),
        Pattern("& actAs|pretend ai|assistant 5", .roleConfusion, 0.9),
        Pattern("& $become not cannot|refuse|safety|rule 12", .roleConfusion, 1.3),
        Pattern("& $become illicit role|respond|all|anything 10", .roleConfusion, 0.9),
        Pattern("& actAs|pretend developer|authorised 5", .roleConfusion, 1.1),
        Pattern("fromNowOn actAs|pretend|role 8", .roleConfusion, 0.6),
        Pattern("& ai free|unrestricted anything 14", .jailbreak, 0.8),
    ]

    private static let leaks: [Pattern] = [
        Pattern("& $say systemPrompt 9", .promptLeaking, 2.5, negatable: true),
        Pattern("& what your systemPrompt 7", .promptLeaking, 1.9),
        Pattern(
            "& what|translate|write|send|first|echo systemPrompt 7", .promptLeaking, 0.8, negatable: true),
        Pattern("& your systemPrompt 3", .promptLeaking, 1.4, negatable: true),
        Pattern("& reveal|echo your instruction|prompt 7", .promptLeaking, 2.2, negatable: true),
        Pattern("& reveal|echo your rule|restriction|secret 6", .promptLeaking, 0.9, negatable: true),
        Pattern("& show your instruction|prompt 7", .promptLeaking, 1.6, negatable: true),
        Pattern("& show|what your rule 6", .promptLeaking, 1, negatable: true),
        Pattern("& $say secret instruction|prompt|rule 8", .promptLeaking, 2.6, negatable: true),
        Pattern("& $say given|previous instruction|prompt 9", .promptLeaking, 1.2, negatable: true),
        Pattern("& $say previous|first message|conversation|all 8", .promptLeaking, 1.2, negatable: true),
        Pattern("& echo|verbatim previous|first message|conversation|all 8", .promptLeaking, 1.6),
        Pattern("& $say all previous message|conversation|verbatim 10", .promptLeaking, 0.9),
        Pattern("& begin|all systemPrompt 10", .promptLeaking, 1.4),
        Pattern("& $say your system 6", .promptLeaking, 0.8, negatable: true),
        Pattern("& reveal|echo|verbatim $me system|prompt 8", .promptLeaking, 1.2, negatable: true),
        Pattern("& $say secret data|file|password|conversation 7", .promptLeaking, 0.8, negatable: true),
        Pattern("$say all instruction 4", .promptLeaking, 1, negatable: true),
        Pattern("& $say system prompt 7", .promptLeaking, 2, negatable: true),
        Pattern("& verbatim|your system prompt 7", .promptLeaking, 1.2, negatable: true),
        Pattern("echo all previous 6", .promptLeaking, 1),
        Pattern("& verbatim your|previous|given $core 10", .promptLeaking, 2),
        Pattern("& verbatim|first systemPrompt 8", .promptLeaking, 1.6),
        Pattern("& what your|previous instruction|prompt 6", .promptLeaking, 0.9),
        Pattern("& what given instruction|prompt|rule 10", .promptLeaking, 1.1),
        Pattern("& what you given 4", .promptLeaking, 1.1),
        Pattern("& $say secret password|message 6", .promptLeaking, 1.2, negatable: true),
        Pattern("& $say your password|secret 5", .promptLeaking, 1.4, negatable: true),
        Pattern("& reveal password 5", .promptLeaking, 0.8, negatable: true),
        Pattern("& show password 4", .promptLeaking, 0.9, negatable: true),
        Pattern("& system instruction|prompt show|reveal 8", .promptLeaking, 0.8, negatable: true),
        Pattern("& translate|write|encoded your instruction|prompt|systemPrompt 8", .promptLeaking, 1.4),
    ]

    private static let refusals: [Pattern] = [
        Pattern("not refuse 4", .jailbreak, 1.1),
        Pattern("not apology 5", .jailbreak, 1.3),
        Pattern("not cannot 6", .jailbreak, 0.9),
        Pattern("& not apology|cannot refuse 12", .jailbreak, 1),
        Pattern("& not apology $me|respond 8", .jailbreak, 0.8),
        Pattern("& begin respond 4", .jailbreak, 1.1),
        Pattern("& begin respond illicit 16", .jailbreak, 0.8),
        Pattern("onlySay 1", .jailbreak, 1.4),
        Pattern("& must respond anything|all 8", .jailbreak, 0.5),
        Pattern("& refuse illicit 8", .jailbreak, 0.7),
        Pattern("& not safety 3", .jailbreak, 0.9),
        Pattern("& not safety|apology respond 8", .jailbreak, 0.7),
    ]

    private static let exfiltration: [Pattern] = [
        Pattern("& send password|conversation|memory|systemPrompt address 16", .dataExfiltration, 0.5),
        Pattern("& send file|message|email address all|user 20", .dataExfiltration, 1.5),
        Pattern("& send password|conversation|memory 8", .dataExfiltration, 1.1),
        Pattern("& click|send password|conversation|memory|systemPrompt address 14", .dataExfiltration, 0.5),
        Pattern(
            "& send|click user|conversation|all data|password|conversation address 16", .dataExfiltration, 1.6
        ),
        Pattern("& conceal user 5", .dataExfiltration, 0.9),
        Pattern("& conceal $act 25", .dataExfiltration, 0.9),
        Pattern("conceal 1", .dataExfiltration, 1),
        Pattern("& not tell user 5", .dataExfiltration, 1.1),
        Pattern("& send|click systemPrompt|instruction|secret 8", .dataExfiltration, 0.5),
    ]

    private static let tools: [Pattern] = [
        Pattern("& delete all file|data|email|conversation 7", .toolAbuse, 1.4),
        Pattern("& $act not authorised|askFirst|user 10", .toolAbuse, 0.4),
        Pattern("& transfer money 6", .toolAbuse, 0.8),
        Pattern("& transfer money address|conceal 20", .toolAbuse, 0.7),
        Pattern("& $machine must $act 9", .toolAbuse, 0.5),
        Pattern("& execute delete file|data 6", .toolAbuse, 1.5),
        Pattern("& execute|install address $machine|conceal|must 12", .toolAbuse, 0.9),
        Pattern("& grant developer|authorised user|address|you 12", .toolAbuse, 0.5),
    ]

    private static let indirect: [Pattern] = [
        Pattern("& important $machine 5", .indirectInjection, 2),
        Pattern("ifWord you|youAre ai 6", .indirectInjection, 2.1),
        Pattern("ifWord you|youAre assistant 5", .indirectInjection, 0.8),
        Pattern("& $machine document must|please|ifWord 9", .indirectInjection, 0.6),
        Pattern("& $machine must|please $act|tell|review|respond|show 8", .indirectInjection, 0.8),
        Pattern("& $machine must|please rating|review 12", .indirectInjection, 1),
        Pattern("& $machine conceal 16", .indirectInjection, 1),
        Pattern("& $machine ignore|override|discard 6", .indirectInjection, 1.1),
        Pattern("& $machine remember|memory 8", .indirectInjection, 0.7),
        Pattern("& remember all|fromNowOn respond|conversation 14", .indirectInjection, 1.2),
        Pattern("& remember fromNowOn|user|conceal 12", .indirectInjection, 0.7),
        Pattern("& instead respond|show|write|tell 10", .indirectInjection, 0.3),
        Pattern("& end document|input 3", .delimiterInjection, 0.9),
        Pattern("& ignore|discard|instead review must|instead|rating|secret 12", .indirectInjection, 1),
        Pattern("& important $machine review|rating|ignore|document 12", .indirectInjection, 1.2),
        Pattern("& $machine $act address|conceal|password|money 12", .indirectInjection, 1),
        Pattern("& $machine document|input $act|ignore|must 9", .indirectInjection, 0.6),
        Pattern("& end task|document|review new|now|instead|begin 12", .indirectInjection, 1),
        Pattern("& instruction|systemPrompt follow document|message|file 12", .indirectInjection, 1),
        Pattern("& end must|all respond 9", .indirectInjection, 0.6),
        Pattern("& review rating $machine|you must|please 16", .indirectInjection, 1.3),
        Pattern("& user developer|authorised $act 14", .indirectInjection, 0.7),
    ]

    private static let disguise: [Pattern] = [
        Pattern("& decode follow|execute 8", .encodedPayload, 1.7),
        Pattern("& decode encoded 8", .encodedPayload, 0.5),
        Pattern("& encoded instruction 6", .encodedPayload, 1),
        Pattern("& join follow|execute|respond 9", .obfuscated, 0.6),
        Pattern("& game unrestricted|illicit|answerAll 14", .jailbreak, 1.3),
        Pattern("& story illicit respond|write|show 14", .jailbreak, 0.5),
        Pattern("& echo forever 6", .promptLeaking, 1),
        Pattern("& translate follow|execute 7", .encodedPayload, 0.9),
    ]

    private static let structure: [Pattern] = [
        Pattern("template 1", .delimiterInjection, 1.3),
        Pattern("& template template 30", .delimiterInjection, 1.2),
        Pattern(
            "& template system|ignore|new|you|instruction|disable|reveal|show 10", .delimiterInjection, 1.2),
        Pattern(
            "label ignore|discard|disable|override|new|you|youAre|enable|restriction|safety 12",
            .delimiterInjection, 1.5),
        Pattern("label must|follow|$act|$say|instruction 10", .delimiterInjection, 0.4),
        Pattern("boundary ignore|new|system|youAre|instruction|$machine|end 8", .delimiterInjection, 0.6),
        Pattern("end document|input|message boundary|new|ignore|label|system 14", .delimiterInjection, 1.3),
        Pattern("hiddenMarkup $machine|ignore|instruction|system 16", .indirectInjection, 2.1),
        Pattern("hiddenMarkup you|must|$act|conceal 12", .indirectInjection, 1.2),
        Pattern("dataLink 1", .dataExfiltration, 1),
        Pattern("& dataLink data|conversation|password|memory|user|write|must 14", .dataExfiltration, 0.7),
        Pattern("& decode|encoded blob 14", .encodedPayload, 1),
        Pattern("& decode|encoded blob follow|execute 20", .encodedPayload, 0.9),
        Pattern("turn illicit turn 40", .manyShot, 0.4),
        Pattern(
            "turn ignore|disable|forget previous|restriction|safety|instruction 12", .delimiterInjection, 0.9),
    ]

    /// Talk about attacks: against one.
    private static let talk: [Pattern] = [
        Pattern("security 1", nil, 0.7),
        Pattern("example 1", nil, 0.3),
        Pattern("& explain|what security 8", nil, 0.8),
        Pattern("& example security 10", nil, 0.8),
    ]
}
