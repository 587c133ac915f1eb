/** Texts as agents in healthcare write them, shuffled: labels, values, names, dates, the marks between them. */
import fc from "fast-check";

const LABELS =
  'SSN|SSN:|MRN|mrn=|DOB:|born on|Patient|Patient:|Dr.|name is|phone|call|fax|lives at|NPI|member ID|policy|account number|card|password:|token=|IP|age|years old|#|ssn":"|"patient":"|"name":{"given":["|http://example.org/?q=|PID|^^^|the|of|visit|admitted|zip|<|>|*|~|_|@|%20|(|)|,|;|.|-|:|=|/|\\n|"'.split(
    "|",
  );
const VALUES =
  "219-09-9999|219099999|84719265|4827193|4827|jane.roe@example.org|212-555-0147|(919) 555-0142|4111 1111 1111 1111|Jane Roe|Jane|Roe, Jane|Maria Lopez-Garcia|O'Neil|March 14, 1961|3/14/1961|1961-03-14|14 March|1961|12 Oak Street|Durham, NC 27701|27701|10.20.30.40|fe80::1|A1234567|BR5550149|1555014277|2RDAK55J2T4200142|https://example.org/patients/84719265|94|1790000000000|4bf92f3577b34da6a3ce929d0e0e4736|[US_SSN]|***-**-9999|MED24535084|Mercy Hospital|XKCD 123|2RD5-TR5-JR42".split(
    "|",
  );
const GAPS = [" ", " ", " ", "", ", ", "\n", ": ", "-"];

const word = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...LABELS) },
  { weight: 3, arbitrary: fc.constantFrom(...VALUES) },
);
export const plainText = fc
  .array(fc.tuple(word, fc.constantFrom(...GAPS)), { minLength: 1, maxLength: 9 })
  .map((parts) => parts.flat().join(""));

/** Plain, in JSON, or in JSON in JSON. */
export const realisticText = fc.oneof(
  { weight: 3, arbitrary: plainText },
  plainText.map((note) => JSON.stringify({ note, n: 1 })),
  plainText.map((note) => JSON.stringify({ tool: JSON.stringify({ note }) })),
);
