/** Rules of packs that bring their own search → recognisers. */
import type { CustomRule, RuleSearch } from "../../core/index.ts";
import type { View } from "../leaf/view.ts";
import type { Range, Recogniser, ReportValue, TextRecogniser } from "../recogniser.ts";
import { bare, CHECKS } from "./checks.ts";
import { Pattern } from "./pattern.ts";

const DEFAULT_SCORE = 0.7;
/** What a word near the value adds or takes. */
const CONTEXT_WEIGHT = 0.2;
/** Characters before and behind a value that are near. */
const NEAR = 60;
export type RuleSpecs = readonly CustomRule[];

interface Search {
  readonly how: string;
  readonly score: number;
  readonly pattern: Pattern | undefined;
  readonly key: Pattern | undefined;
  readonly keywords: readonly string[];
  readonly checks: readonly ((value: string) => boolean)[];
  readonly context: readonly string[];
  readonly demotes: readonly string[];
}

/** Throws an Error that names the rule, its field, the reason and what is allowed. */
export function compileRules(rules: RuleSpecs): Recogniser[] {
  return rules.map(({ id, entity, detect }) => recogniserOf(entity, compile(id, detect)));
}

function compile(id: string, detect: RuleSearch): Search {
  if (detect.pattern === undefined && detect.key === undefined)
    throw new Error(`rule ${id}: detect: a pattern or a key allowed, neither given`);
  return {
    how: `rule:${id}`,
    score: detect.score ?? DEFAULT_SCORE,
    pattern: patternOf(id, "pattern", detect.pattern),
    key: patternOf(id, "key", detect.key),
    keywords: lower(detect.keywords),
    checks: (detect.checks ?? []).map((name) => checkOf(id, name)),
    context: lower(detect.context),
    demotes: lower(detect.context_demotes),
  };
}

function patternOf(id: string, field: string, source: string | undefined): Pattern | undefined {
  if (source === undefined) return undefined;
  try {
    return new Pattern(source);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`rule ${id}: detect.${field}: ${reason}`);
  }
}

function checkOf(id: string, name: string): (value: string) => boolean {
  const check = CHECKS.get(name);
  if (check !== undefined) return check;
  throw new Error(
    `rule ${id}: detect.checks: ${name} given, ${[...CHECKS.keys()].join(", ")} allowed`,
  );
}

function lower(words: readonly string[] = []): string[] {
  return words.map((word) => word.toLowerCase());
}

function recogniserOf(entity: string, search: Search): TextRecogniser {
  const { keywords } = search;
  return {
    entity,
    wakes: "text",
    labels: [],
    recognise(view, report) {
      if (keywords.length > 0 && !holdsOne(view, keywords)) return;
      look(view, search, report);
    },
  };
}

function holdsOne({ text, key }: View, keywords: readonly string[]): boolean {
  const all = `${key} ${text}`.toLowerCase();
  return keywords.some((word) => all.includes(word));
}

function look(view: View, search: Search, report: ReportValue): void {
  if (search.key !== undefined && (view.key === "" || !search.key.test(view.key))) return;
  for (const range of search.pattern?.find(view.text) ?? wholeOf(view.text)) {
    const value = bare(view.text.slice(range.start, range.end));
    if (search.checks.every((passes) => passes(value)))
      report(range.start, range.end, scoreOf(view, range, search), search.how);
  }
}

function wholeOf(text: string): Range[] {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  return end > start ? [{ start, end }] : [];
}

function scoreOf({ text, key }: View, range: Range, search: Search): number {
  const { score, context, demotes } = search;
  if (context.length === 0 && demotes.length === 0) return score;
  const before = text.slice(Math.max(0, range.start - NEAR), range.start);
  const near = `${key} ${before} ${text.slice(range.end, range.end + NEAR)}`.toLowerCase();
  const raised = context.some((word) => near.includes(word)) ? CONTEXT_WEIGHT : 0;
  const lowered = demotes.some((word) => near.includes(word)) ? CONTEXT_WEIGHT : 0;
  return Math.min(1, Math.max(0, score + raised - lowered));
}
