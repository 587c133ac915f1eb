/** How people mistype the words of a label: `socail securty number`, `memebr id`, `lisence`. */
import { sharedLexicon } from "../lexicon/shared.ts";

/** Those that people type; a shorter word with a slip is often another. */
const TYPED = new Set(
  "social security number member medical record records account policy insurance license licence driver drivers passport phone telephone mobile birth birthday birthdate address routing checking savings identification certificate claim group beneficiary prescription plate vehicle serial patient subscriber employee student customer hospital health chart provider physician invoice confirmation appointment password".split(
    " ",
  ),
);
const MISSPELLED: Readonly<Record<string, readonly string[]>> = {
  beneficiary: ["benificiary"],
  identification: ["indentification"],
  insurance: ["insurence", "insurrance"],
  license: ["lisence", "liscense", "lisense"],
  prescription: ["perscription"],
  telephone: ["telefone"],
};
const NONE: readonly string[] = [];

/**
 * A word with a letter inside it left out, doubled or swapped with the next, how it is misspelled, and how a scanner
 * reads its `m`.
 * @param word in lower case
 * @returns none that is a word or a name itself
 */
export function slipsOf(word: string): readonly string[] {
  if (!TYPED.has(word)) return NONE;
  const slips = new Set(MISSPELLED[word] ?? NONE);
  for (let i = 1; i < word.length - 1; i++) {
    const before = word.slice(0, i);
    slips.add(before + word.slice(i + 1));
    slips.add(before + word[i + 1] + word[i] + word.slice(i + 2));
    slips.add(before + word[i] + word.slice(i));
    if (word[i] === "m") slips.add(`${before}rn${word.slice(i + 1)}`);
  }
  slips.delete(word);
  return [...slips].filter((slip) => sharedLexicon().classify(slip, 0, slip.length) === 0);
}
