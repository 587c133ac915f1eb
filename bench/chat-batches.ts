/**
 * Export requests of chat spans as GenAI instrumentations send them, about 4.8 KB a span: ids, token
 * counts and model names around a conversation of clinical talk with its usual numbers (doses, ages,
 * vitals, years). Deterministic by seed. `phi` is the share of words that are PHI, all invented.
 */
import { encodeRequest } from "../src/otlp/index.ts";

export interface ChatBatchOptions {
  readonly spans: number;
  /** 0.01: one word in a hundred. */
  readonly phi: number;
  readonly seed: number;
  /** How the conversation stands in its attributes. */
  readonly text?: "plain" | "json-in-string";
}

const WORDS =
  "the patient reports that pain in the left knee began after a long walk and has not improved with rest or ice so we discussed imaging and physical therapy as next steps while continuing the current medication because blood pressure was stable at the last visit and no new symptoms were noted besides mild fatigue in the evening please explain how to take this medicine with food and what to avoid during treatment thank you for the detailed answer it helps me to understand the plan for my recovery and when to call the clinic again if swelling gets worse".split(
    " ",
  );
const NUMBERS = [
  "500 mg",
  "20 mg",
  "10 units",
  "128/78",
  "98.6",
  "3 times",
  "72 bpm",
  "2024",
  "7 days",
  "45 minutes",
  "6.2%",
  "1.5 mg/dL",
  "64 year old",
  "every 8 hours",
];
const CONTENT_CHARACTERS = 1_900;
/** One of so many words is followed by a number. */
const NUMBER_EVERY = 14;

/** A small generator of pseudo-random numbers in [0, 1) (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Random = () => number;

export function chatBatch({
  spans,
  phi,
  seed,
  text = "json-in-string",
}: ChatBatchOptions): Uint8Array<ArrayBuffer> {
  const random = randomOf(seed * 7919 + spans);
  const traceId = hex(random, 32);
  return encodeRequest("traces", {
    resourceSpans: [
      {
        resource: {
          attributes: [
            attribute("service.name", "intake-agent"),
            attribute("telemetry.sdk.language", "python"),
            attribute("service.instance.id", uuid(random)),
          ],
        },
        scopeSpans: [
          {
            scope: { name: "opentelemetry.instrumentation.openai_v2", version: "2.4b0" },
            spans: Array.from({ length: spans }, () => chatSpan(random, traceId, phi, text)),
          },
        ],
      },
    ],
  });
}

function chatSpan(
  random: Random,
  traceId: string,
  phi: number,
  text: "plain" | "json-in-string",
): object {
  const start = 1_790_000_000_000_000_000n + BigInt(Math.floor(random() * 1e15));
  const content = (role: string): string => {
    const said = conversation(random, phi);
    return text === "plain"
      ? said
      : JSON.stringify([{ role, parts: [{ type: "text", content: said }] }]);
  };
  return {
    traceId,
    spanId: hex(random, 16),
    parentSpanId: hex(random, 16),
    name: "chat gpt-4o-mini",
    kind: 3,
    startTimeUnixNano: String(start),
    endTimeUnixNano: String(start + 1_200_000_000n),
    attributes: [
      attribute("gen_ai.operation.name", "chat"),
      attribute("gen_ai.provider.name", "openai"),
      attribute("gen_ai.request.model", "gpt-4o-mini"),
      attribute("gen_ai.response.model", "gpt-4o-mini-2024-07-18"),
      attribute("gen_ai.response.id", `chatcmpl-${letters(random, 29)}`),
      attribute("gen_ai.conversation.id", uuid(random)),
      attribute("server.address", "api.openai.com"),
      integer("server.port", 443),
      integer("gen_ai.usage.input_tokens", 400 + Math.floor(random() * 4000)),
      integer("gen_ai.usage.output_tokens", 50 + Math.floor(random() * 900)),
      integer("gen_ai.request.max_tokens", 2048),
      { key: "gen_ai.request.temperature", value: { doubleValue: 0.2 } },
      {
        key: "gen_ai.response.finish_reasons",
        value: { arrayValue: { values: [{ stringValue: "stop" }] } },
      },
      attribute("gen_ai.system_instructions", "You are the intake assistant of a clinic."),
      attribute("gen_ai.input.messages", content("user")),
      attribute("gen_ai.output.messages", content("assistant")),
    ],
  };
}

function conversation(random: Random, phi: number): string {
  const parts: string[] = [];
  for (let length = 0; length < CONTENT_CHARACTERS; ) {
    const word = random() < phi ? identifier(random) : WORDS[Math.floor(random() * WORDS.length)];
    const next =
      random() < 1 / NUMBER_EVERY
        ? `${word} ${NUMBERS[Math.floor(random() * NUMBERS.length)]}.\n`
        : `${word} `;
    parts.push(next);
    length += next.length;
  }
  return parts.join("").trimEnd();
}

function identifier(random: Random): string {
  const digits = (count: number): string =>
    Array.from({ length: count }, () => Math.floor(random() * 10)).join("");
  const kinds = [
    () => `SSN 219-${1 + Math.floor(random() * 9)}9-9${digits(3)}`,
    () => `MRN: ${4 + Math.floor(random() * 5)}${digits(6)}`,
    () => `${letters(random, 7).toLowerCase()}@example.org`,
    () => `(919) 555-0${100 + Math.floor(random() * 99)}`,
    () => "4111 1111 1111 1111",
  ];
  return kinds[Math.floor(random() * kinds.length)]();
}

function attribute(key: string, stringValue: string): object {
  return { key, value: { stringValue } };
}

function integer(key: string, value: number): object {
  return { key, value: { intValue: String(value) } };
}

function hex(random: Random, length: number): string {
  return Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join("");
}

function letters(random: Random, length: number): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  return Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)]).join("");
}

function uuid(random: Random): string {
  return `${hex(random, 8)}-${hex(random, 4)}-4${hex(random, 3)}-a${hex(random, 3)}-${hex(random, 12)}`;
}
