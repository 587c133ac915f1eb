import { parse } from "yaml";
import { z } from "zod";
import { type RuleType, SEVERITIES } from "../core/index.ts";
import { ENTITY_NAME, type Pack } from "./pack.ts";

const DEFAULT_THRESHOLD = 0.5;
const RULE_TYPES = ["phi"] as const satisfies readonly RuleType[];

/** Lower-case words joined by dots: safe in a metric label and in an attribute. */
const RULE_ID = /^[a-z][a-z0-9_]*(\.[a-z0-9_]+)+$/;

/** What a recogniser may compare with a shadow, where other letters are not themselves. */
const wordsSchema = z
  .array(z.string().regex(/^[\x20-\x7e]{1,64}$/, "1 to 64 ASCII characters allowed"))
  .min(1)
  .max(100);

const searchSchema = z
  .strictObject({
    pattern: z.string().min(1).optional(),
    keywords: wordsSchema.optional(),
    key: z.string().min(1).optional(),
    score: z.number().min(0).max(1).optional(),
    checks: z.array(z.string()).max(10).optional(),
    context: wordsSchema.optional(),
    context_demotes: wordsSchema.optional(),
  })
  .refine(({ pattern, key }) => pattern !== undefined || key !== undefined, {
    message: "a pattern or a key allowed, neither given",
  });

const ruleSchema = z.strictObject({
  id: z.string().regex(RULE_ID, "lower-case words joined by dots allowed, as acme.badge"),
  type: z.enum(RULE_TYPES).default("phi"),
  entity: z.string().regex(ENTITY_NAME, "capital letters, digits and _ allowed"),
  severity: z.enum(SEVERITIES),
  basis: z.string().min(1).max(200),
  threshold: z.number().min(0).max(1).default(DEFAULT_THRESHOLD),
  detect: searchSchema.optional(),
});

const packSchema = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9_-]{0,63}$/, "lower-case letters, digits, _ and - allowed"),
  rules: z.array(ruleSchema).min(1).max(10_000),
});

const KINDS: Readonly<Record<string, string>> = {
  number: "a number",
  string: "a text",
  array: "a list",
  object: "settings",
};
/** What a limit counts. */
const SIZES: Readonly<Record<string, string>> = { string: " characters", array: " entries" };

/**
 * A pack from its YAML text. Throws an Error that lists every issue with its path.
 * @param file named in the error only.
 */
export function parsePack(text: string, file: string): Pack {
  const parsed = packSchema.safeParse(parseYaml(text, file), { error: wording });
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) =>
      path.length === 0 ? message : `${path.map(String).join(".")}: ${message}`,
    );
    throw new Error(`pack ${file}: ${issues.join("; ")}`);
  }
  const seen = new Set<string>();
  for (const { id } of parsed.data.rules) {
    if (seen.has(id)) throw new Error(`pack ${file}: rule ${id} stands there twice`);
    seen.add(id);
  }
  return parsed.data;
}

/** In the words of the configuration's own errors; undefined: the parser's message is one. */
function wording(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === "unrecognized_keys") return `no such setting: ${issue.keys.join(", ")}`;
  const allowed = allowedBy(issue);
  if (allowed === undefined) return undefined;
  const given = typeof issue.input === "object" ? "" : `given ${JSON.stringify(issue.input)}, `;
  return issue.input === undefined ? `missing; allowed: ${allowed}` : `${given}allowed: ${allowed}`;
}

function allowedBy(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === "invalid_value") return issue.values.map(String).join(", ");
  if (issue.code === "invalid_type") return KINDS[issue.expected] ?? issue.expected;
  if (issue.code !== "too_small" && issue.code !== "too_big") return undefined;
  const limit =
    issue.code === "too_small" ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
  return `${limit}${SIZES[issue.origin] ?? ""}`;
}

/** The parser's own message has a picture of the place, and no file. */
function parseYaml(text: string, file: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    const [first] = error instanceof Error ? error.message.split("\n", 1) : ["not YAML"];
    throw new Error(`pack ${file}: ${first.replace(/:$/, "")}`, { cause: error });
  }
}
