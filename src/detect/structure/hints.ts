import type { Hints } from "../recogniser.ts";

/** What announces a structured text to the prefilter. Tables have nothing: they are read wherever a leaf woke. */
export const STRUCTURE_HINTS: Hints = {
  marked:
    `resourcetype birthdate given family telecom postalcode value answer columns headers patient patients member
    subscriber guarantor physician mrns ssns names phones emails dobs firstname lastname fullname name surname maiden
    msh pid nk1 gt1 in1 pv1 orc obr mrg evn isa nm1 dmg clm sbr clp clinicaldocument xmlns`.split(
      /\s+/,
    ),
};
