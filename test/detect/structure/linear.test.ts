/** No text of marks without an end costs more than time in its length. */
import assert from "node:assert/strict";
import test from "node:test";
import { readStructure, readTables } from "../../../src/detect/structure/index.ts";
import { announcing } from "../../support/structure.ts";

test("time is linear in hostile text", () => {
  const units = [
    "mrn  dob\n",
    "mrn  dob  x\n1  2  3\n",
    "a  ",
    "  \n",
    "(0010,0010) PN [",
    "datetime.date(1958, 3,",
    "{",
    "[",
    '"',
    "|",
    "^",
    "PID|",
    "\n|",
    '{"',
    '{"a":',
    '["',
    "' ",
    "NM1*",
    "insert into t (a) values (",
    "Key (a,'",
    "~*",
    "<a ",
    "<a>",
    '<a b="c">',
    "</",
    "MSH|",
    "MSH#^~\\&#",
    ' name="a" b="c"',
    '<p name="mrn">1</p>',
    "a=$1 ",
    "$1 = '1' a=$1 ",
    "<tr><th>mrn</th></tr><tr><td>1</td></tr>",
    "<td>a",
    "_Aa.pdf",
    "Aa_Bb_.pdf",
    "copy t (a,",
    "copy t (mrn) from stdin;\n1\t2\n",
    "mrn  dob\n---  ---\n1  2\n",
    ",\n",
    '"\n',
    '", "',
  ];
  const heads = [
    "",
    '{"resourceType":',
    "PID|1|",
    "MSH|^~\\&|",
    "NM1*",
    "insert into t (a) values (",
    "Key (a,'",
    "<ClinicalDocument ",
    '{"value":"',
  ];
  for (const head of heads) {
    for (const unit of units) {
      const hostile = (size: number): string => head + unit.repeat(size / unit.length);
      const isLinear = (): boolean =>
        elapsed(hostile(200_000)) < elapsed(hostile(25_000)) * 24 + 40;
      // Eight times the text: quadratic time would be sixty-four times the time.
      assert.ok(isLinear() || isLinear() || isLinear(), `${head}${unit}`);
    }
  }
});

/** Milliseconds of this thread: others may run at the same time, and V8 compiles beside it. */
function elapsed(text: string): number {
  const ignore = (): undefined => undefined;
  const shadow = announcing(text);
  const start = process.threadCpuUsage();
  readTables(shadow, ignore, ignore, ignore);
  readStructure(shadow, ignore, ignore);
  return process.threadCpuUsage(start).user / 1000;
}
