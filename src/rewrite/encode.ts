import { type Ink, varintSize } from "./ink.ts";

/**
 * OTLP's KeyValue and AnyValue by hand: `tag len ( 0a len key 12 len ( value ) )`, the tag that of
 * the attribute list that gains them.
 */
const KEY = 0x0a;
const VALUE = 0x12;
export const STRING_VALUE = 0x0a;
export const BOOL_VALUE = 0x10;
export const INT_VALUE = 0x18;
const DOUBLE_VALUE = 0x21;
export const ARRAY_VALUE = 0x2a;
const ARRAY_ITEM = 0x0a;

function attributeSize(keyLength: number, anySize: number): number {
  return 1 + varintSize(keyLength) + keyLength + 1 + varintSize(anySize) + anySize;
}

function open(ink: Ink, tag: number, key: string, anySize: number): void {
  ink.byte(tag);
  ink.varint(attributeSize(key.length, anySize));
  ink.byte(KEY);
  ink.varint(key.length);
  ink.text(key);
  ink.byte(VALUE);
  ink.varint(anySize);
}

/** @param key ASCII, as all of Lethe's keys are. */
export function writeStringAttribute(ink: Ink, tag: number, key: string, value: string): void {
  const length = Buffer.byteLength(value);
  open(ink, tag, key, 1 + varintSize(length) + length);
  ink.byte(STRING_VALUE);
  ink.varint(length);
  ink.text(value);
}

export function writeIntAttribute(ink: Ink, tag: number, key: string, value: number): void {
  open(ink, tag, key, 1 + varintSize(value));
  ink.byte(INT_VALUE);
  ink.varint(value);
}

export function writeTrueAttribute(ink: Ink, tag: number, key: string): void {
  open(ink, tag, key, 2);
  ink.byte(BOOL_VALUE);
  ink.byte(1);
}

export function writeDoubleAttribute(ink: Ink, tag: number, key: string, value: number): void {
  open(ink, tag, key, 9);
  ink.byte(DOUBLE_VALUE);
  ink.double(value);
}

export function writeStringsAttribute(
  ink: Ink,
  tag: number,
  key: string,
  values: readonly string[],
): void {
  const items = values.map((value) => {
    const length = Buffer.byteLength(value);
    return { value, length, any: 1 + varintSize(length) + length };
  });
  const array = items.reduce((sum, { any }) => sum + 1 + varintSize(any) + any, 0);
  open(ink, tag, key, 1 + varintSize(array) + array);
  ink.byte(ARRAY_VALUE);
  ink.varint(array);
  for (const { value, length, any } of items) {
    ink.byte(ARRAY_ITEM);
    ink.varint(any);
    ink.byte(STRING_VALUE);
    ink.varint(length);
    ink.text(value);
  }
}
