/**
 * Keys that say themselves whose they are: prefix, alphabet and length as the providers document them
 * (GitHub "token formats", GitLab "token prefixes", AWS "unique identifiers", Stripe "API keys", Slack
 * "token types", and their like). Lengths are lower bounds: providers lengthen their keys.
 */

/** @param literal what wakes, in lower case; `back`: characters of the key before it */
export interface Provider {
  readonly literal: string;
  readonly shape: RegExp;
  readonly back?: number;
}

/** Literal and shape, a line each; `<` and a number: the literal stands that far inside the key. */
const TABLE = String.raw`
sk- sk-(?:proj|svcacct|admin|None|ant-[a-z]{3,8}\d{2}|or-v1|lf|ws)-[\w-]{16,512}
sk- sk-[A-Za-z0-9]{20,200}
sk_ sk_(?:[0-9a-f]{48}|(?=[A-Za-z]{0,39}\d)[A-Za-z0-9]{40,100})
sk_ [sr]k_(?:live|test|prod|org)_[A-Za-z0-9]{10,255}
rk_ rk_(?:live|test|prod)_[A-Za-z0-9]{10,255}
whsec_ whsec_[A-Za-z0-9+/]{24,88}={0,2}
akia AKIA[A-Z0-9]{16}
asia ASIA[A-Z0-9]{16}
absk ABSK[A-Za-z0-9+/]{100,300}={0,2}
aiza AIza[\w-]{35}
ya29. ya29\.[\w-]{20,2048}
gocspx- GOCSPX-[\w-]{28}
ghp_ ghp_[A-Za-z0-9]{30,255}
gho_ gho_[A-Za-z0-9]{30,255}
ghu_ ghu_[A-Za-z0-9]{30,255}
ghs_ ghs_[A-Za-z0-9]{30,255}
ghr_ ghr_[A-Za-z0-9]{30,255}
github_pat_ github_pat_[A-Za-z0-9_]{30,255}
glpat- glpat-[\w-]{20,300}(?:\.[\w-]{2,64}){0,2}
glrt- glrt-[\w-]{20,300}(?:\.[\w-]{2,64}){0,2}
gldt- gldt-[\w-]{20,300}
gloas- gloas-[\w-]{20,300}
glsoat- glsoat-[\w-]{20,300}
glft- glft-[\w-]{20,300}
glimt- glimt-[\w-]{20,300}
glptt- glptt-[\w-]{20,300}
glcbt- glcbt-[\w-]{20,300}
glagent- glagent-[\w-]{20,300}
xox xox[abeoprs](?:\.xox[bp])?-[A-Za-z0-9-]{10,512}
xapp- xapp-\d-[A-Za-z0-9-]{10,255}
discord.com/api/webhooks/ discord\.com/api/webhooks/\d{15,22}/[\w-]{40,100}
discordapp.com/api/webhooks/ discordapp\.com/api/webhooks/\d{15,22}/[\w-]{40,100}
webhook.office.com/ webhook\.office\.com/webhookb2/[\w@/-]{60,256}
api.telegram.org/bot api\.telegram\.org/bot\d{6,12}:[\w-]{30,64}
hooks.zapier.com/ hooks\.zapier\.com/hooks/catch/\d{4,12}/\w{5,16}
hooks.slack.com/ hooks\.slack\.com/(?:services|workflows|triggers)/[\w/-]{20,128}
sg. SG\.[\w-]{16,32}\.[\w-]{32,64}
key- key-[0-9a-f]{32}
hf_ hf_[A-Za-z0-9]{30,64}
npm_ npm_[A-Za-z0-9]{36,64}
pypi- pypi-[\w-]{50,512}
dckr_pat_ dckr_pat_[\w-]{24,64}
_v1_ do[opr]_v1_[0-9a-f]{64} <3
sq0 sq0(?:csp|atp)-[\w-]{22,64}
eaaa EAAA[\w-]{58,64}
eaa EAA[A-Za-z][A-Za-z0-9]{90,250}
1//0 1//0[\w-]{40,256}
shp shp(?:at|ca|pa|ss|tka|rt)_[0-9a-fA-F]{32}
atatt3 ATATT3[\w=-]{60,300}
atctt3 ATCTT3[\w=-]{60,300}
atbb ATBB[A-Za-z0-9]{28,48}
lin_api_ lin_api_[A-Za-z0-9]{32,64}
ntn_ ntn_[A-Za-z0-9]{40,64}
secret_ secret_[A-Za-z0-9]{43}
sntry sntry[su]_[\w=+/-]{40,400}
pmak- PMAK-[0-9a-f]{24}-[0-9a-f]{34}
figd_ figd_[\w-]{36,64}
glsa_ glsa_[A-Za-z0-9]{32}_[0-9a-fA-F]{8}
nrak- NRAK-[A-Z0-9]{27}
hvb. hvb\.[\w-]{100,400}
hvs. hvs\.[\w-]{24,255}
dp.pt. dp\.pt\.[A-Za-z0-9]{40,44}
dp.st. dp\.st\.(?:[\w-]{2,35}\.)?[A-Za-z0-9]{40,44}
dp.ct. dp\.ct\.[A-Za-z0-9]{40,44}
dp.sa. dp\.sa\.[A-Za-z0-9]{40,44}
sbp_ sbp_(?:v0_)?[0-9a-f]{40}
sb_secret_ sb_secret_[\w-]{20,64}
fo1_ fo1_[\w-]{43}
fm2_ fm2_[A-Za-z0-9+/]{40,2048}={0,3}
vcp_ vcp_[A-Za-z0-9]{24,64}
vercel_blob_rw_ vercel_blob_rw_[A-Za-z0-9]{10,24}_[A-Za-z0-9]{20,48}
hrku- HRKU-[\w-]{30,80}
pul- pul-[0-9a-f]{40}
napi_ napi_[a-z0-9]{60,70}
e2b_ e2b_[0-9a-f]{40}
akcp AKCp[A-Za-z0-9]{60,80}
tskey- tskey-[a-z]{3,8}-[A-Za-z0-9]{8,24}-[A-Za-z0-9]{20,48}
rubygems_ rubygems_[0-9a-f]{48}
ccipat_ CCIPAT_[A-Za-z0-9]{20,24}_[0-9a-f]{40}
tfp_ tfp_[\w-]{40,80}
access-production- access-production-[0-9a-f-]{36}
access-sandbox- access-sandbox-[0-9a-f-]{36}
bkua_ bkua_[0-9a-f]{40}
cfpat- CFPAT-[\w-]{43}
sk.eyj sk\.eyJ[\w-]{40,256}\.[\w-]{20,40}
flwseck FLWSECK(?:_TEST)?-[0-9a-f]{32}-X
jina_ jina_[\w-]{50,70}
re_ re_[A-Za-z0-9]{6,10}_[A-Za-z0-9]{20,32}
tgp_v1_ tgp_v1_[\w-]{43}
glc_ glc_eyJ[\w+/=]{40,400}
ops_eyj ops_eyJ[\w+/=]{60,2000}
.atlasv1. [A-Za-z0-9]{14}\.atlasv1\.[\w-]{60,80} <14
fc- fc-[0-9a-f]{32}
pa- pa-(?=[\w-]{0,42}\d)(?=[\w-]{0,42}[A-Z])(?=[\w-]{0,42}[a-z])[\w-]{43}
pscale_ pscale_(?:tkn|oauth|pw)_[\w.=-]{32,64}
gsk_ gsk_[A-Za-z0-9]{40,64}
xai- xai-[A-Za-z0-9]{60,100}
pplx- pplx-[A-Za-z0-9]{40,64}
fw_ fw_[A-Za-z0-9]{20,64}
r8_ r8_[A-Za-z0-9]{37,40}
nvapi- nvapi-[\w-]{60,80}
pcsk_ pcsk_[\w-]{40,90}
tvly- tvly-[\w-]{20,64}
ls__ ls__[a-z0-9]{24,64}
lsv2_ lsv2_(?:pt|sk)_[0-9a-f]{32}_[0-9a-f]{10}
dapi dapi[0-9a-f]{32}(?:-\d)?
:aa \d{8,10}:AA[\w-]{33} <10
7q~ [\w~.]{3}7Q~[\w~.-]{31,34} <3
8q~ [\w~.]{3}8Q~[\w~.-]{31,34} <3
`;

export const PROVIDERS: readonly Provider[] = TABLE.trim()
  .split("\n")
  .map((line) => {
    const [literal, shape, back = "<0"] = line.split(" ");
    return { literal, shape: new RegExp(shape, "y"), back: Number(back.slice(1)) };
  });
