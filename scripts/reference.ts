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

const ENTITIES = `## What is done to a value

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
| \`replace\` | \`[PERSON]\` | The default. \`label\` stands for the entity's name. |
| \`mask\` | \`**** *oe\` | Here with \`keep_last: 2\`: so many letters and digits stay (0 by default, at most half of the value), and separators. |
| \`pseudonym\` | \`[PERSON:k7q2m9xa]\` | The same value has the same eight characters under one \`redaction.pseudonym_key\`. |
| \`hash\` | \`[PERSON:\` 64 hex digits \`]\` | The whole HMAC-SHA-256, to join with a table of one's own. |
| \`remove\` | | Its attribute goes; text that is none is replaced. |
| \`keep\` | \`Jane Roe\` | The value is forwarded, and the violation reported. |

\`threshold\` is the least score that is taken (0.5 by default), \`enabled: false\` neither redacts nor reports. Entities:
[detection.md](detection.md); rules of your own: [config/examples/rules.yaml](../config/examples/rules.yaml).
\`lethe check\` lists what is done to each. In a process, \`new RedactingSpanExporter(exporter, { packs, entities, pseudonymKey })\`
takes the same.
`;

/** A file that says nothing but the defaults. */
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
  return `# Configuration

\`lethe serve --config FILE\` or \`LETHE_CONFIG\`; without a file: the defaults and the environment. Generated from
the description in the code; [config/lethe.yaml](../config/lethe.yaml) is the same as a file.

A signal can have an upstream of its own, with headers, protocol and queue of its own, in a section
\`otlphttp/<signal>\` or \`otlp/<signal>\`, named as the Collector names a second exporter of a type. It takes nothing
from the section for all:

\`\`\`yaml
exporters:
  otlphttp:
    endpoint: https://otlp.example
    headers: { api-key: "\${env:API_KEY}" }
  otlp/traces:
    endpoint: traces.example:4317
\`\`\`

OpenTelemetry's exporter variables (\`OTEL_EXPORTER_OTLP_ENDPOINT\`, \`_PROTOCOL\`, \`_HEADERS\`, \`_COMPRESSION\`, \`_TIMEOUT\`,
\`_CERTIFICATE\`, \`_CLIENT_CERTIFICATE\`, \`_CLIENT_KEY\`, and \`_INSECURE\` for gRPC) fill what the file leaves out of
\`exporters.otlphttp\`, or of \`exporters.otlp\` with the protocol \`grpc\`. A signal's own, such as
\`OTEL_EXPORTER_OTLP_TRACES_HEADERS\`, wins over the one for all, and is a setting of that signal's section; headers
are not merged. Protocols are \`http/protobuf\`, which is the default, and \`grpc\`; \`http/json\` is not sent. Of
\`otlphttp\` and \`otlp\`, one has endpoints.

A setting that is a text takes a variable as it is; elsewhere what it holds is read as YAML, so that it may be a number,
a list or a whole section. \`$$\` is a dollar sign.

A section that is there but empty has its defaults. \`lethe check\` reads the files of \`tls\` too, prints all that is in
force as such a file, and ends with status 2 when something is wrong.

| setting | default | |
|---|---|---|
${rows.join("\n")}

${ENTITIES}`;
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
