extension SecretRow {
    /// Clouds, hosts, networks and infrastructure.
    static let clouds = [
        SecretRow(
            "AWS_ACCESS_KEY", .cloudKey,
            "AKIAU{16} ASIAU{16} ABIAU{16} ACCAU{16} A3TU{17}", "aws_access"),
        SecretRow("AWS_SECRET_KEY", .cloudKey, "", "aws amazon"),
        SecretRow(
            "AWS_BEDROCK_API_KEY", .cloudKey,
            "ABSKB{100,} bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29tB{0,}", "bedrock"),
        SecretRow("AWS_MWS_KEY", .cloudKey, "amzn.mws.h{8}-h{4}-h{4}-h{4}-h{12}", "mws"),
        SecretRow(
            "AWS_SESSION_TOKEN", .cloudKey, "FwoGZXIvYXdzB{60,} IQoJb3JpZ2luX2B{60,} FQoGZXIvYXdzB{60,}"),
        SecretRow(
            "GOOGLE_OAUTH_SECRET", .cloudKey, "GOCSPX-b{28}", "google_client google_oauth gcp"),
        SecretRow("GOOGLE_OAUTH_TOKEN", .token, "ya29.b{20,} 1//0b{30,}"),
        SecretRow("GOOGLE_HMAC_KEY", .cloudKey, "GOOG1EU{57} GOOGU{20}"),
        SecretRow("FIREBASE_SERVER_KEY", .cloudKey, "AAAAb{7}:b{120,180}", "firebase fcm_server"),
        SecretRow("AZURE_CLIENT_SECRET", .cloudKey, "e{3}d{1}Q~e{31,34}", "azure_client azure azuread"),
        SecretRow("AZURE_STORAGE_KEY", .cloudKey, "", "accountkey account_key azure_storage"),
        SecretRow("AZURE_CONNECTION_STRING", .connectionString, ""),
        SecretRow("AZURE_SHARED_ACCESS_SIGNATURE", .cloudKey, "", "sharedaccesskey"),
        SecretRow("AZURE_FUNCTION_KEY", .cloudKey, "b{44}AzFue{4}==", "azure_function"),
        SecretRow("AZURE_DEVOPS_TOKEN", .token, "w{76}AZDOw{4}", "azure_devops vsts ado_pat"),
        SecretRow("AZURE_OPENAI_KEY", .cloudKey, "w{52}JQQJ99w{22}ACw{6}", "azure_openai ocp-apim"),
        SecretRow("ALIBABA_ACCESS_KEY", .cloudKey, "LTAIw{12,24}", "alibaba aliyun"),
        SecretRow("TENCENT_SECRET_ID", .cloudKey, "AKIDw{30,40}", "tencent qcloud"),
        SecretRow("HUAWEI_CLOUD_KEY", .cloudKey, "", "huawei"),
        SecretRow("IBM_CLOUD_KEY", .cloudKey, "", "ibm_cloud ibmcloud softlayer bluemix cloudant"),
        SecretRow("ORACLE_CLOUD_KEY", .cloudKey, "", "oci_api oracle_cloud"),
        SecretRow(
            "YANDEX_TOKEN", .cloudKey, "t1.b{1,}.b{60,100} AQVNb{35,38} YCb{38} y0_b{30,}", "yandex"),
        SecretRow("VOLCENGINE_KEY", .cloudKey, "AKLTb{40,50}", "volcengine"),
        SecretRow("BAIDU_KEY", .cloudKey, "ALTAKw{21} bce-v3/ALTAK-w{21}/h{40}", "baidu"),
        SecretRow(
            "DIGITALOCEAN_TOKEN", .cloudKey, "doo_v1_h{64} dop_v1_h{64} dor_v1_h{64}",
            "digitalocean do_token spaces_secret"),
        SecretRow("HEROKU_API_KEY", .cloudKey, "HRKU-b{30,70}", "heroku"),
        SecretRow("RENDER_API_KEY", .cloudKey, "rnd_w{20,40}", "render_api"),
        SecretRow("RAILWAY_TOKEN", .cloudKey, "", "railway"),
        SecretRow(
            "FLY_TOKEN", .cloudKey, "fo1_b{43} fm1r_B{60,} fm1a_B{60,} fm2_B{60,}", "fly_api flyio fly_access"
        ),
        SecretRow(
            "VERCEL_TOKEN", .cloudKey,
            "vcp_w{20,64} vck_w{20,64} vci_w{20,64} vca_w{20,64} vcr_w{20,64} vercel_blob_rw_w{16}_w{20,}",
            "vercel"),
        SecretRow(
            "NETLIFY_TOKEN", .cloudKey, "nfp_w{30,50} nfo_w{30,50} nfc_w{30,50} nfu_w{30,50}", "netlify"),
        SecretRow(
            "CLOUDFLARE_API_KEY", .cloudKey,
            "v1.0-h{24}-h{140,150} cfut_w{40}h{8} cfk_w{40}h{8} cfat_w{40}h{8}", "cloudflare cf_api cf_token"),
        SecretRow("FASTLY_API_TOKEN", .cloudKey, "", "fastly"),
        SecretRow("AKAMAI_TOKEN", .cloudKey, "akab-w{16}-w{16}", "akamai"),
        SecretRow("LINODE_TOKEN", .cloudKey, "", "linode"),
        SecretRow("VULTR_API_KEY", .cloudKey, "", "vultr"),
        SecretRow("HETZNER_TOKEN", .cloudKey, "", "hcloud hetzner"),
        SecretRow("SCALEWAY_KEY", .cloudKey, "SCWU{17}", "scaleway"),
        SecretRow("OVH_KEY", .cloudKey, "", "ovh"),
        SecretRow("SCALINGO_TOKEN", .cloudKey, "tk-us-b{48}", "scalingo"),
        SecretRow("CLEVER_CLOUD_TOKEN", .cloudKey, "", "clever_cloud"),
        SecretRow(
            "HASHICORP_VAULT_TOKEN", .cloudKey, "hvs.b{20,} hvb.b{60,} hvr.b{20,} s.w{24} b.b{90,}",
            "vault_token vault"),
        SecretRow("TERRAFORM_TOKEN", .cloudKey, "w{14}.atlasv1.s{60,}", "terraform tfe_token tfc"),
        SecretRow("PULUMI_TOKEN", .cloudKey, "pul-h{40}", "pulumi"),
        SecretRow(
            "DOPPLER_TOKEN", .cloudKey,
            "dp.pt.w{40,44} dp.st.e{40,80} dp.ct.w{40,44} dp.sa.w{40,44} dp.scim.w{40,44} dp.audit.w{40,44}",
            "doppler"),
        SecretRow("INFISICAL_TOKEN", .cloudKey, "st.h{24}.h{20,40}.h{20,40}", "infisical"),
        SecretRow(
            "ONEPASSWORD_TOKEN", .token,
            "ops_eyJe{200,} A3-U{6}-U{11}-U{5}-U{5}-U{5} A3-U{6}-U{6}-U{5}-U{5}-U{5}-U{5} A4-U{6}-U{6}-U{5}-U{5}-U{5}-U{5}",
            "onepassword"),
        SecretRow("AGE_SECRET_KEY", .privateKey, "AGE-SECRET-KEY-1U{58} AGE-SECRET-KEY-PQ-1U{58,}"),
        SecretRow(
            "TAILSCALE_KEY", .cloudKey,
            "tskey-auth-b{20,} tskey-api-b{20,} tskey-client-b{20,} tskey-scim-b{20,} tskey-webhook-b{20,} tskey-b{20,}",
            "tailscale"),
        SecretRow("NGROK_TOKEN", .cloudKey, "", "ngrok"),
        SecretRow("ZEROTIER_TOKEN", .cloudKey, "", "zerotier"),
        SecretRow("DEFINED_NETWORKING_TOKEN", .cloudKey, "dnkey-e{26}-e{52}", "dnkey"),
        SecretRow("PREFECT_TOKEN", .token, "pnu_w{36} pnb_w{36}", "prefect"),
        SecretRow("DATABRICKS_TOKEN", .token, "dapih{32}-d{1} dapih{32} dkeah{32}", "databricks"),
        SecretRow("SNOWFLAKE_KEY", .cloudKey, "", "snowflake"),
        SecretRow(
            "SUPABASE_KEY", .cloudKey, "sbp_h{40} sbp_oauth_h{40} sb_secret_b{20,50} sbp_v0_h{40}", "supabase"
        ),
        SecretRow(
            "PLANETSCALE_TOKEN", .cloudKey, "pscale_tkn_s{32,64} pscale_oauth_s{32,64} pscale_pw_s{32,64}",
            "planetscale"),
        SecretRow("NEON_API_KEY", .cloudKey, "napi_l{40,80}", "neon_api"),
        SecretRow("UPSTASH_TOKEN", .cloudKey, "", "upstash"),
        SecretRow("MONGODB_ATLAS_KEY", .cloudKey, "mdb_sa_sk_b{30,50}", "atlas"),
        SecretRow("CLICKHOUSE_CLOUD_KEY", .cloudKey, "4b1dw{38}", "clickhouse"),
        SecretRow("CONFLUENT_KEY", .cloudKey, "cfltB{60}", "confluent"),
        SecretRow("ELASTIC_API_KEY", .cloudKey, "essu_B{40,}", "elastic_api elasticsearch elastic"),
        SecretRow("AIVEN_TOKEN", .cloudKey, "AVNS_b{16,22}", "aiven"),
        SecretRow("OPENSHIFT_TOKEN", .token, "sha256~b{43}", "openshift"),
        SecretRow("RANCHER_TOKEN", .token, "token-l{5}:l{54}", "rancher"),
        SecretRow("KUBERNETES_BOOTSTRAP", .token, "", "kubeconfig kubeadm"),
        SecretRow("OCTOPUS_DEPLOY_KEY", .apiKey, "API-U{26} API-U{30}", "octopus"),
        SecretRow("SPOTINST_TOKEN", .cloudKey, "", "spotinst"),
        SecretRow("EXOSCALE_KEY", .cloudKey, "EXOh{26}", "exoscale"),
        SecretRow("UPCLOUD_TOKEN", .cloudKey, "ucat_U{26}", "upcloud"),
        SecretRow("BACKBLAZE_KEY", .cloudKey, "K00d{1}B{27}", "backblaze b2_application"),
        SecretRow("WASABI_KEY", .cloudKey, "", "wasabi"),
        SecretRow("CISCO_MERAKI_KEY", .apiKey, "", "meraki"),
    ]
}
