/**
 * What stands before a value and names it: `MRN: 4827193`, `"patientSsn": 219099999`,
 * `**Phone** | 919…`, `Medical Record Number` on the line above, the attribute's key.
 */

export interface LabelHit {
  readonly entity: string;
  /** Only separators and fillers (`is`, `number`, `of`) stand between label and value. */
  readonly isDirect: boolean;
}

interface Node {
  entity: string | undefined;
  readonly before: Map<string, Node>;
}

/** Words between a label and its value that say nothing of their own. */
const FILLERS = new Set(
  "is was are were be the a an of for on in as to no num number nr nbr value values code text string id ids s at us my his her their your our its this that it reads equals ending ends with last four digits file listed recorded provided given current new old primary patient patients client member user customer please confirm verify also full real actual and".split(
    " ",
  ),
);

/** Words before a number that say that it is no personal one. */
const DEMOTERS = new Set(
  "order orders tracking sku part invoice ticket build version release revision commit port error status tokens token count usage size bytes offset index seed latency duration ms timestamp epoch isbn doi pmid loinc snomed ndc cpt icd hcpcs room page pages step steps score latitude longitude lat lon price total amount usd arn model product catalog item items batch lot".split(
    " ",
  ),
);

const MAX_FILLERS = 5;
const MAX_WORDS = 10;
/** Characters before a value in which its label may stand. */
export const LABEL_REACH = 80;
const WORD = /[A-Z]?[a-z\u00df-\u00ff]+|[A-Z\u00c0-\u00de]+(?![a-z])|\d+|#|[.;?!](?=\s)/g;

export class Labels {
  readonly #root: Node = { entity: undefined, before: new Map() };
  readonly #endings = new Set<string>();

  /** The first entity that claims a phrase keeps it. */
  add(entity: string, phrases: readonly string[]): void {
    for (const phrase of phrases) {
      let node = this.#root;
      const words = phrase.split(" ");
      for (let i = words.length - 1; i >= 0; i--) {
        const next = node.before.get(words[i]) ?? { entity: undefined, before: new Map() };
        node.before.set(words[i], next);
        node = next;
      }
      node.entity ??= entity;
      this.#endings.add(words[words.length - 1]);
    }
  }

  /** Last words of labels, and the fillers that may follow one: what the prefilter looks for. */
  endings(): Iterable<string> {
    return [...this.#endings, ...FILLERS];
  }

  /** @param left the text before the value, at most LABEL_REACH characters of it, its key before that. */
  find(left: string): LabelHit | undefined {
    const words = left.match(WORD);
    if (words === null) return undefined;
    let fillers = 0;
    let isDirect = true;
    const first = Math.max(0, words.length - MAX_WORDS);
    for (let i = words.length - 1; i >= first; i--) {
      const word = words[i].toLowerCase();
      const entity = this.#matchEndingAt(words, i);
      if (entity !== undefined) return { entity, isDirect };
      if (word.length === 1 && ".;?!".includes(word)) isDirect = false;
      else if (isNumber(word)) return undefined;
      else if (!FILLERS.has(word) && word !== "#") isDirect = false;
      if (++fillers > MAX_FILLERS) isDirect = false;
    }
    return undefined;
  }

  /** Whether the last word before a value says that it is an order, a version, a count. */
  demotes(left: string): boolean {
    const words = left.match(WORD);
    if (words === null) return false;
    for (let i = words.length - 1; i >= Math.max(0, words.length - 3); i--) {
      const word = words[i].toLowerCase();
      if (DEMOTERS.has(word)) return true;
      if (!FILLERS.has(word) && word !== "#") return false;
    }
    return false;
  }

  /** The longest phrase that ends with word `i`. */
  #matchEndingAt(words: readonly string[], i: number): string | undefined {
    let node: Node | undefined = this.#root;
    let entity: string | undefined;
    for (let k = i; k >= 0 && node !== undefined; k--) {
      node = node.before.get(words[k].toLowerCase());
      entity = node?.entity ?? entity;
    }
    return entity;
  }
}

function isNumber(word: string): boolean {
  const code = word.charCodeAt(0);
  return word.length > 2 && code >= 0x30 && code <= 0x39;
}
