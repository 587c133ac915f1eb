/** The main thread's side of the hop: what became of each batch of a task. */
import { type Batch, type Redacted, RefusalError, type Report } from "../core/index.ts";
import { OutcomeReader } from "./outcomes.ts";
import { pieceOf } from "./packing.ts";
import { brokenProtocol, type RedactReply, type ReplyTable } from "./worker-protocol.ts";

type Outcome = Redacted<Report> | RefusalError;

/**
 * The bytes are always the worker's: a range of a buffer that it moved. A reply that does not fit
 * its task is a refusal of every batch, so that nothing is forwarded on a guess.
 */
export function readReply(
  batches: readonly Batch[],
  { buffers, table }: RedactReply,
): readonly Outcome[] {
  try {
    const { places, numbers, words }: ReplyTable = JSON.parse(table);
    const reader = new OutcomeReader({ numbers, words });
    const outcomes = batches.map(({ signal }, index): Outcome => {
      const report = reader.next();
      if (report instanceof RefusalError) return report;
      return { signal, bytes: pieceOf({ buffers, places }, index), report };
    });
    if (reader.isAtEnd) return outcomes;
  } catch {
    // What is wrong with it says nothing that a sender could use.
  }
  return batches.map(brokenProtocol);
}
