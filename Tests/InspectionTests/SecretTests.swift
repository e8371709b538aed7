import Testing

@testable import Inspection

/// `count` characters of `alphabet` in an order that means nothing: no literal of these tests looks like a credential.
func random(_ count: Int, _ alphabet: String = letters + capitals + digits, seed: UInt64 = 7) -> String {
    var state = seed
    let characters = Array(alphabet)
    return String(
        (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return characters[Int(state >> 33) % characters.count]
        })
}

private let letters = "abcdefghijklmnopqrstuvwxyz"
private let capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
private let digits = "0123456789"
private let hexadecimal = "0123456789abcdef"
private let base64 = letters + capitals + digits + "+/"

/// The secrets in `text`: what they are and what they say, as the text stands in its source.
private func findings(
    _ text: String, _ encoding: TextEncoding, label: String = ""
) -> [(type: String, value: String)] {
    let bytes = Array(encoding == .json ? escaped(text).utf8 : text.utf8)
    var folded = FoldedText()
    folded.fold(bytes.span, 0..<bytes.count, encoding)
    var candidates: [Candidate] = []
    let (read, codes, before) = (folded.bytes, folded.codes, Array(label.utf8))
    SecretScanner().scan(read.span, codes: codes.span, label: before.span, into: &candidates)
    return candidates.map { candidate in
        var value: [UInt8] = Array(bytes[folded.sourceRange(candidate.range)])
        if encoding == .json {
            let source = value
            value = []
            JSONText.appendDecoded(source.span, 0..<source.count, to: &value)
        }
        return (candidate.kind.type.description, String(decoding: value, as: UTF8.self))
    }
}

/// The secrets in `text`: what they say. Between the quotes of a JSON string they must be the same.
func secrets(_ text: String, label: String = "") -> [String] {
    let values = findings(text, .plain, label: label).map(\.value)
    #expect(findings(text, .json, label: label).map(\.value) == values, "in JSON: \(text)")
    return values
}

private func types(_ text: String) -> [String] { findings(text, .plain).map(\.type) }

@Suite struct `Tokens are known by their form` {
    private static let tokens: [(String, String)] = [
        ("GITHUB_TOKEN", "gh" + "p_" + random(36)), ("GITHUB_OAUTH_TOKEN", "gh" + "o_" + random(36)),
        ("GITHUB_TOKEN", "github" + "_pat_" + random(82)), ("GITLAB_TOKEN", "gl" + "pat-" + random(20)),
        ("OPENAI_API_KEY", "sk-" + "proj-" + random(120)), ("OPENAI_API_KEY", "sk-" + random(48)),
        ("ANTHROPIC_API_KEY", "sk-" + "ant-api03-" + random(95)),
        ("GOOGLE_API_KEY", "AI" + "za" + random(35)),
        ("HUGGINGFACE_TOKEN", "h" + "f_" + random(34)), ("GROQ_API_KEY", "gs" + "k_" + random(52)),
        ("AWS_ACCESS_KEY", "AK" + "IA" + random(16, capitals + digits)),
        ("AZURE_CLIENT_SECRET", random(3) + "8Q" + "~" + random(34)),
        ("SLACK_TOKEN", "xox" + "b-" + random(12, digits) + "-" + random(12, digits) + "-" + random(24)),
        ("STRIPE_KEY", "sk" + "_live_" + random(24)),
        ("SENDGRID_KEY", "S" + "G." + random(22) + "." + random(43)),
        ("TWILIO_KEY", "S" + "K" + random(32, hexadecimal)), ("NPM_TOKEN", "np" + "m_" + random(36)),
        ("TELEGRAM_BOT_TOKEN", random(10, "123456789") + ":A" + "A" + random(33)),
        ("MAILCHIMP_KEY", random(32, hexadecimal) + "-u" + "s12"),
        ("DIGITALOCEAN_TOKEN", "do" + "p_v1_" + random(64, hexadecimal)),
        ("HASHICORP_VAULT_TOKEN", "hv" + "s." + random(90)),
        ("TERRAFORM_TOKEN", random(14) + ".atlas" + "v1." + random(67)),
        ("SHOPIFY_TOKEN", "shp" + "at_" + random(32, hexadecimal)),
        ("BULKHEAD_KEY", "bh" + "k_" + random(40)),
        ("DISCORD_TOKEN", "M" + random(23) + "." + random(6) + "." + random(38)),
        ("ASANA_TOKEN", "1/" + random(16, digits) + ":" + random(32, hexadecimal)),
        ("AGE_SECRET_KEY", "AGE-" + "SECRET-KEY-1" + random(58, capitals + digits)),
    ]

