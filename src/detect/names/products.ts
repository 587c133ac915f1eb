/** Products and code that bear the names of people: `Amazon Lex`, `Travis CI`, `return Bo(e)`. */
import { WordClass } from "../lexicon/lexicon.ts";
import { endOf } from "../steps.ts";
import { ANY_NAME, isClass } from "./run.ts";
import type { Words } from "./words.ts";

/** Who makes it stands right before it. None of them is a first name, nor a day. */
const MAKER =
  /(?:^|[^\w.@/-])(?:Amazon|AWS|Apache|Google|Azure|Microsoft|Oracle|NVIDIA|Samsung|Sega|Nintendo|Kodak|Nikon|IBM|Adobe|Atlassian|Red Hat|JetBrains|HashiCorp|VMware|Cisco|GNU|OpenTelemetry|Prometheus)(?:'s)? $/;
/** Or is the name's first word: `Siemens Somatom`. */
const OF_MAKER =
  /^(?:Siemens|Olympus|Hologic|Toshiba|Medtronic|Kodak|Arri|ARRI|Samsung|Marvell|Broadcom|Fresenius|Dell|Lenovo|Acer) /;
/** A word and what it is: `Schneider SDK`. Two letters are initials as well: they stand behind products alone. */
const KIND =
  /^(?:(?:Aurora|Neptune|Cassandra|Maria|Arango) DB|(?:Travis|Drone|Bamboo|Gerrit) CI|(?:Ember|Alpine|Mustache|Bo|Ada|Chai) JS|(?:Server|Client|Peer|Host|Proxy|Gateway|Router|Source|Target|Node|Cluster|Public|Private|Local|Remote) IP|\S+ (?:SDK|API|CLI|IDE|LLM|SQL|ODE|PDE|OID|FDR|CORS|NAND|USB|SoCs?|VPN|URI|Runtime|Exporter|Serverless|Gateway|Hub|Embeddings?|Replicas?|Tokenizer|IAM|Schema|Guide|Server|Cluster|Scheduler|Expression|Ontology|Sequencing|Bot|Toolkit|Playstation))$/;
/** And behind it. */
const AURORA_AFTER =
  /^ (?:DB|[Gg]lobal|MySQL|PostgreSQL|[Rr]eplicas?|[Cc]lusters?|[Ii]nstances?|[Dd]atabases?)(?![a-z])/;
const KIND_AFTER = /^ (?:SDK|API |CLI |Serverless|(?:Postgre|My)SQL|Runtime|Exporter|Gateway)/;
/** A name that is called: what opens an expression stands right before it, or a word of code. */
const CALLED = /(?:[=!&|?{};[\]<>+*]|\b(?:function|return|new|func|def|class|await|typeof) )$/;
/** Arguments of a call: none, a text, a short name, a name in code. `Roe(45F)`, `Roe(MRN 84719265)` are people. */
const GIVEN = /\((?:\)|["'`{[]|\.{3}|[a-z_$]\w?[,)]|[a-z_$][\w$]*[.(])/y;

/** `Phoenix.Router.__call__/5`, `Roe::new`: a name in code that goes on with its members. */
const QUALIFIES =
  /(?:\.[A-Za-z_]\w{2,40}){0,5}\.[a-z_]\w{2,40}\/\d(?![\d/])|(?:\.[A-Za-z_]\w{2,40}){1,6}::(?![A-Z]{2,4}(?![A-Za-z]))|(?:\.[A-Za-z_]\w{2,40}){2,6}\((?![\d\s])(?:[^\s()]{0,40}[.:]|\))|::(?![A-Z]{2,4}(?![A-Za-z])|<[A-Z]|ward|room|bed|(?:[Ff]em|[Mm])ale|[Aa]dmit|[Dd]ischarged|\w*::(?:\d|[MF](?!\w)))[A-Za-z_<]/y;
const REACH = 24;

/** Of a name that nothing announces: the words of the rows [at, end). */
export function isProduct(text: string, words: Words, at: number, end: number): boolean {
  if (isGermanNoun(text, words, at, end) || isBrand(text, words, at, end)) return true;
  const [start, stop] = [words.start[at], words.end[end - 1]];
  const name = text.slice(start, stop);
  if (KIND.test(name)) return true;
  if (isFullName(words, at, end)) return false;
  const before = text.slice(Math.max(0, start - REACH), start);
  if (MAKER.test(before) || OF_MAKER.test(name)) return true;
  if (text.charAt(stop) === "(") return CALLED.test(before) && endOf(GIVEN, text, stop) > 0;
  if (endOf(BRAND_AFTER, text, stop) > 0) return true;
  if (end - at > 1) return false;
  return isQualified(text, stop) || isBeforeKind(name, text.slice(stop, stop + REACH));
}

/** Whether a name that ends at `stop` goes on as one of code does. */
export function isQualified(text: string, stop: number): boolean {
  return endOf(QUALIFIES, text, stop) > 0;
}

function isBeforeKind(name: string, after: string): boolean {
  return KIND_AFTER.test(after) || (name === "Aurora" && AURORA_AFTER.test(after));
}

/** `ResMed AirFit`: each word of no list, with a capital within as brands have it, and not `McDade`, `DeVonte`. */
function isBrand(text: string, words: Words, at: number, end: number): boolean {
  for (let row = at; row < end; row++) {
    if (isClass(words, row, ANY_NAME)) return false;
    if (!BRAND.test(text.slice(words.start[row], words.end[row]))) return false;
  }
  return true;
}

const BRAND =
  /^(?!(?:Ma?c|[DL][aeiu]|[DL]['\u2019]|O'|St|Te|Ke|Ja|Sha|Van|Von|Fitz|Ben|Abu?|Al|El)[A-Z])[A-Z][a-z]{2,9}[A-Z][a-z]{2,9}$/;

/** `Dell PowerEdge`, `Philips Respironics DreamStation`: the word behind has a capital where last names have none. */
const BRAND_AFTER = / (?!Vander|Della)[A-Z][a-z]{4,9}[A-Z][a-z]{2,9}(?![A-Za-z])/y;

/** `Das Attribut`: German for `the`, and no name known behind it. */
function isGermanNoun(text: string, words: Words, at: number, end: number): boolean {
  if (end - at !== 2 || !text.startsWith("Das ", words.start[at])) return false;
  return !isClass(words, at + 1, ANY_NAME | WordClass.Common);
}

/** `Google Jane Roe`: who works there. */
function isFullName(words: Words, at: number, end: number): boolean {
  if (end - at < 2 || !isClass(words, at, WordClass.FirstName)) return false;
  return isClass(words, end - 1, WordClass.LastName | WordClass.RareName);
}
