/**
 * A model beside the recognisers. Detection is synchronous and a model's session is not, so the session
 * lives in a thread of its own, and a recogniser waits for it.
 */
import { extname } from "node:path";
import {
  MessageChannel,
  type MessagePort,
  receiveMessageOnPort,
  Worker,
} from "node:worker_threads";
import type { View } from "../leaf/view.ts";
import type { TextRecogniser } from "../recogniser.ts";
import type { ModelSpan } from "./spans.ts";

/** Plain data: it crosses threads. */
export interface ModelOptions {
  /** Holds `model.onnx`, `config.json`, and `tokenizer.json` or `vocab.txt`. */
  readonly folder: string;
  /** The model's label, without `B-` and `I-`, to the entity of its findings; other labels say nothing. */
  readonly labels: Readonly<Record<string, string>>;
  /** Milliseconds that one text may take; then the batch is refused. */
  readonly timeoutMs?: number | undefined;
}

export interface ModelThreadData {
  readonly folder: string;
  readonly port: MessagePort;
  /** One number: the replies that were sent. */
  readonly replies: Int32Array;
}

export type ModelReply = { readonly spans: readonly ModelSpan[] } | { readonly error: string };

const DEFAULT_TIMEOUT_MS = 10_000;
const LOAD_TIMEOUT_MS = 60_000;
/** A text without so many letters in a row has no word for a model. */
const WORD = /[A-Za-z\u00c0-\u00ff]{2}/;

/** Throws an Error that says why the model cannot be loaded. */
export function modelRecognisers(options: ModelOptions): TextRecogniser[] {
  const ask = openThread(options.folder, options.timeoutMs ?? DEFAULT_TIMEOUT_MS);
  let seen: View | undefined;
  let spans: readonly ModelSpan[] = [];
  const spansIn = (view: View): readonly ModelSpan[] => {
    if (seen !== view) {
      spans = WORD.test(view.text) ? ask(view.text) : [];
      seen = view;
    }
    return spans;
  };
  return [...new Set(Object.values(options.labels))].map((entity) => ({
    entity,
    wakes: "text",
    labels: [],
    recognise(view, report) {
      for (const { start, end, label, score } of spansIn(view))
        if (options.labels[label] === entity) report(start, end, score, "model");
    },
  }));
}

function openThread(folder: string, timeoutMs: number): (text: string) => readonly ModelSpan[] {
  const { port1, port2 } = new MessageChannel();
  const replies = new Int32Array(new SharedArrayBuffer(4));
  const file = `../../../workers/model-worker${extname(import.meta.filename)}`;
  const workerData: ModelThreadData = { folder, port: port2, replies };
  const thread = new Worker(new URL(file, import.meta.url), { workerData, transferList: [port2] });
  thread.unref();
  port1.unref();
  let taken = 0;
  function take(limitMs: number): readonly ModelSpan[] {
    const isLate = Atomics.wait(replies, 0, taken, limitMs) === "timed-out";
    const reply: ModelReply | undefined = isLate ? undefined : receiveMessageOnPort(port1)?.message;
    taken++;
    if (reply !== undefined && "spans" in reply) return reply.spans;
    // A late reply would be taken for the next one.
    void thread.terminate();
    throw new Error(reply?.error ?? `the model did not answer within ${limitMs} ms`);
  }
  take(LOAD_TIMEOUT_MS);
  return (text) => {
    port1.postMessage(text);
    return take(timeoutMs);
  };
}
