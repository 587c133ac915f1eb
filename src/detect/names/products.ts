/** Products and code that bear the names of people: `Amazon Lex`, `Travis CI`, `return Bo(e)`. */

/** Who makes it stands right before it. None of them is a first name, nor a day. */
const MAKER =
  /(?:^|[^\w.@/-])(?:Amazon|AWS|Apache|Google|Azure|Microsoft|Oracle|NVIDIA|Samsung|Sega|Nintendo|Kodak|Nikon|IBM|Adobe|Atlassian|Red Hat|JetBrains|HashiCorp|VMware|Cisco|GNU|OpenTelemetry|Prometheus)(?:'s)? $/;
/** Or is the name's first word: `Siemens Somatom`. */
const OF_MAKER =
  /^(?:Siemens|Olympus|Hologic|Toshiba|Medtronic|Kodak|Arri|ARRI|Samsung|Marvell|Broadcom|Fresenius) /;
/** A word and what it is: `Travis CI`. What is short for a side or a ward is none of these: a name may stand before it. */
const KIND =
  /^\S+ (?:DB|CI|SDK|API|CLI|IDE|LLM|SQL|JS|ODE|PDE|OID|FDR|CORS|NAND|USB|SoCs?|VPN|URI|Runtime|Exporter|Serverless|Gateway|Schema|Guide|Server|Cluster|Scheduler|Expression|Ontology|Sequencing|Agent|Bot|Assistant|Toolkit|Playstation)$/;
/** And behind it. */
const KIND_AFTER = /^ (?:DB |SDK|API |CLI |Serverless|(?:Postgre|My)SQL|Runtime|Exporter|Gateway)/;
/** German for `the`, before its noun: `Das Attribut`. */
const ARTICLE = /^Das [A-Z]/;
/** A name that is called: what opens an expression stands right before it, or a word of code. */
const CALLED = /(?:[=!&|?{};[\]<>+*]|\b(?:function|return|new|func|def|class|await|typeof) )$/;

const REACH = 24;

/** Of a name that nothing announces. */
export function isProduct(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  const name = text.slice(start, end);
  if (MAKER.test(before) || KIND.test(name) || OF_MAKER.test(name) || ARTICLE.test(name))
    return true;
  if (text.charAt(end) === "(") return CALLED.test(before);
  return !name.includes(" ") && KIND_AFTER.test(text.slice(end, end + REACH));
}
