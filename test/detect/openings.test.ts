import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { isMeasured } from "../../src/detect/ids/identifier.ts";
import { endings, Openings } from "../../src/detect/openings.ts";

const words = fc.array(fc.stringMatching(/^[a-z%]{1,8}$/), { minLength: 1, maxLength: 9 });
const text = fc.stringMatching(/^[ -~]{0,12}$/);

test("a word of the list is told wherever it stands, in any case", () => {
  fc.assert(
    fc.property(words, text, text, (list, before, behind) => {
      const openings = new Openings(list);
      for (const word of list)
        for (const written of [word, word.toUpperCase()])
          assert.ok(openings.mayStandAt(before + written + behind, before.length));
    }),
  );
});

test("a word of the list is told by its last letters, too", () => {
  fc.assert(
    fc.property(words, text, text, (list, before, behind) => {
      const ends = endings(list);
      for (const word of list)
        assert.ok(ends.mayStandAt(before + word + behind, before.length + word.length - 3));
    }),
  );
});

test("most other words are not", () => {
  const units = new Openings(["mg", "units", "tokens"]);
  for (const word of ["the", "and", "unseen", "was", "took", "rows"])
    assert.equal(units.mayStandAt(`12 ${word}`, 3), false, word);
});

const UNITS =
  "% unit units IU times dollars USD patients people members employees bytes tokens ms non-null mg mcg ml kg mm cm g day days week weeks month months year years yr yrs hour hours hr hrs min minute minutes beds tablet tablets capsule capsules dolares dólares pesos paginas páginas pages seiten pagine stron pacientes dias días horas meses semanas años anos veces tabletas".split(
    " ",
  );

for (const unit of UNITS)
  test(`a number is measured in ${unit}`, () => {
    for (const measure of [` ${unit}`, `-${unit}`, unit])
      assert.ok(isMeasured(`500${measure}.`, 3, 3), measure);
  });
