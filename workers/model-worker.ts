/** The thread of a model: says that it has loaded it, or why not; then answers one text at a time. */
import { workerData } from "node:worker_threads";
import { loadClassifier } from "../src/detect/model/classifier.ts";
import type { ModelReply, ModelThreadData } from "../src/detect/model/model.ts";

const { folder, port, replies }: ModelThreadData = workerData;

async function reply(work: () => Promise<ModelReply>): Promise<void> {
  let said: ModelReply;
  try {
    said = await work();
  } catch (error) {
    said = { error: error instanceof Error ? error.message : "the model failed" };
  }
  port.postMessage(said);
  Atomics.add(replies, 0, 1);
  Atomics.notify(replies, 0);
}

const classifier = loadClassifier(folder);
await reply(async () => {
  await classifier;
  return { spans: [] };
});
port.on("message", (text: string) =>
  reply(async () => ({ spans: await (await classifier).classify(text) })),
);
