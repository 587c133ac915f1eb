import { createHmac } from "node:crypto";
import type { Secret } from "../../core/index.ts";
import { normalise } from "./normalise.ts";

/** 32 letters and digits, without the look-alikes i, l, 0 and 1. */
const ALPHABET = "abcdefghjkmnopqrstuvwxyz23456789";
const TOKEN_LENGTH = 8;
const BITS = 5;

function digest(key: Secret, entity: string, raw: string): Buffer {
  return createHmac("sha256", key.reveal())
    .update(`${entity}\0${normalise(entity, raw)}`)
    .digest();
}

/** `[US_SSN:k7q2m9xa]`: the first 40 bits of the keyed digest, five a character. */
export function pseudonym(key: Secret, entity: string, raw: string): string {
  const bytes = digest(key, entity, raw);
  let token = "";
  for (let i = 0; i < TOKEN_LENGTH; i++) {
    const bit = i * BITS;
    const pair = bytes.readUInt16BE(bit >> 3);
    token += ALPHABET[(pair >> (16 - BITS - (bit & 7))) & 31];
  }
  return `[${entity}:${token}]`;
}

/** `[US_SSN:<64 hex>]`: the whole keyed digest, for those who join on it elsewhere. */
export function hash(key: Secret, entity: string, raw: string): string {
  return `[${entity}:${digest(key, entity, raw).toString("hex")}]`;
}