    @Test(arguments: tokens)
    func `alone and amid other text`(type: String, token: String) {
        for (before, after) in [
            ("", ""), ("it is ", ", is it?"), ("A=\"", "\""), ("https://host.example/?t=", "&x=1"),
            ("(", ")"),
            ("line\\n", "\\nline"), ("鍵は", "です"), ("`", "`."), ("%3D", " "),
        ] {
            let text = before + token + after
            #expect(secrets(text) == [token], "\(text)")
            #expect(types(text) == [type])
        }
    }

    @Test(arguments: tokens)
    func `not as a part of something longer, cut short or masked`(type: String, token: String) {
        #expect(!types("x" + token).contains(type) || type == "DISCORD_TOKEN")
        #expect(!types(String(token.prefix(8)) + "…").contains(type))
        #expect(
            !types(String(token.prefix(8)) + String(repeating: "x", count: token.count - 8)).contains(type))
        #expect(!types(String(token.prefix(8)) + String(repeating: "*", count: 12)).contains(type))
    }

    @Test func `a sign with which a token begins is not replaced with it`() {
        let token = random(2) + "8Q" + "~" + random(34)
        for sign in ["~", "."] { #expect(secrets("azure \(sign)\(token)") == [token]) }
    }

    /// Every row must be readable, and found in what it describes.
    @Test func `every form of the table is found`() {
        var count = 0
        for row in SecretRow.all {
            for notation in row.shapes.description.split(separator: " ") {
                let token = made(String(notation))
                #expect(!secrets(token).isEmpty, "\(row.name) \(notation): \(token)")
                count += 1
            }
        }
        #expect(count > 300)
    }

    /// A token of this form.
    private func made(_ notation: String) -> String {
        var token = ""
        var rest = Substring(notation)
        var seed: UInt64 = 11
        while let character = rest.popFirst() {
            guard rest.first == "{" else {
                token.append(character)
                continue
            }
            let run = rest.dropFirst().prefix { $0 != "}" }.split(separator: ",")
            rest = rest.drop { $0 != "}" }.dropFirst()
            seed += 1
            let alphabet =
                switch character {
                case "d": digits
                case "h", "H": hexadecimal
                case "a": letters + capitals
                case "l": letters + digits
                case "U": capitals + digits
                case "e", "s", "b": letters + capitals + digits + "_-"
                case "B": base64
                default: letters + capitals + digits
                }
            var text = random(Int(run[0]) ?? 0, alphabet, seed: seed)
            while text.last == "-" || text.last == "_" { text = text.dropLast() + "a" }
            token += text
        }
        return token
    }

    @Test func `names are told apart and stay the same`() {
        let names = SecretRow.all.map(\.name.description)
        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { name in name.allSatisfy { $0.isUppercase || $0.isNumber || $0 == "_" } })
        #expect(SecretType.password.name.description == "PASSWORD")
        #expect(SecretType.genericKey.name.description == "GENERIC_API_KEY")
    }
}

@Suite struct `What surrounds a value makes it a secret` {
    private static let value = random(32, hexadecimal)
    private static let key = random(40)

    @Test(arguments: [
        "API_KEY=\(key)", "export MISTRAL_API_KEY=\"\(key)\"", "\"client_secret\": \"\(key)\"",
        "secret_key_base: \(key)", "my token is \(key)", "Authorization: Bearer \(key)",
        "x-api-key: \(value)",
        "- name: DB_SECRET\n  value: \(value)", "<add key=\"ApiKey\" value=\"\(key)\" />",
        "variable \"auth_token\" {\n  default = \"\(key)\"\n}", "| ACCESS_TOKEN | \(key) |",
        "DD_API_KEY\t\(value)\t1",
        "//registry.example/:_authToken=\(key)", "config['secret'] = '\(key)'", "the api key → \(key)",
        "Cookie: PHPSESSID=\(value)", "datadog=\(value)", "sumoKey = \(key)", "merakiKey: \(value)",
        "ключ \(key)", "密钥：\(key)", "el token es \(key)",
        "sent us \"\(key)\" as our client secret", "?access_token=\(key)&x=1",
    ])
    func `keys`(text: String) {
        #expect(secrets(text) == [text.contains(Self.key) ? Self.key : Self.value], "\(text)")
    }

