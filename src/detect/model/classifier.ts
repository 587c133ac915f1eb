/** An operator's ONNX token classifier: a folder with `model.onnx`, its tokenizer and `config.json`. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type ModelSpan, spansOf, type Tag, tagOf } from "./spans.ts";
import { readWordPiece, type WordPiece } from "./word-piece.ts";

/** What is used of onnxruntime-node, which need not be installed. */
interface Runtime {
  readonly Tensor: new (type: "int64", values: BigInt64Array, dims: readonly number[]) => object;
  readonly InferenceSession: { create(file: string): Promise<Session> };
}

interface Session {
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  run(feeds: Record<string, object>): Promise<Record<string, { readonly data: unknown }>>;
}

export interface Classifier {
  classify(text: string): Promise<ModelSpan[]>;
}

/** A package that is installed by those who use a model. */
const RUNTIME = "onnxruntime-node";
const DEFAULT_WINDOW = 512;
/** Pieces that two windows share, so that each word is seen with words around it. */
const OVERLAP = 64;
const LEAST_WINDOW = 2 * OVERLAP;

/** What is read of a `config.json`. */
interface ModelConfig {
  readonly id2label?: Readonly<Record<string, string>>;
  readonly max_position_embeddings?: number;
}

/** Throws an Error that names what is missing. */
export async function loadClassifier(folder: string): Promise<Classifier> {
  const { Tensor, InferenceSession } = await loadRuntime();
  const { labels, positions } = readConfig(join(folder, "config.json"));
  const tokenizer = readWordPiece(folder);
  const session = await InferenceSession.create(join(folder, "model.onnx"));
  const tags = labels.map(tagOf);
  const window = Math.min(positions, DEFAULT_WINDOW) - 2;
  return new TokenClassifier({ Tensor, session, tokenizer, tags, window });
}

interface Loaded {
  readonly Tensor: Runtime["Tensor"];
  readonly session: Session;
  readonly tokenizer: WordPiece;
  readonly tags: readonly (Tag | undefined)[];
  /** Pieces that are looked at together, beside those that open and close them. */
  readonly window: number;
}

class TokenClassifier implements Classifier {
  readonly #model: Loaded;
  readonly #opening: number;
  readonly #closing: number;

  constructor(model: Loaded) {
    this.#model = model;
    this.#opening = model.tokenizer.idOf("[CLS]");
    this.#closing = model.tokenizer.idOf("[SEP]");
  }

  async classify(text: string): Promise<ModelSpan[]> {
    const { tokenizer, tags, window } = this.#model;
    const pieces = tokenizer.encode(text);
    const logits = new Float32Array(pieces.ids.length * tags.length);
    for (let from = 0; from < pieces.ids.length; from += window - OVERLAP) {
      const rows = await this.#run(pieces.ids.slice(from, from + window));
      const skipped = from === 0 ? 0 : OVERLAP / 2;
      logits.set(rows.subarray(skipped * tags.length), (from + skipped) * tags.length);
      if (from + window >= pieces.ids.length) break;
    }
    return spansOf(pieces, tags, logits);
  }

  /** Logits of the pieces that are given, a row of one for each label. */
  async #run(ids: readonly number[]): Promise<Float32Array> {
    const { Tensor, session, tags } = this.#model;
    const values = BigInt64Array.from([this.#opening, ...ids, this.#closing].map(BigInt));
    const tensor = (fill: BigInt64Array): object => new Tensor("int64", fill, [1, values.length]);
    const inputs: Record<string, object> = {
      input_ids: tensor(values),
      attention_mask: tensor(new BigInt64Array(values.length).fill(1n)),
      token_type_ids: tensor(new BigInt64Array(values.length)),
    };
    const feeds = Object.fromEntries(session.inputNames.map((name) => [name, inputs[name]]));
    const { data } = (await session.run(feeds))[session.outputNames[0]];
    if (!(data instanceof Float32Array) || data.length !== values.length * tags.length)
      throw new Error("the model's first output is not one float a piece and label");
    return data.subarray(tags.length, data.length - tags.length);
  }
}

function readConfig(file: string): { labels: readonly string[]; positions: number } {
  const config: ModelConfig = JSON.parse(readFileSync(file, "utf8"));
  const entries = Object.entries(config.id2label ?? {}).sort(([a], [b]) => Number(a) - Number(b));
  if (entries.length === 0 || entries.some(([id], i) => Number(id) !== i))
    throw new Error(`${file}: id2label must name every label from 0 on`);
  const positions = config.max_position_embeddings ?? DEFAULT_WINDOW;
  if (positions < LEAST_WINDOW)
    throw new Error(
      `${file}: max_position_embeddings: ${positions} given, ${LEAST_WINDOW} and more allowed`,
    );
  return { labels: entries.map(([, label]) => label), positions };
}

async function loadRuntime(): Promise<Runtime> {
  try {
    return (await import(RUNTIME)) as Runtime;
  } catch (cause) {
    throw new Error(`a model needs the package ${RUNTIME}, which is not installed`, { cause });
  }
}
