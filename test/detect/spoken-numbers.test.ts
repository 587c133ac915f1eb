/** Numbers that a caller says, digit by digit and in groups, behind the turn that asks for them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { finderOf } from "../support/find-in-text.ts";
import { testMarked } from "../support/marked-lines.ts";

const find = finderOf();

testMarked(
  {
    PHONE_NUMBER: [
      "we faxed the clearance to «six oh two five five five oh one four four».",
      "it's «five five five oh one four two», thanks",
      "my number is «two sixteen, five fifty-five, oh one forty-two»",
      "the area code is «two one six»",
      "it's area code «seven one six, and then five five five, um, oh one four two»",
    ],
    ZIP_CODE: ["agent: zip?\ncaller: «four one oh one one»"],
    CREDIT_CARD: [
      "it is «four one one one, one one one one, one one one one, one one one one», ok",
      "the card ending in «four two four two»",
    ],
    HEALTH_PLAN_ID: [
      "my member ID is «W as in whiskey, two two seven, uh, eight eight one four»",
      "my member id is «x y z eight four seven one»",
      "my policy is «h m o two two nine one zero»",
      "say your member number\n[00:19] user: it's «W as in whiskey, two two zero, nine one eight»",
      "Agent: your policy number?\nCaller: hold on... okay it's «seven seven one dash oh two dash nine nine B»",
      "00:02:11 Agent: Member ID?\n00:02:19 Caller: «W22091844»",
    ],
    US_DRIVER_LICENSE: ["driver's license? yes it's «D one two three, four five six seven», sir"],
    LICENSE_PLATE: ["the license plate is «Adam Boy Charlie four four seven one»"],
    CREDENTIAL: ["my cvv is «two two six»"],
  },
  find,
);

for (const text of [
  "take one hundred twenty five milligrams, two tablets, twenty five to fifty minutes",
  "two or three days, six to eight weeks, two two-hour sessions, twenty six visits",
  "one two three four five six seven eight nine",
  "the order number is five five one two oh four two",
  "he is sixty two and has two kids, five six inch screws",
])
  test(`no spoken number in: ${text}`, () => assert.deepEqual(find(text), []));

test("hostile speech costs linear time", () => {
  for (const part of [
    "five six ",
    "five ",
    "five. card is ",
    "A as in apple, ",
    "[00:00] ",
    "... ",
  ])
    find(`my card is ${part.repeat(300_000 / part.length)} five six`);
});
