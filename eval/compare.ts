/** Lethe and its peers on the same lines, judged by what can still be read. */
import { claimOf } from "./claims.ts";
import { isReadable } from "./leak.ts";
import { Lethe } from "./lethe.ts";
import { loadPeers } from "./peers/load.ts";
import { count, newShare, type Share } from "./tally.ts";
import type { Source, Vector } from "./vectors.ts";

interface PeerFigures {
  readonly name: string;
  readonly source: string;
  /** Claimed values that can no longer be read, by entity. */
  readonly gone: Readonly<Record<string, Share>>;
  /** Lines on which nothing may change (`ANY`) that changed. */
  readonly touched: Share;
  readonly bytes: number;
  readonly milliseconds: number;
}

export interface Comparison {
  readonly figures: readonly PeerFigures[];
  /** A sentence for each peer that could not be run. */
  readonly absent: readonly string[];
}

interface Contestant {
  readonly name: string;
  redact(vector: Vector): Promise<string>;
}

export async function comparePeers(sources: readonly Source[]): Promise<Comparison> {
  const lethe = new Lethe();
  const contestants: Contestant[] = [
    { name: "lethe", redact: async (vector) => lethe.redact(vector).text },
  ];
  const absent: string[] = [];
  for (const peer of await loadPeers()) {
    if ("absent" in peer) absent.push(peer.absent);
    else contestants.push({ name: peer.name, redact: ({ text }) => peer.redact(text) });
  }
  const figures: PeerFigures[] = [];
  for (const source of sources) {
    const searched = source.vectors.filter(({ isCheck, spans }) => !isCheck && spans !== undefined);
    if (searched.length === 0) continue;
    for (const contestant of contestants) {
      figures.push(await figuresOf(contestant, source.name, searched));
    }
  }
  return { figures, absent };
}

async function figuresOf(
  { name, redact }: Contestant,
  source: string,
  vectors: readonly Vector[],
): Promise<PeerFigures> {
  const gone: Record<string, Share> = {};
  const touched = newShare();
  let bytes = 0;
  let milliseconds = 0;
  for (const vector of vectors) {
    const { text, type, spans = [] } = vector;
    const started = performance.now();
    const output = await redact(vector);
    milliseconds += performance.now() - started;
    bytes += Buffer.byteLength(text);
    if (spans.length === 0 && type === "ANY") count(touched, output !== text);
    for (const span of spans) {
      const claim = claimOf(vector, span);
      if (claim.kind === "not-claimed") continue;
      gone[claim.entity] ??= newShare();
      count(gone[claim.entity]!, !isReadable(text, span, output));
    }
  }
  return { name, source, gone, touched, bytes, milliseconds };
}
