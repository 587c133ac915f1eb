/** The reference of the configuration, read off its description. */
import { stringify } from "yaml";
import { configSchema } from "../src/config/index.ts";

interface Setting {
  readonly path: readonly string[];
  readonly description: string;
  /** As it is written in a file; undefined: there is none. */
  readonly fallback: unknown;
}

interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly innerType?: Schema;
  readonly in?: Schema;
  readonly defaultValue?: unknown;
  /** Of a choice. */
  readonly entries?: Readonly<Record<string, string>>;
}
interface Schema {
  readonly def: Definition;
  readonly description?: string | undefined;
}

function settings(
  schema: Schema = configSchema as unknown as Schema,
  path: readonly string[] = [],
): Setting[] {
  const { shape, description, fallback } = describe(schema);
  // The settings of `otlp/traces` are those of `otlp`.
  if (shape === undefined || path.at(-1)?.includes("/")) return [{ path, description, fallback }];
  return Object.entries(shape).flatMap(([key, child]) => settings(child, [...path, key]));
}

/** Looks through `optional`, `default` and the like to what they wrap. */
function describe(schema: Schema): {
  shape: Definition["shape"];
  description: string;
  fallback: unknown;
} {
  let inner: Schema = schema;
  let description = schema.description ?? "";
  let fallback: unknown;
  for (;;) {
    const { type, defaultValue, innerType, in: source } = inner.def;
    if (type === "default" || type === "prefault") fallback = defaultValue;
    const next = innerType ?? source;
    if (next === undefined)
      return {
        shape: inner.def.shape,
        description: `${description}${choices(inner.def)}`,
        fallback,
      };
    inner = next;
    description ||= inner.description ?? "";
  }
}

function choices({ entries }: Definition): string {
  if (entries === undefined) return "";
  return ` One of ${Object.values(entries)
    .map((choice) => `\`${choice}\``)
    .join(", ")}.`;
}

const HEAD = `# Every setting with its default. What has no default is commented out.
# \${env:NAME} and \${env:NAME:-default} stand for environment variables.
`;

const INTRODUCTION = `# Configuration

A file is given by \`lethe serve --config FILE\` or \`LETHE_CONFIG\`. Without one, the defaults and the environment count.
This page is generated from the code; [config/lethe.yaml](../config/lethe.yaml) has the same settings as a file.

A signal can have its own upstream, with its own headers, protocol and queue, in a section \`otlphttp/<signal>\` or
\`otlp/<signal>\`, named as the Collector names a second exporter of a type. It inherits nothing from the section for
all signals:

\`\`\`yaml
exporters:
  otlphttp:
    endpoint: https://otlp.example
    headers: { api-key: "\${env:API_KEY}" }
  otlp/traces:
    endpoint: traces.example:4317
\`\`\`

OpenTelemetry's exporter variables (\`OTEL_EXPORTER_OTLP_ENDPOINT\`, \`_PROTOCOL\`, \`_HEADERS\`, \`_COMPRESSION\`, \`_TIMEOUT\`,
\`_CERTIFICATE\`, \`_CLIENT_CERTIFICATE\`, \`_CLIENT_KEY\`, and \`_INSECURE\` for gRPC) set what the file leaves out of
\`exporters.otlphttp\` or, with the protocol \`grpc\`, of \`exporters.otlp\`. A signal's own variable, such as
\`OTEL_EXPORTER_OTLP_TRACES_HEADERS\`, wins over the one for all signals and is a setting of that signal's section; headers
are not merged. Protocols are \`http/protobuf\`, the default, and \`grpc\`; \`http/json\` is not supported. Only one of
\`otlphttp\` and \`otlp\` may have endpoints.

\`\${env:NAME}\` and \`\${env:NAME:-default}\` stand for a variable, and \`$$\` for a dollar sign. Where a setting is a
text, the variable is taken as it is; elsewhere its value is read as YAML, so that it may be a number, a list or a whole
section.

A section that is present but empty has its defaults. \`lethe check\` also reads the files of \`tls\`, looks whether
the store's file could be opened (but creates none), prints everything that is in force as such a file, and ends with
status 2 when something is wrong.
`;

