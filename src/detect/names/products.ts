/** Products and code that bear the names of people: `Amazon Lex`, `Travis CI`, `return Bo(e)`. */

/** Who makes it stands right before it. None of them is a first name. */
const MAKER =
  /(?:^|[^\w.@/-])(?:Amazon|AWS|Apache|Google|Azure|Microsoft|Oracle|NVIDIA|Samsung|Sega|Nintendo|Kodak|Nikon|IBM|Adobe|Atlassian|Red Hat|JetBrains|HashiCorp|VMware|Cisco|GNU|OpenTelemetry|Prometheus|Sun|Eclipse)(?:'s)? $/;
/** Or is the name's first word: `Siemens Somatom`. */
const OF_MAKER =
  /^(?:Siemens|Philips|Olympus|Hologic|Toshiba|Medtronic|Stryker|Sony|Kodak|Arri|ARRI|Samsung|Canon|Marvell|Broadcom|Zimmer|Smiths|Baxter|Fresenius|Roche|Bosch) /;
/** What it is, as the name's last word. A name is announced, or has its degree, and is not looked at. */
const KIND =
  / (?:DB|CI|SDK|API|CLI|IDE|AI|LLM|OS|SQL|JS|UI|UX|QA|ODE|PDE|OID|FDR|CORS|NAND|USB|SoCs?|IP|VPN|URI|Runtime|Exporter|Serverless|Gateway|Schema|Guide|Server|Cluster|Scheduler|Agent|Bot|Assistant|Toolkit|Playstation)$/;
/** And behind it. */
const KIND_AFTER =
  /^ (?:[Vv]\d|DB |SDK|API |CLI |Serverless|(?:Postgre|My)SQL|Runtime|Exporter|Gateway)/;
/** A name that is called: what opens an expression stands right before it, or a word of code. */
const CALLED = /(?:[=;,(){}!&|?:.[\]*<>+]|\b(?:function|return|new|func|def|class|await|typeof) )$/;

const REACH = 24;

/** Of a name that nothing announces. */
export function isProduct(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  const name = text.slice(start, end);
  if (MAKER.test(before) || KIND.test(name) || OF_MAKER.test(name)) return true;
  if (text.charAt(end) === "(") return CALLED.test(before);
  return KIND_AFTER.test(text.slice(end, end + REACH));
}
