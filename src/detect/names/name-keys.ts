/** Keys of attributes whose whole value is a person's name. */

/** `patientName`, `patient.last_name`, `given`: whatever the value, it is a name. */
const NAME_KEY =
  /(?:^|[ ._-])(?:(?:patient|member|subscriber|insured|guarantor|physician|doctor|nurse|guardian|beneficiary)s?[ ._-]?(?:full)?[ ._-]?name|(?:full|first|last|middle|maiden|sur|given|family)[ ._-]?name|family|given)$/i;
/** `aws.ecs.task.family`, `net.sock.family`, `font.family`: of things, and no last name. */
const KIND_KEY =
  /(?:^|[ ._-])(?:task|job|instance|machine|node|vm|server|cpu|gpu|chip|processor|hardware|hw|device|os|image|sock(?:et)?|net|ip|protocol|address|cipher|algorithm|model|product|part|plugin|column|container|runtime|engine|browser|user[._]?agent|ua|font|type|typeface)[ ._-]?family$/i;
/** `subject.display`, `provider_name`: a person's name, or a program's, which has no capitals. */
const PARTY_KEY =
  /(?:^|[ ._-])(?:patient|provider|contact|customer|client|enduser|subject|practitioner|performer|requester|author|recipient)s?[ ._-]?(?:full)?[ ._-]?(?:name|display)$/i;
/** Of a model's provider, of a cloud's. */
const MACHINE_KEY = /(?:^|[ ._-])(?:gen_ai|llm|cloud|model|service|telemetry|server)[._]/i;
/** Of who provides something else than care: `feature_flag.provider.name`. */
const PROVIDER_KEY =
  /(?:^|[ ._-])(?:gen_?ai|llm|ai|model|cloud|vcs|git|ci|feature_?flag|flag|identity|auth|oauth|oidc|saml|sso|payment|storage|secrets?|dns|cdn|email|sms|embeddings?|vector|hosting|weather|tax|shipping)[ ._-]provider(?:[ ._-]?name)?$/i;
/** Letters, and what stands between the parts of a name. */
const WHOLE = /^[a-z\u00c0-\u00ff][a-z\u00c0-\u00ff.,' -]{1,60}$/i;
/** As a chat's participant is called, who may have no blank in his name. */
const UNDERLINED = /^[A-Z][a-z'-]{1,20}(?:_[A-Z][a-z'-]{1,20}){1,3}$/;
const CAPITALISED = /^[A-Z\u00c0-\u00de]/;

/** Whether a text could be one name, and nothing else. */
export function isWholeName(text: string): boolean {
  return WHOLE.test(text) || UNDERLINED.test(text);
}

/** @param text as isWholeName() takes it */
export function isNameKey(key: string, text: string): boolean {
  if (NAME_KEY.test(key)) return !KIND_KEY.test(key);
  if (MACHINE_KEY.test(key) || PROVIDER_KEY.test(key)) return false;
  return CAPITALISED.test(text) && PARTY_KEY.test(key);
}

/** Whether a key names who provides something else than care. @param key with the keys around it: `gen_ai.provider` */
export function isProviderKey(key: string): boolean {
  return PROVIDER_KEY.test(key);
}

/** Whether the key right before a word says that it is no name: `"net.sock.family":"inet"`. */
export function isKeyedThing(text: string, start: number, end: number): boolean {
  if (!MAY_END.test(text.slice(Math.max(0, start - ENDING), start))) return false;
  const word = text.slice(start, end);
  if (word.includes(" ")) return false;
  const path = PATH_BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.[1] ?? "";
  const key = path.replace(/[^\w.-]+/g, ".").replace(/([a-z])([A-Z])/g, "$1_$2");
  return KIND_KEY.test(key) || PROVIDER_KEY.test(key) || (FAMILY.test(word) && /family$/.test(key));
}

/** How a key ends that KIND_KEY or PROVIDER_KEY tell. */
const MAY_END = /(?:family|provider|name)["'\\]{0,3}\s?[:=]\s?["'\\]{0,3}$/i;
const ENDING = 20;
/** A key, and those of the objects around it that open right before it. */
const PATH_BEFORE =
  /((?:[\w.-]{1,40}["'\\]{1,3}\s?:\s?\{\s{0,4}["'\\]{1,3}){0,3}[\w.-]{1,64})["'\\]{0,3}\s?[:=]\s?["'\\]{0,3}$/;
const REACH = 120;
/** Of an address of a socket. */
const FAMILY = /^(?:inet|unix)$/;
