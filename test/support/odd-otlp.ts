/**
 * OTLP messages as no encoder writes them and every decoder reads them: fields in any order, unknown
 * fields of every wire type at every level, tags, lengths and integers longer than they need be. Some
 * of their texts and numbers are to be redacted, so that each message has a twin that is.
 */
import type protobuf from "protobufjs";

/** `before` is planted, `after` what redaction makes of it. */
export interface Planted {
  readonly before: string;
  readonly after: string;
}

interface Content {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

const UNKNOWN_FIELDS = [20, 31, 32, 1000, 536_870_911];
/** Fields of one request: what comes after has no messages in it. */
const MOST_FIELDS = 150;
const VARINT = 0;
const FIXED64 = 1;
const LENGTH = 2;
const FIXED32 = 5;
const WIRE_TYPES: Readonly<Record<string, number>> = {
  double: FIXED64,
  fixed64: FIXED64,
  sfixed64: FIXED64,
  fixed32: FIXED32,
};

export class OddOtlp {
  #state: number;
  #fields = 0;
  readonly #texts: readonly Planted[];

  /** @param seed decides all of the message. */
  constructor(seed: number, texts: readonly Planted[]) {
    this.#state = seed;
    this.#texts = texts;
  }

  message(type: protobuf.Type): Content {
    if (type.name === "KeyValue" && this.#oneIn(6)) return this.#numberUnderLabel();
    const fields = chosenOf(type, (among) => this.#below(among)).flatMap((field) => {
      const isFull = field.resolvedType !== null && this.#fields > MOST_FIELDS;
      const times = isFull
        ? 0
        : field.repeated && !isNumeric(field)
          ? this.#below(3)
          : this.#below(4) && 1;
      return Array.from({ length: times }, () => this.#field(field));
    });
    if (this.#oneIn(3)) fields.push(this.#unknown());
    return join(this.#shuffled(fields));
  }

  /** `mrn` and a number: the field gives way to a `string_value`. */
  #numberUnderLabel(): Content {
    const isInt = this.#oneIn(2);
    const number = isInt ? varint(84_719_265n, this.#below(3)) : double(84_719_265);
    const value = {
      before: concat(this.#tag(isInt ? 3 : 4, isInt ? VARINT : FIXED64), number),
      after: lengthDelimited(Buffer.of(0x0a), Buffer.from("[MEDICAL_RECORD_NUMBER]"), 0),
    };
    const key = Buffer.from("mrn");
    const inner = this.#oneIn(2) ? [value, this.#unknown()] : [value];
    return join(
      this.#shuffled([
        this.#delimited(1, { before: key, after: key }),
        this.#delimited(2, join(inner)),
      ]),
    );
  }

  #field(field: protobuf.Field): Content {
    const { id, resolvedType } = field;
    this.#fields++;
    if (resolvedType !== null && "fields" in resolvedType)
      return this.#delimited(id, this.message(resolvedType));
    if (field.type === "string") return this.#delimited(id, this.#text());
    if (field.type === "bytes")
      return this.#delimited(id, field.name === "bytesValue" ? this.#text() : this.#id(field));
    const wire = WIRE_TYPES[field.type] ?? VARINT;
    if (field.repeated) return this.#delimited(id, same(this.#numeric(wire)));
    return same(concat(this.#tag(id, wire), this.#numeric(wire)));
  }

  #id({ name }: protobuf.Field): Content {
    return same(this.#bytes(this.#oneIn(6) ? 0 : name === "traceId" ? 16 : 8));
  }

  #unknown(): Content {
    const id = UNKNOWN_FIELDS[this.#below(UNKNOWN_FIELDS.length)] ?? 20;
    const wire = [VARINT, FIXED64, LENGTH, FIXED32][this.#below(4)] ?? VARINT;
    if (wire === LENGTH) return this.#delimited(id, same(this.#bytes(this.#below(200))));
    return same(concat(this.#tag(id, wire), this.#numeric(wire)));
  }

  #numeric(wire: number): Uint8Array {
    if (wire === FIXED64) return this.#oneIn(2) ? double(this.#below(1000) / 8) : this.#bytes(8);
    if (wire === FIXED32) return this.#bytes(4);
    return varint(BigInt(this.#below(1000)), this.#below(2));
  }

  #text(): Content {
    const { before, after } = this.#texts[this.#below(this.#texts.length)] ?? {
      before: "",
      after: "",
    };
    return { before: Buffer.from(before), after: Buffer.from(after) };
  }

  /** A length keeps its odd spelling where the content's did not change. */
  #delimited(id: number, { before, after }: Content): Content {
    const tag = this.#tag(id, LENGTH);
    const padding = this.#below(6) === 0 ? 1 + this.#below(2) : 0;
    const isSame = before.length === after.length;
    return {
      before: lengthDelimited(tag, before, padding),
      after: lengthDelimited(tag, after, isSame ? padding : 0),
    };
  }

  #tag(id: number, wire: number): Uint8Array {
    return varint(BigInt(id * 8 + wire), id < 100 && this.#oneIn(12) ? 1 : 0);
  }

  #bytes(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => this.#below(256));
  }

  #shuffled<T>(list: readonly T[]): T[] {
    const rest = [...list];
    return list.flatMap(() => rest.splice(this.#below(rest.length), 1));
  }

  /** A linear congruential generator: its high bits are even enough for a test. */
  #below(count: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * count);
  }

  #oneIn(count: number): boolean {
    return this.#below(count) === 0;
  }
}

/** A message's fields, of each one-of but one. */
function chosenOf(type: protobuf.Type, below: (count: number) => number): protobuf.Field[] {
  const alone = type.fieldsArray.filter(({ partOf }) => partOf === null || partOf.isProto3Optional);
  const among = type.oneofsArray
    .filter((oneof) => !oneof.isProto3Optional)
    .map(({ fieldsArray }) => fieldsArray[below(fieldsArray.length)]);
  return [...alone, ...among.filter((field) => field !== undefined)].map((field) =>
    field.resolve(),
  );
}

function isNumeric(field: protobuf.Field): boolean {
  return field.resolvedType === null && field.type !== "string" && field.type !== "bytes";
}

function same(bytes: Uint8Array): Content {
  return { before: bytes, after: bytes };
}

function join(parts: readonly Content[]): Content {
  return {
    before: concat(...parts.map(({ before }) => before)),
    after: concat(...parts.map(({ after }) => after)),
  };
}

function concat(...parts: Uint8Array[]): Uint8Array {
  return Buffer.concat(parts);
}

function lengthDelimited(tag: Uint8Array, content: Uint8Array, padding: number): Uint8Array {
  return concat(tag, varint(BigInt(content.length), padding), content);
}

function double(value: number): Uint8Array {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
}

/** With `padding` bytes more than it needs. */
function varint(value: bigint, padding: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 0x7fn; rest >>= 7n) bytes.push(Number(rest & 0x7fn) | 0x80);
  bytes.push(Number(rest));
  for (let i = 0; i < padding; i++) {
    bytes.push((bytes.pop() ?? 0) | 0x80, 0);
  }
  return Buffer.from(bytes);
}
