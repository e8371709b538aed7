extension SecretRow {
    /// Messages, mail, calls, social networks, webhooks.
    static let communication = [
        SecretRow(
            "SLACK_TOKEN", .token,
            "xoxb-d{6,14}-b{14,} xoxb-b{20,} xoxp-d{6,}-b{16,} xoxe-d{1,}-b{20,} xoxe.xoxb-d{1}-b{40,} xoxe.xoxp-d{1}-b{40,} xoxa-d{1,}-b{10,} xoxr-d{1,}-b{8,} xoxo-d{1,}-b{6,} xoxs-d{1,}-b{6,} xoxc-d{1,}-b{8,} xoxd-e{30,} xapp-d{1}-w{1,}-d{1,}-w{1,} xwfp-b{20,}",
            "slack"),
        SecretRow(
            "SLACK_WEBHOOK", .token,
            "hooks.slack.com/services/w{8,}/w{8,}/w{16,} hooks.slack.com/services/e{40,} hooks.slack.com/workflows/e{40,} hooks.slack.com/triggers/e{30,}"
        ),
        SecretRow("DISCORD_TOKEN", .token, "w{24,28}.b{6}.b{27,45} mfa.b{80,}", "discord"),
        SecretRow(
            "DISCORD_WEBHOOK", .token,
            "discord.com/api/webhooks/d{17,20}/b{60,} discordapp.com/api/webhooks/d{17,20}/b{60,} ptb.discord.com/api/webhooks/d{17,20}/b{60,}"
        ),
        SecretRow("TEAMS_WEBHOOK", .token, "webhook.office.com/webhookb2/e{30,}"),
        SecretRow("GOOGLE_CHAT_WEBHOOK", .token, "chat.googleapis.com/v1/spaces/b{8,}/messages?key=e{20,}"),
        SecretRow("ZAPIER_WEBHOOK", .token, "hooks.zapier.com/hooks/catch/d{4,}/w{5,}"),
        SecretRow("TELEGRAM_BOT_TOKEN", .token, "d{8,10}:AAb{32,35} d{5,16}:Ab{34}", "telegram"),
        SecretRow("MATTERMOST_TOKEN", .token, "", "mattermost rocketchat zulip"),
        SecretRow("LINE_TOKEN", .token, "", "line_channel"),
        SecretRow("WHATSAPP_TOKEN", .token, "", "whatsapp"),
        SecretRow("ZOOM_SECRET", .apiKey, "", "zoom_client zoom_api webex"),
        SecretRow("TWILIO_KEY", .apiKey, "SKH{32}", "twilio"),
        SecretRow("SENDGRID_KEY", .apiKey, "SG.b{20,24}.b{39,50} SG.s{66}", "sendgrid"),
        SecretRow("MAILGUN_KEY", .apiKey, "key-H{32} pubkey-H{32} l{32}-l{8}-l{8}", "mailgun"),
        SecretRow("POSTMARK_TOKEN", .token, "", "postmark"),
        SecretRow("SPARKPOST_KEY", .apiKey, "", "sparkpost mailjet mailersend mlsn"),
        SecretRow("MAILERSEND_KEY", .apiKey, "mlsn.h{64}"),
        SecretRow("RESEND_KEY", .apiKey, "re_w{8}_w{20,30}", "resend_api"),
        SecretRow("LOOPS_KEY", .apiKey, "", "loops_api"),
        SecretRow("VONAGE_KEY", .apiKey, "", "vonage nexmo plivo telnyx bandwidth_api"),
        SecretRow("TELNYX_KEY", .apiKey, "KEYU{40}_w{20,}"),
        SecretRow("MESSAGEBIRD_TOKEN", .token, "", "messagebird message-bird message_bird"),
        SecretRow(
            "FACEBOOK_TOKEN", .token, "d{15,16}|b{27} d{15,16}%b{27} EAAMw{90,} EAACw{90,} EAAw{90,}",
            "facebook fb_app instagram meta_app whatsapp_business"),
        SecretRow(
            "TWITTER_TOKEN", .token, "AAAAAAAAAAAAAAAAAAAAAe{60,120} d{15,20}-w{30,45}", "twitter x_api"),
        SecretRow("LINKEDIN_SECRET", .apiKey, "WPL_AP1.w{16}.e{8}", "linkedin linked-in linked_in"),
        SecretRow("REDDIT_SECRET", .apiKey, "", "reddit"),
        SecretRow("PINTEREST_TOKEN", .token, "pina_U{60,}", "pinterest tumblr snapchat tiktok"),
        SecretRow("TWITCH_TOKEN", .token, "", "twitch"),
        SecretRow("YOUTUBE_KEY", .apiKey, "", "youtube vimeo"),
        SecretRow("VK_TOKEN", .token, "vk1.a.b{80,}", "vkontakte"),
        SecretRow("WECHAT_SECRET", .apiKey, "", "wechat weixin dingtalk feishu lark_app"),
        SecretRow("KAKAO_KEY", .apiKey, "", "kakao naver_client"),
        // What no list knows: prefixes that say what follows.
        SecretRow(
            "PREFIXED_SECRET", .generic,
            "sk-b{24,} sk_b{24,} secret_b{24,} token_b{24,} apikey-b{24,} apikey_b{24,} api_key_b{24,} api-key-b{24,} live_b{24,} prod_b{24,} access_token_b{24,} pat_b{24,} pat-b{24,} sat_b{24,} oauth_b{24,} ak_live_b{20,} key_live_b{20,} key-b{28,} rk-b{24,}"
        ),
    ]
}
