import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { Holds } from "../../src/detect/prefilter/holds.ts";
import { shadowOf } from "../support/structure.ts";

const MARKS: readonly (readonly [number, RegExp])[] = [
  [Holds.Line, /\n/],
  [Holds.Tab, /\t/],
  [Holds.Underscore, /_/],
  [Holds.Less, /</],
  [Holds.Bracket, /\(/],
  [Holds.Sign, /[$%]/],
  [Holds.Apostrophe, /'/],
  [Holds.Gap, / {2}/],
  [Holds.Equals, /=/],
  [Holds.Colon, /:/],
  [Holds.Quote, /"/],
  [Holds.Square, /\[/],
  [Holds.Comma, /,/],
  [Holds.Wrap, /[ \r,)0-9=@-\xff]\n/],
  [Holds.FirstBox, /1a/i],
  [Holds.Semicolon, /;/],
  [Holds.Pipe, /\|/],
  [Holds.Head, /[@EPU][GI]/],
  [Holds.LedQuote, / "/],
  [Holds.Asked, /\?"/],
  [Holds.Counted, /\]\{/],
  [Holds.Year, /\{[12]/],
  [Holds.Numbered, /\$1/],
];

const text = fc
  .array(fc.constantFrom(..."\n\r\t,;|_<()$%' ab9+{\"=:[]-.?12EPGI", "  ", "x".repeat(15), "é"), {
    maxLength: 70,
  })
  .map((parts) => parts.join(""));

test("a text's characters are told, and no others but those that share their bits", () => {
  fc.assert(
    fc.property(text, (one) => {
      const shadow = shadowOf(one);
      const told = MARKS.filter(([, mark]) => mark.test(shadow.text));
      assert.equal(
        shadow.holds,
        told.reduce((bits, [bit]) => bits | bit, 0),
      );
    }),
  );
});