const ACTIONS = `## What is done to a value

\`\`\`yaml
policy:
  packs: [ hipaa, secrets, acme-rules.yaml ]
  entities:
    PERSON: { action: pseudonym }
    PHONE_NUMBER: { action: mask, keep_last: 4 }
    LOCATION: { threshold: 0.8 }
    ZIP_CODE: { enabled: false }
redaction:
  pseudonym_key: \${env:LETHE_KEY}
\`\`\`

| \`action\` | \`Jane Roe\` becomes | |
|---|---|---|
| \`replace\` | \`[PERSON]\` | The default. \`label\` is written instead of the entity's name. |
| \`mask\` | \`**** *oe\` | Here with \`keep_last: 2\`: the number of letters and digits that stay (0 by default; at most half of the value, and never all of a name's last word). Separators stay too. |
| \`pseudonym\` | \`[PERSON:k7q2m9xa]\` | Under one \`redaction.pseudonym_key\`, the same value always has the same eight characters. They are 40 bits: among a million values two have the same with a chance of about a third. |
| \`hash\` | \`[PERSON:\` 64 hex digits \`]\` | The whole HMAC-SHA-256, to be joined with a table of your own. |
| \`remove\` | | The attribute is removed; text outside of attributes is replaced. |
| \`keep\` | \`Jane Roe\` | The value is forwarded, and the violation reported. |

\`threshold\` is the lowest score that counts (0.5 by default); with \`enabled: false\` an entity is neither redacted nor
reported. All entities are in [detection.md](detection.md); for your own rules see
[config/examples/rules.yaml](../config/examples/rules.yaml). \`lethe check\` lists what is done to each entity. In a
JavaScript process, \`new RedactingSpanExporter(exporter, { packs, entities, pseudonymKey })\` takes the same,
with \`keepLast\` for \`keep_last\`.
`;

/** A file that sets nothing but the defaults. */
export function referenceYaml(): string {
  let text = HEAD;
  let open: readonly string[] = [];
  for (const { path, description, fallback } of settings()) {
    const parents = path.slice(0, -1);
    let same = 0;
    while (same < parents.length && parents[same] === open[same]) same++;
    const isOptional = fallback === undefined;
    for (let depth = same; depth < parents.length; depth++) {
      const isWhollyOptional =
        isOptional &&
        settingsBelow(path.slice(0, depth + 1)).every((setting) => setting.fallback === undefined);
      text += `${depth === 0 ? "\n" : ""}${indent(depth)}${isWhollyOptional ? "# " : ""}${parents[depth]}:\n`;
    }
    open = parents;
    const depth = parents.length;
    text += `${indent(depth)}# ${description}\n${indent(depth)}${isOptional ? "# " : ""}${path[depth]}:${isOptional ? "" : ` ${inline(fallback)}`}\n`;
  }
  return text;
}

export function referenceMarkdown(): string {
  const rows = settings().map(
    ({ path, description, fallback }) =>
      `| \`${path.join(".")}\` | ${fallback === undefined ? "" : `\`${inline(fallback)}\``} | ${description.replaceAll("|", "\\|")} |`,
  );
  return `${INTRODUCTION}
| setting | default | |
|---|---|---|
${rows.join("\n")}

${ACTIONS}`;
}

function settingsBelow(path: readonly string[]): Setting[] {
  return settings().filter((setting) => path.every((key, depth) => setting.path[depth] === key));
}

function indent(depth: number): string {
  return "  ".repeat(depth);
}

function inline(value: unknown): string {
  return stringify(value, { collectionStyle: "flow", lineWidth: 0 }).trim();
}
