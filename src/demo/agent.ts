/**
 * A patient-intake agent on the OpenAI client, with its OpenTelemetry instrumentation, exporting by
 * OTLP: what a user's own service would be. The packages are development dependencies.
 */
import { createRequire } from "node:module";
import { type Tracer, trace } from "@opentelemetry/api";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { NodeSDK } from "@opentelemetry/sdk-node";
import { TOOLS } from "./tools.ts";

type SpanExporter = Pick<OTLPTraceExporter, "export" | "shutdown">;
export type ExportedSpan = Parameters<SpanExporter["export"]>[0][number];

interface Message {
  role: string;
  content: string | null;
  tool_calls?: { id: string; function: { name: string; arguments: string } }[];
  tool_call_id?: string;
}

interface Client {
  chat: { completions: { create(request: object): Promise<{ choices: { message: Message }[] }> } };
}

const GREETING =
  "Hi, this is Jane Roe, born 03/14/1958. My SSN is 219-09-9999 and my phone is (919) 555-0142. I have chest pain when I climb stairs and need an appointment.";

/** Runs the conversation; resolves to the spans as they were before they left the agent. */
export async function runAgent(
  otlpUrl: string,
  modelUrl: string,
): Promise<readonly ExportedSpan[]> {
  const require = createRequire(import.meta.url);
  const { OpenAIInstrumentation } = load(require, "@opentelemetry/instrumentation-openai");
  const before: ExportedSpan[] = [];
  const sdk = new NodeSDK({
    serviceName: "intake-agent",
    autoDetectResources: false,
    instrumentations: [new OpenAIInstrumentation({ captureMessageContent: true })],
    traceExporter: keeping(new OTLPTraceExporter({ url: `${otlpUrl}/v1/traces` }), before),
  });
  sdk.start();
  const { OpenAI } = load(require, "openai");
  await converse(
    new OpenAI({ apiKey: "none-needed", baseURL: modelUrl }) as Client,
    trace.getTracer("intake-agent"),
  );
  await sdk.shutdown();
  return before;
}

/** The demo's agent is a user's service: its packages come with a checkout, not with Lethe. */
function load(require: NodeJS.Require, name: string) {
  try {
    return require(name);
  } catch {
    throw new Error(`the demo needs the package ${name}: run it from a checkout, after npm ci`);
  }
}

/** An exporter that remembers what it was given. */
function keeping(exporter: OTLPTraceExporter, kept: ExportedSpan[]): OTLPTraceExporter {
  const send = exporter.export.bind(exporter);
  exporter.export = (spans, done) => {
    kept.push(...spans);
    send(spans, done);
  };
  return exporter;
}

async function converse(client: Client, tracer: Tracer): Promise<void> {
  const messages: Message[] = [
    { role: "system", content: "You are the intake assistant of a clinic." },
    { role: "user", content: GREETING },
  ];
  await tracer.startActiveSpan("invoke_agent intake", async (span) => {
    span.setAttribute("gen_ai.operation.name", "invoke_agent");
    span.setAttribute("gen_ai.agent.name", "intake");
    for (;;) {
      const { choices } = await client.chat.completions.create({ model: "gpt-4o-mini", messages });
      const { message } = choices[0];
      messages.push(message);
      if (message.tool_calls === undefined) break;
      for (const call of message.tool_calls) messages.push(callTool(tracer, call));
    }
    span.setAttribute("gen_ai.input.messages", JSON.stringify(messages.slice(0, 2).map(toParts)));
    span.setAttribute("gen_ai.output.messages", JSON.stringify(messages.slice(-1).map(toParts)));
    span.end();
  });
}

function callTool(
  tracer: Tracer,
  { id, function: { name, arguments: input } }: NonNullable<Message["tool_calls"]>[number],
): Message {
  return tracer.startActiveSpan(`execute_tool ${name}`, (span) => {
    const result = JSON.stringify(TOOLS[name]);
    span.setAttributes({
      "gen_ai.operation.name": "execute_tool",
      "gen_ai.tool.name": name,
      "gen_ai.tool.call.id": id,
      "gen_ai.tool.call.arguments": input,
      "gen_ai.tool.call.result": result,
    });
    span.end();
    return { role: "tool", content: result, tool_call_id: id };
  });
}

/** GenAI semantic conventions: messages are roles with parts. */
function toParts({ role, content }: Message): object {
  return { role, parts: [{ type: "text", content }] };
}
