/** The tree of sections in the description: which settings exist where, and what an empty section means. */
import { configSchema } from "./schema.ts";

interface Schema {
  readonly def: {
    readonly type: string;
    readonly innerType?: Schema;
    readonly valueType?: Schema;
    readonly element?: Schema;
    readonly shape?: Readonly<Record<string, Schema>>;
  };
}

const ROOT = configSchema as unknown as Schema;

/** What is written as a text: also what a codec reads, for its units. */
const TEXTS: ReadonlySet<string> = new Set(["string", "enum", "pipe"]);

/** The settings that exist at a path. */
export function keysAt(path: readonly string[]): string[] {
  return Object.keys(schemaAt(path)?.def.shape ?? {});
}

/** Whether a setting is a text, or unknown. */
export function isTextAt(path: readonly string[]): boolean {
  const schema = schemaAt(path);
  return schema === undefined || TEXTS.has(schema.def.type);
}

function schemaAt(path: readonly string[]): Schema | undefined {
  let schema = unwrap(ROOT);
  for (const key of path) {
    const { shape, valueType, element } = schema.def;
    const below =
      (shape !== undefined && Object.hasOwn(shape, key) ? shape[key] : undefined) ??
      valueType ??
      element;
    if (below === undefined) return undefined;
    schema = unwrap(below);
  }
  return schema;
}

/**
 * A section that is present but empty (`grpc:`) has its defaults, as in the Collector; a list instead of a section
 * is a problem. A section that has no defaults, such as `tls`, stays as it is given.
 */
export function fillSections(
  value: unknown,
  problems: string[],
  schema: Schema = ROOT,
  path: readonly string[] = [],
): unknown {
  const { shape } = unwrap(schema).def;
  if (shape === undefined) return value;
  if (value === null) return schema.def.type === "optional" ? value : {};
  if (Array.isArray(value)) {
    problems.push(`${path.join(".") || "the configuration"}: given a list, allowed: settings`);
    return {};
  }
  if (typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, below]) => {
      const known = Object.hasOwn(shape, key) ? shape[key] : undefined;
      return [
        key,
        known === undefined ? below : fillSections(below, problems, known, [...path, key]),
      ];
    }),
  );
}

/** Looks through defaults to what they wrap. */
function unwrap(schema: Schema): Schema {
  let inner = schema;
  while (inner.def.innerType !== undefined) inner = inner.def.innerType;
  return inner;
}
