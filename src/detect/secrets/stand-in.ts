/** What stands where a secret stood or will stand: masks, templates, type names, words of prose. */

/** Only marks that a mask is made of. */
const MASK = /^[*•·x.#?_-]+$/i;
const MASKED = /\*{3}|\.{3}|x{6}/i;
/** `<token>`, `${TOKEN}`, `$TOKEN` and no `$tiger@!22`, `{{token}}`, `[API_KEY]`, `%(token)s`, `%TOKEN%`, `@Password`. */
const TEMPLATE =
  /^(?:[<{([]|\$[{(]|\$[A-Z_a-z][\w$.:>[\]'"{}()/-]*(?:[,;|&\\].*)?$|%[({A-Za-z]|@[A-Z]|:[a-z]|!(?:vault|env|secret|ref|sub|getatt|include|reference)$)|^\$\d/;
/** A password as crypt(3) and its heirs keep it: `$2b$12$…`, `$6$…`, `$argon2id$…`. */
const HASH = /^\$(?:2[abxy]?|[156y]|argon2(?:id|i|d)|scrypt|pbkdf2[\w-]{0,10})\$[\w./$=,+-]{20}/;
const NAMED =
  /^(?:your|my|the|our|insert|enter|put|replace|change|some|dummy|sample|placeholder|redacted|hidden|masked|removed|filtered|todo|env|secrets?|vault|process\.env|os\.environ|import\.meta)(?:[-_. :/]|me$|here$|$)/i;
/** A name in a program: `DB_PASSWORD`, `config.password`, `self.api_key`. */
const CONSTANT = /^[A-Z]+(?:_[A-Z]+)+$/;
const MEMBER = /^[A-Za-z_$]+(?:(?:\??\.|->|::)[A-Za-z_$]+)+$/;
/** A name in a program too: `challengePassword`. */
const FIELD = /^[a-z]+(?:[A-Z][a-z]+)*(?:Password|Passwd|Secret|Token|Key)$/;
/** The path of a file that holds it: `/etc/backup/backup.key`. */
const FILE = /^(?:\.{0,2}|~)(?:\/[a-z_.-]+){2,12}\.[a-z]{2,5}$/;
/** An object of Java as it prints itself: `AppWindowToken{9f4ef63`. */
const PRINTED = /^(?:[A-Z][a-z]+)+\{[0-9a-f]{5,}/;
const YOUR = /(?:^|[-_ ])your(?:[-_ ]|$)|[-_]here$/i;

const WORDS = new Set(
  `null none nil undefined true false yes no on off empty unset missing required optional string str
  text number int integer bool boolean object array any bytes secretstr password passwd pwd secret token
  key value credential credentials username user incorrect invalid valid wrong expired expires reset
  changed change updated update protected encrypted hashed stored used weak strong too must should may
  can cannot can't could will would does do did has have had is are was were be been not never a an the
  this that these your my our his her their its it for to of in at by with from and or if when while
  only min max minimum length auto default flag option argument parameter disabled enabled basic bearer oauth oauth2 jwt n/a na tbd todo
  changeme redacted hidden masked removed filtered omitted field input raise return throw type hint again please enter
  confirm prompt policy manager rotation fields leaked compromised visible unknown needed set auth
  authentication based same different provided verified rejected accepted failed ok sent here below above`.split(
    /\s+/,
  ),
);

/** A longer value is judged by so many of its first characters. */
const MOST = 128;

/** Whether a value, without its quotes, is no secret but what holds its place. */
export function isStandIn(whole: string): boolean {
  const value = whole.slice(0, MOST);
  return (
    value.length < 3 ||
    MASK.test(value) ||
    MASKED.test(value) ||
    (TEMPLATE.test(value) && !HASH.test(value)) ||
    NAMED.test(value) ||
    YOUR.test(value) ||
    CONSTANT.test(value) ||
    MEMBER.test(value) ||
    FIELD.test(value) ||
    FILE.test(value) ||
    PRINTED.test(value) ||
    WORDS.has(value.toLowerCase())
  );
}

/** Whether one of the words of a phrase belongs to a sentence about secrets, not to a passphrase. */
export function isSentence(phrase: string): boolean {
  return phrase.split(" ").some((word) => WORDS.has(word.toLowerCase().replace(/[^a-z']/g, "")));
}

/** Letters and digits mixed, long enough that chance does not write it: a key, a token, a digest. */
export function isOpaque(value: string, least = 16): boolean {
  return (
    value.length >= least && /\d/.test(value) && /[A-Za-z]/.test(value) && !value.includes(" ")
  );
}
