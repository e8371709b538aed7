/// What a word near a value says of it.
enum WordMeaning: UInt8 {
    /// A password follows.
    case password
    /// A secret that nobody has to remember follows.
    case secret
    /// A key of some kind follows, which may be one of a table.
    case key
    /// A bearer token follows (RFC 6750).
    case bearer
    /// User and password follow, in Base64 (RFC 7617).
    case basic
    /// The value of a session follows.
    case cookie
    /// Whose it is: the row of the table is known.
    case owner
    /// What it is was said before: `name: A, value: B`.
    case holder
    /// Whatever the words before it say, what follows is not secret.
    case contrary
    /// What is said is about passwords; what follows is not one.
    case topic
    /// What is said is about what passwords must be.
    case obstacle
    /// Whatever other words say, what follows is not secret.
    case harmless
    /// A scheme of locators that hold credentials.
    case scheme
    /// The first line of a block in PEM (RFC 7468) or a file of keys.
    case block
    /// The beginning of a JSON object in Base64.
    case object
    /// A program that takes passwords.
    case command
    /// User and password follow.
    case account
}

/// The words that say what the value after them is. Lower case, without accents; `_` stands for a space, a sign between
/// words or nothing.
enum SecretWords {
    /// Found within longer names too.
    static let parts: [(WordMeaning, StaticString)] = [
        (
            .password,
            """
            password passwd passphrase pass_phrase passcode pass_code passwort kennwort contrasena senha \
            palavra_passe mot_de_passe motdepasse wachtwoord paswoord haslo losenord adgangskode kodeord passord \
            salasana heslo jelszo sifre parola parool lozinka geslo kata_sandi katasandi mat_khau \
            pswd userpass storepass keypass requirepass become_pass dbpass db_pass sshpass \
            пароль пароля пароли пароле паролем κωδικος סיסמה סיסמא סיסמת كلمة_المرور كلمة_مرور كلمة_السر رمز_المرور \
            گذرواژه رمز_عبور पासवर्ड รหัสผ่าน 密码 密碼 口令 パスワード 暗証番号 비밀번호 비번 암호 패스워드
            """
        ),
        (
            .secret,
            """
            secret token api_key api-key apikey access_key auth_key secret_key private_key signing_key \
            encryption_key master_key license_key service_key account_key shared_key app_key admin_key \
            client_key storage_key webhook_key write_key read_key deploy_key ssh_key credential authorization \
            jwt accesskey subscription_key instrumentation_key hmac application_key \
            schlussel zugangsdaten cle_api chave_api clave_api llave_api токен ключ_api 密钥 令牌 秘钥 トークン 토큰
            """
        ),
        (.owner, ""),
        (
            .harmless,
            """
            hash digest checksum integrity fingerprint thumbprint sha1 sha256 sha384 sha512 md5 publishable public \
            csrf xsrf authenticity not_secret not_a_secret non-secret nonsecret idempotency uuid guid etag signature traceparent trace correlation max_tokens tokenizer
            """
        ),
        (
            .cookie,
            "sessionid session_id sessid jsessionid asp.net_session connect.sid _session session_token auth_cookie"
        ),
    ]

    /// Words of their own only.
    static let wholes: [(WordMeaning, StaticString)] = [
        (
            .password,
            "pass pwd pw mdp clave contra sandi pin_code wifi_key wpa_psk psk wpa_passphrase identified_by pasword"
        ),
        (
            .key,
            """
            key keys auth access cred creds credentials sas webhook pat license licence chave clave llave cle \
            chiave klucz nyckel nokkel noegle nogle sleutel schluessel anahtar avain klic kulcs cheie kunci khoa κλειδι מפתח ключ 키 キー 鍵 सीक्रेट مفتاح मुख्य कुंजी hmac seed_phrase
            """
        ),
        (.bearer, "bearer"),
        (.basic, "basic"),
        (.cookie, "cookie set_cookie session sid phpsessid"),
        (.holder, "value val default data content stringdata env name string text literal"),
        (
            .contrary,
            """
            id ids url uri path file filename dir name names type size length len count limit max min ttl expiry \
            expires expiration version ref rev revision regex pattern format location endpoint host header field \
            column table index hint label placeholder input policy reset forgot change arn age level budget usage \
            prompt text message policy enabled required optional provider manager store generator hashed encoded \
            algorithm method class function test issuer audience scope scopes role roles username user email \
            description title prefix suffix bucket region zone model engine selector encoder
            """
        ),
        (
            .topic,
            """
            reset forgot forgotten change changed policy length min max strength rules requirements hint manager \
            generator prompt field input expiry expires expired expiration regex pattern format hashed protected \
            protection recovery page form screen rotation complexity history confirmation strong weak
            """
        ),
        (
            .obstacle,
            "must should need needs contain contains cannot can may debe doit muss musi deve fails failed"
        ),
        (
            .harmless,
            """
            sha hash commit revision pub primary foreign partition cache sort object event tenant transaction \
            correlation span request build image img src layer blob node serial isbn block tx address cid etag salt \
            nonce resolved checksum md5sum sha256sum crc digest sri ssh-rsa ssh-ed25519 certificate cert_body x509 \
            keyboard keyword monkey keynote
            """
        ),
        (
            .scheme,
            """
            postgres postgresql mysql mysqlx mysql2 mariadb mongodb redis rediss valkey amqp amqps jdbc sqlserver mssql \
            oracle clickhouse nats mqtt mqtts kafka ftp ftps sftp ssh smtp smtps imap imaps pop3 ldap ldaps http https \
            git svn couchdb couchbase cassandra scylla neo4j bolt influxdb elasticsearch memcached snowflake redshift \
            cockroachdb db2 vertica hive presto trino rabbitmq socks5 socks4 rtsp rtmp ws wss telnet smb cifs afp nfs \
            libsql psycopg2 asyncpg pymysql mysqldb pyodbc cockroach tcp vnc rdp proxy teradata exasol surrealdb
            """
        ),
        (.block, "begin putty_user_key_file"),
        (
            .command,
            "curl wget sshpass mysql mysqldump mariadb docker htpasswd echo net psql mongo mongosh redis_cli"
        ),
        (
            .account,
            "auth login log_in sign_in anmeldung anmelden inloggen logga_in entra accedi connexion creds git_config_credential credentials"
        ),
    ]

    /// What may stand between a word and its value: verbs, and what follows them.
    static let links: StaticString =
        """
        is are was be equals reads becomes es ist lautet sind est sont e son sera is_now to is_set_to jest ar er je \
        est_maintenant это есть είναι है हैं هو هي là la adalah 是 为 為 は が 는 은 이 가 を
        """

    /// What may follow such a verb before the value.
    static let fillers: StaticString =
        "now currently still set to both just simply literally changed reset probably jetzt ahora maintenant adesso agora nu teraz the a"

    /// What stands between a password and the word for it: `hunter2 as password`.
    static let roles: StaticString = "as comme als como come jako som olarak sebagai"
    /// What may stand after it.
    static let articles: StaticString = "the a my our your der die das mein mi la el le il"
}