    @Test(arguments: [
        "commit \(value)", "sha256:\(value)\(value)", "etag: \"\(value)\"", "public_key: \(key)",
        "trace_id=\(value)",
        "integrity sha512-\(key)\(key)==", "\"token\": \"${API_TOKEN}\"",
        "api_key = os.environ[\"API_KEY_1\"]",
        "token = secrets.token_hex(32)", "max_tokens: 4096", "token_type: bearer", "client_id=\(value)",
        "csrf-token=\(key)", "key: user-profile-image-v2", "the token count was 12345678901234567890",
        "cache key \(value)", "password_hash: $2b$12$\(key)", "secret: YOUR_SECRET_KEY_HERE",
        "api_key: xxxxxxxxxxxxxxxx1",
        "MY_API_KEY", "https://host.example/\(value)/token", "main.\(value).js",
        "uuid 0b51ad5e-7d3c-4c0e-9c3f-2d1f0e4b7a61", "sumOfParts = \(key)", "nativeCameraKit: \(value)",
        "api_key = \(key)####", "api_key = \(key)..[cut]",
    ])
    func `what is no key`(text: String) {
        #expect(secrets(text) == [], "\(text)")
    }

    @Test(arguments: [
        ("password", "Sunny-day.42"), ("client_secret", key), ("api_key", value), ("dbPassword", "hunter-7x"),
    ])
    func `the name of a member counts`(label: String, text: String) {
        #expect(secrets(text, label: label) == [text])
        #expect(secrets(text, label: "title") == [])
        #expect(secrets("two words", label: label) == [])
    }
}

@Suite struct `Passwords are found in any language` {
    private static let password = "Kraut&Rueben" + "7"

    @Test(arguments: [
        "password: ◊", "the password is ◊", "Password for the archive: ◊",
        "the root password on db.example is \"◊\".",
        "pwd=◊", "DB_PASSWORD=◊", "spring.datasource.password=◊", "\"password\": \"◊\",",
        "'dbPassword' => '◊'",
        "<password>◊</password>", "PASSWORD '◊'", "IDENTIFIED BY '◊'", "user app, password ◊", "(password ◊)",
        "Server=db.example;User Id=app;Password=◊;", "machine h.example login app password ◊",
        "sshpass -p '◊' ssh h",
        "curl -u app:◊ https://host.example/", "mysql -u app -p◊ base", "docker login -u app -p ◊",
        "login app / ◊",
        "echo ◊ | sudo -S ls", "htpasswd -b file app ◊", "auth=(\"app\", \"◊\")", "creds -> app:◊",
        "I use ◊ as my password", "temp pwd = ◊, change it", "field(\"pw\").fill(\"◊\")", "**Password:** `◊`",
        "mi contraseña es ◊ y no entra", "le mot de passe du wifi est ◊", "Mein Passwort lautet ◊",
        "a senha é ◊",
        "la password è ◊", "hasło: ◊", "het wachtwoord is ◊", "şifre: ◊", "lösenord: ◊", "jelszó: ◊",
        "heslo: ◊",
        "пароль: ◊", "мой пароль ◊", "密码是 ◊", "密碼：◊", "パスワードは ◊ です", "비밀번호는 ◊ 입니다", "كلمة المرور: ◊",
        "पासवर्ड: ◊", "הסיסמה: ◊", "รหัสผ่าน: ◊", "mật khẩu: ◊", "j'ai mis ◊ comme mot de passe",
    ])
    func `after the words that announce them`(text: String) {
        let text = text.replacing("◊", with: Self.password)
        #expect(secrets(text) == [Self.password], "\(text)")
    }

