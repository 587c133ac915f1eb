/** How OTLP/JSON spells the fields of OTLP's messages, out of the schema. */
import type protobuf from "protobufjs";
import { HEX_FIELDS } from "../otlp/index.ts";

const WIRE_TYPES: Readonly<Record<string, number>> = {
  double: 1,
  fixed64: 1,
  sfixed64: 1,
  bytes: 2,
  string: 2,
  message: 2,
  fixed32: 5,
  sfixed32: 5,
};
const VARINT = 0;
const DELIMITED = 2;
const LONGS: ReadonlySet<string> = new Set(["int64", "uint64", "fixed64", "sfixed64"]);

export interface Message {
  /** Ascending by number. */
  readonly fields: readonly Field[];
  /** Both spellings of a name → index in `fields`. */
  readonly byKey: ReadonlyMap<string, number>;
}

export interface Field {
  readonly name: string;
  /** `message`, `enum`, or as the schema says. */
  readonly type: string;
  readonly tag: number;
  readonly isRepeated: boolean;
  readonly isPacked: boolean;
  /** Whether a zero is left out. */
  readonly isImplicit: boolean;
  /** Of type `message`. */
  readonly message: Message;
  /** Of type `enum`, its names. */
  readonly values: ReadonlyMap<string, number>;
  /** Bytes of an id in hexadecimal; other bytes are base64. */
  readonly hexBytes: number | undefined;
}

const messages = new WeakMap<protobuf.Type, Message>();

export function messageOf(type: protobuf.Type): Message {
  const known = messages.get(type);
  if (known !== undefined) return known;
  const fields: Field[] = [];
  const byKey = new Map<string, number>();
  const message = { fields, byKey };
  // Before its fields: messages hold messages of their own type.
  messages.set(type, message);
  for (const field of [...type.fieldsArray].sort((a, b) => a.id - b.id)) {
    byKey.set(field.name, fields.length);
    byKey.set(snakeCase(field.name), fields.length);
    fields.push(fieldOf(field.resolve()));
  }
  return message;
}

function fieldOf(field: protobuf.Field): Field {
  const { resolvedType, repeated, packed, hasPresence, id, name } = field;
  const isMessage = resolvedType !== null && "fields" in resolvedType;
  const type = resolvedType === null ? field.type : isMessage ? "message" : "enum";
  const wireType = WIRE_TYPES[type] ?? VARINT;
  const isPacked = repeated && packed && wireType !== DELIMITED;
  return {
    name,
    type,
    tag: (id << 3) | (isPacked ? DELIMITED : wireType),
    isRepeated: repeated,
    isPacked,
    isImplicit: !repeated && !isMessage && !hasPresence && !LONGS.has(type),
    message: isMessage ? messageOf(resolvedType) : { fields: [], byKey: new Map() },
    values: new Map(resolvedType === null || isMessage ? [] : Object.entries(resolvedType.values)),
    hexBytes: HEX_FIELDS[name],
  };
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
