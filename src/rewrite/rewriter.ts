import type { EditedLeaf, Secret } from "../core/index.ts";
import { Annotator } from "./annotate.ts";
import { Ink } from "./ink.ts";
import type { Page } from "./page.ts";
import { Patches } from "./patches.ts";
import { Placeholders } from "./placeholders.ts";
import { plan } from "./plan.ts";
import { Splicer } from "./splice.ts";

export interface RewriterOptions {
  /** The value of `compliance.policy`. */
  readonly policyId: string;
  /** Keys `pseudonym` and `hash`. */
  readonly key: Secret | undefined;
}

export interface Rewriter {
  /** The request with edits and annotations; the very input when there is nothing to change. */
  rewrite(page: Page): Uint8Array<ArrayBuffer>;
  /** Of the last rewriting: the leaves whose text was edited, ascending. */
  readonly edited: readonly EditedLeaf[];
  /** Of the last rewriting: violated records that gained nothing (annotate.ts). */
  readonly unannotated: number;
}

const INK_CAPACITY = 64 * 1024;

/** Tables and buffers are used again for every request, so one rewriter serves one thread. */
export function createRewriter({ policyId, key }: RewriterOptions): Rewriter {
  const ink = new Ink(INK_CAPACITY);
  const tools = { ink, placeholders: new Placeholders(ink), key };
  const annotator = new Annotator(policyId, tools);
  const edits = new Patches();
  const additions = new Patches();
  const merged = new Patches();
  const splicer = new Splicer();
  let edited: readonly EditedLeaf[] = [];

  function rewrite(page: Page): Uint8Array<ArrayBuffer> {
    if (page.decisions.length === 0) return page.bytes;
    ink.reset();
    edits.reset();
    additions.reset();
    edited = [];
    plan(page, edits, tools);
    annotator.annotate(page, { edits, additions });
    if (edits.count + additions.count === 0) return page.bytes;
    merged.merge(edits, additions);
    const output = splicer.splice({ ...page, patches: merged, ink });
    edited = splicer.edited;
    return output;
  }

  return {
    rewrite,
    get edited() {
      return edited;
    },
    get unannotated() {
      return annotator.unannotated;
    },
  };
}
