import assert from "node:assert/strict";
import test from "node:test";
import { PIECES } from "../../bench/hostile-pieces.ts";
import { LeafKind, type LeafTable } from "../../src/core/index.ts";
import { createDetector, ENTITIES } from "../../src/detect/index.ts";
import { cpuMsOf } from "../support/growth.ts";
import { leavesAt } from "../support/leaves.ts";

const detector = createDetector({ entities: new Map(ENTITIES.map((entity) => [entity, 0.5])) });

const KIB = 1024;
const SHORT = 32 * KIB;
const LONG = 4 * SHORT;
/** Four times the length takes four times as long, and a machine with other work to do not twice that. */
const MOST_GROWTH = 7;
/** What the shortest runs differ by for no reason. */
const NOISE_MS = 2;
const LEAST_KIB_PER_SECOND = 150;
/** A measurement that failed may be the machine's fault so many times. */
const ATTEMPTS = 3;

/** The leaves of a request, all of them texts without a key. */
function request(texts: readonly string[]): { bytes: Uint8Array; leaves: LeafTable } {
  const parts = texts.map((text) => Buffer.from(text));
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const { length } of parts) {
    starts.push(at);
    at += length;
    ends.push(at);
  }
  return { bytes: Buffer.concat(parts), leaves: leavesAt(starts, ends) };
}

function detect({ bytes, leaves }: { bytes: Uint8Array; leaves: LeafTable }): void {
  detector.load(bytes);
  detector.detect(leaves);
}

/** Read between two measurements, for what was read last may be remembered. */
const other = request(["Nothing to see, Jane."]);

function timeOf(texts: readonly string[]): number {
  const measured = request(texts);
  return cpuMsOf(() => {
    detect(other);
    detect(measured);
  });
}

interface Measured {
  readonly growth: number;
  readonly kibPerSecond: number;
}

/** @param make texts of so many bytes together */
function measure(make: (bytes: number) => readonly string[]): Measured {
  const short = timeOf(make(SHORT));
  const long = timeOf(make(LONG));
  return {
    growth: (long + NOISE_MS) / (short + NOISE_MS),
    kibPerSecond: LONG / KIB / (long / 1000),
  };
}

function isLinear({ growth, kibPerSecond }: Measured): boolean {
  return growth < MOST_GROWTH && kibPerSecond > LEAST_KIB_PER_SECOND;
}

function assertLinear(make: (bytes: number) => readonly string[]): void {
  let measured = measure(make);
  for (let attempt = 1; attempt < ATTEMPTS && !isLinear(measured); attempt++)
    measured = measure(make);
  const { growth, kibPerSecond } = measured;
  assert.ok(growth < MOST_GROWTH, `four times the length took ${growth.toFixed(1)} times as long`);
  assert.ok(kibPerSecond > LEAST_KIB_PER_SECOND, `${kibPerSecond.toFixed(0)} KiB a second`);
}

function repeat(piece: string, bytes: number): string {
  return piece.repeat(Math.ceil(bytes / Buffer.byteLength(piece)));
}

for (const [name, piece] of Object.entries(PIECES))
  test(`time grows with length, no faster: ${name}`, () =>
    assertLinear((bytes) => [repeat(piece, bytes)]));

const LEAVES: Readonly<Record<string, string>> = {
  "short leaves": "1",
  "names, a leaf each": "Dr. Roe",
  "dates, a leaf each": "seen 3/14",
  "equal leaves": "SSN 219-09-9999, 12 Oak Street, password=a ",
};

for (const [name, leaf] of Object.entries(LEAVES))
  test(`time grows with the count of leaves: ${name}`, () =>
    assertLinear((bytes) =>
      Array.from({ length: Math.ceil(bytes / 2 / leaf.length) }, () => leaf),
    ));

test("time grows with the count of names that differ", () =>
  assertLinear((bytes) => {
    const names = Array.from({ length: bytes / 16 }, (_, i) => `Dr. ${wordOf(i)} Roe`);
    return [names.join(", "), ...names];
  }));

test("time grows with the leaves under a key, whatever the key's length", () => {
  const time = (keyBytes: number): number => {
    const key = "k".repeat(keyBytes);
    const { bytes, leaves } = request([key, ...Array.from({ length: 3000 }, () => "1234567 ")]);
    leaves.kind[0] = LeafKind.Key;
    leaves.label.fill(0, 1);
    const before = process.threadCpuUsage();
    detect({ bytes, leaves });
    return process.threadCpuUsage(before).user / 1000;
  };
  const short = Math.min(time(100), time(100));
  const long = Math.min(time(100_000), time(100_000));
  assert.ok(long < 7 * short + 30, `a long key took ${long} ms, a short one ${short}`);
});

/** A word of letters for each number. */
function wordOf(number: number): string {
  let word = "Q";
  for (let rest = number * 7919; rest > 0; rest = Math.floor(rest / 26))
    word += String.fromCharCode(0x61 + (rest % 26));
  return word;
}