    @Test(arguments: [
        "I forgot my password, how do I reset it?", "Passwords must have at least 12 characters and a digit.",
        "password: ${DB_PASSWORD}", "password = os.environ['DB_PASSWORD']",
        "password: str = Field(min_length=8)",
        "if (password !== confirm2) throw",
        "<input type=\"password\" name=\"pw42\" placeholder=\"Password\">",
        "password_min_length: 12", "The password reset e-mail never arrives at mail2.host.example.",
        "def login(user, password, otp=None):", "\"password\": \"string\"", "password: <your-password>",
        "password=%PASSWORD%", "password: ********", "password: changeme", "Password: required",
        "the password is incorrect", "the password was changed on 2026-04-01", "password policy 2.16.2",
        "{{ password }}", "password = getpass.getpass()", "self.password = password1_field.value()",
        "Olvidé mi contraseña, ¿cómo la cambio? (caso 175)", "パスワードを忘れました（問い合わせ592）。", "密码至少需要9个字符。",
        "Das Passwort muss mindestens 12 Zeichen haben.", "Забыл пароль, что делать? (заявка 42)",
        "Basic knowledge of c3VtbWVy",
    ])
    func `not where people only talk about them`(text: String) {
        #expect(secrets(text) == [], "\(text)")
    }
}

@Suite struct `Secrets with a form of their own` {
    private static func block(_ name: String, lines: Int = 6) -> String {
        let body = (0..<lines).map { random(64, base64, seed: UInt64($0)) }.joined(separator: "\n")
        return "-----BEGIN " + name + "-----\n" + body + "\n-----END " + name + "-----"
    }

    @Test(arguments: [
        "PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY", "OPENSSH PRIVATE KEY", "ENCRYPTED PRIVATE KEY",
        "PGP PRIVATE KEY BLOCK",
    ])
    func `private keys, as a whole`(name: String) {
        let block = Self.block(name)
        #expect(secrets("see\n\(block)\nok") == [block])
        let escaped = block.replacing("\n", with: "\\n")
        #expect(secrets("{\"k\":\"\(escaped)\"}") == [escaped])
    }

    @Test(arguments: ["PUBLIC KEY", "CERTIFICATE", "RSA PUBLIC KEY", "CERTIFICATE REQUEST"])
    func `but not what may be known`(name: String) { #expect(secrets(Self.block(name)) == []) }

    @Test func `a key that is only named is none`() {
        #expect(secrets("It begins with -----BEGIN PRIVATE KEY----- and ends somewhere.") == [])
    }

    @Test func `web tokens`() {
        let token = "eyJ" + "hbGciOiJIUzI1NiJ9" + ".eyJ" + random(40) + "." + random(43)
        #expect(secrets("token \(token).") == [token])
        #expect(types(token) == ["JWT"])
        #expect(secrets("eyJ… header.payload.signature") == [])
    }

    @Test(arguments: [
        "postgres://app:s3cret-Pw@db.example:5432/base?sslmode=require",
        "mongodb+srv://app:Tr4il.mix@c.example/base",
        "amqp://app:q1w2e3r4@mq.example:5672/vhost", "redis://:pa55-w0rd@cache.example:6379/0",
        "https://app:tok3n.x9@host.example/path", "jdbc:mysql://app:Zeb-ra9@db.example/base",
    ])
    func `locators with a password`(locator: String) { #expect(secrets("use \(locator) now") == [locator]) }

    @Test(arguments: [
        "postgres://db.example:5432/base", "redis://cache.example:6379/0", "https://host.example/a:b@c",
        "postgres://app:${PASSWORD}@db.example/base", "postgres://postgres:postgres@db.example/base",
        "git@host.example:team/repository.git", "https://user:pass@host.example/",
        "mysql://app@db.example/base",
    ])
    func `locators without one`(locator: String) { #expect(secrets("use \(locator) now") == []) }

    @Test func `signed locators`() {
        let locator =
            "https://a.blob.example/c?sv=2023-11-03&sig=" + random(43, base64).replacing("/", with: "%2F")
            + "%3D"
        #expect(secrets("see \(locator) now") == [locator])
    }

    @Test func `credentials of HTTP`() {
        // "someone:Secret-12" in Base64.
        let basic = "c29tZW9uZTpT" + "ZWNyZXQtMTI="
        #expect(secrets("Authorization: Basic \(basic)") == [basic])
        #expect(secrets("Authorization: Basic realm") == [])
        #expect(secrets("Basic Instructions") == [])
    }
}
