import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { isEin } from "../../src/detect/checks/ein.ts";
import { isImei } from "../../src/detect/checks/imei.ts";
import {
  isAba,
  isCard,
  isDea,
  isIban,
  isMbi,
  isNpi,
  isVin,
} from "../../src/detect/checks/index.ts";
import { isItin } from "../../src/detect/checks/itin.ts";
import { isMrz, isMrzNumberLine } from "../../src/detect/checks/mrz.ts";

type Check = (text: string) => boolean;

const TABLE: readonly {
  readonly check: Check;
  readonly right: readonly string[];
  readonly wrong: readonly string[];
}[] = [
  {
    check: isCard,
    right: ["4555014200014274", "4555 0142 0001 4274", "4555-0142-0001-4274", "345550142000148"],
    wrong: ["4555014200014275", "455501420001427", "1555014200014274", "4555.0142.0001.4274", ""],
  },
  {
    check: isNpi,
    right: ["1555014277"],
    wrong: ["1555014278", "155501427", "15550142770", "155501427a"],
  },
  {
    check: isDea,
    right: ["BR5550149", "F95550149", "br5550149"],
    wrong: ["BR5550148", "B5550149", "IR5550149", "BR555014", "BR55501499"],
  },
  {
    check: isAba,
    right: ["125550147"],
    wrong: ["125550148", "135550147", "000000000", "12555014"],
  },
  {
    check: isIban,
    right: [
      "GB94OAKS55501420001427",
      "GB94 OAKS 5550 1420 0014 27",
      "DE23555014200014275550",
      "no8555501420001",
    ],
    wrong: [
      "GB95OAKS55501420001427",
      "GB94OAKS5550142000142",
      "GB945550OAKS1420001427",
      "ZZ94OAKS55501420001427",
      "",
    ],
  },
  {
    check: isVin,
    right: ["2RDAK55J2T4200142", "2rdak55j2t4200142"],
    wrong: ["2RDAK55J3T4200142", "2RDAK55J2T420014", "2RDAI55J2T4200142", "11111111111111111"],
  },
  {
    check: isMbi,
    right: ["2RD5-TR5-JR42", "2RD5TR5JR42", "2rd5tr5jr42"],
    wrong: ["0RD5TR5JR42", "2SD5TR5JR42", "2RD5TR5JRA2", "2RD5TR5JR4", "2RD5 TR5 JR42"],
  },
  { check: isImei, right: ["355550142000772"], wrong: ["355550142000773", "35555014200077"] },
  {
    check: isItin,
    right: ["955550142", "999940142"],
    wrong: ["855550142", "955490142", "955660142", "955930142", "95555014"],
  },
  { check: isEin, right: ["125550142"], wrong: ["075550142", "175550142", "12555014"] },
];

for (const { check, right, wrong } of TABLE) {
  for (const text of right) test(`${check.name}: ${text}`, () => assert.equal(check(text), true));
  for (const text of wrong)
    test(`not ${check.name}: ${text}`, () => assert.equal(check(text), false));
}

const NAME_LINE = "P<UTOROE<<JANE<Q".padEnd(44, "<");
const NUMBER_LINE = "L847192653UTO5803147F3001019<<<<<<<<<<<<<<02";
const CARD_LINES = [
  "I<UTOD847192657<<<<<<<<<<<<<<<",
  "5803147F3001019UTO<<<<<<<<<<<4",
  "ROE<<JANE<Q<<<<<<<<<<<<<<<<<<<",
];

test("a passport's zone and a card's have all their check digits right", () => {
  assert.equal(isMrz([NAME_LINE, NUMBER_LINE]), true);
  assert.equal(isMrz(CARD_LINES), true);
  assert.equal(isMrzNumberLine(NUMBER_LINE), true);
});

test("no digit of a zone's numbers can change unnoticed", () => {
  for (let at = 0; at < NUMBER_LINE.length; at++) {
    const digit = NUMBER_LINE.charAt(at);
    if (!/\d/.test(digit)) continue;
    const changed = `${NUMBER_LINE.slice(0, at)}${(Number(digit) + 1) % 10}${NUMBER_LINE.slice(at + 1)}`;
    assert.equal(isMrz([NAME_LINE, changed]), false, `position ${at}`);
  }
});

test("lines of other lengths are no zone", () => {
  assert.equal(isMrz([NAME_LINE, NUMBER_LINE.slice(1)]), false);
  assert.equal(isMrz([NAME_LINE]), false);
});

const DIGITS = [..."0123456789"];
const LAWS: readonly { readonly check: Check; readonly body: RegExp }[] = [
  { check: isNpi, body: /^[12]\d{8}$/ },
  { check: isDea, body: /^[ABFGM][A-Z]\d{6}$/ },
  { check: isAba, body: /^(?:0[1-9]|1[0-2])\d{6}$/ },
  { check: isImei, body: /^\d{14}$/ },
  { check: isCard, body: /^4\d{14}$/ },
];

for (const { check, body } of LAWS) {
  test(`${check.name}: every body has exactly one check digit`, () => {
    fc.assert(
      fc.property(fc.stringMatching(body), (digits) => {
        assert.equal(DIGITS.filter((digit) => check(digits + digit)).length, 1);
      }),
    );
  });
}

test("isVin: every body has exactly one check character", () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[A-HJ-NPR-Z0-9]{7}[A-HJ-NPR-Z]$/),
      fc.stringMatching(/^[A-HJ-NPR-Z0-9]{8}$/),
      (front, back) => {
        const right = [...DIGITS, "X"].filter((check) => isVin(front + check + back));
        assert.equal(right.length, 1);
      },
    ),
  );
});

test("isIban: every account has one or two pairs of check digits, and 97 lie between the two", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z]{4}\d{14}$/), (account) => {
      const pairs = Array.from({ length: 100 }, (_, i) => i).filter((pair) =>
        isIban(`GB${String(pair).padStart(2, "0")}${account}`),
      );
      const [first = -1, second = first + 97] = pairs;
      assert.ok(pairs.length >= 1 && pairs.length <= 2 && second - first === 97);
    }),
  );
});
