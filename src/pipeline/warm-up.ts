/**
 * Requests about no one, redacted before a worker counts as ready. The first request compiles what the later
 * ones run through, which takes fifty times as long as reading it does: a short `redaction.timeout` would end
 * each new worker over its first task, for ever.
 */
import { SIGNALS, type Signal } from "../core/index.ts";
import type { Redactor } from "./redact.ts";

const PROSE =
  "Hello, this is Jane Roe, born 03/14/1958, of 12 Oak Street, Durham, NC 27701. My SSN is 219-09-9999, my MRN is 84719265; call (919) 555-0142 or write to jane.roe@example.org.";
const TEXTS: readonly string[] = [
  PROSE,
  `Dr. John Doe saw the patient on March 3rd. Card 4111 1111 1111 1111, member ID: A1234567.\n\n${PROSE}`,
  JSON.stringify([{ role: "user", parts: [{ type: "text", content: PROSE }] }]),
  JSON.stringify({ arguments: JSON.stringify({ patient: { name: "Jane Roe", mrn: "84719265" } }) }),
  "name,ssn,phone\nJane Roe,219-09-9999,919-555-0142\nJohn Doe,219-09-9998,919-555-0143\n",
  "<patient><name>Jane Roe</name><birthDate>1958-03-14</birthDate></patient>",
  "SELECT * FROM patients WHERE last_name = 'Roe' AND ssn = '219-09-9999'",
  "PID|1||84719265^^^HOSP^MR||ROE^JANE||19580314|F|||12 OAK ST^^DURHAM^NC^27701||9195550142",
  "https://example.org/patients/84719265?name=Jane%20Roe&from=10.20.30.40",
  "GET /v1/orders 200 in 12.5 ms, retry 3 of 5 at 2024-05-06T07:08:09.123Z",
];

const attributes = [
  ...TEXTS.map((text, index) => ({ key: `text.${index}`, value: { stringValue: text } })),
  { key: "patient.ssn", value: { stringValue: "219-09-9999" } },
  { key: "patient.mrn", value: { intValue: "84719265" } },
  { key: "duration", value: { doubleValue: 12.5 } },
  { key: "names", value: { arrayValue: { values: [{ stringValue: "Jane Roe" }] } } },
];
const point = { attributes, timeUnixNano: "2", asInt: "1" };
const REQUESTS: Readonly<Record<Signal, object>> = {
  traces: {
    resourceSpans: [
      {
        scopeSpans: [
          {
            spans: [
              { name: "chat", endTimeUnixNano: "2", attributes },
              { name: "GET /patients/84719265", events: [{ name: "note", attributes }] },
            ],
          },
        ],
      },
    ],
  },
  logs: {
    resourceLogs: [{ scopeLogs: [{ logRecords: [{ body: { stringValue: PROSE }, attributes }] }] }],
  },
  metrics: {
    resourceMetrics: [
      { scopeMetrics: [{ metrics: [{ name: "m", gauge: { dataPoints: [point] } }] }] },
    ],
  },
};

/** Throws what the redactor throws. In JSON, behind whose door the way is that of protobuf. */
export function warmUp(redactor: Pick<Redactor, "redact">): void {
  const encoder = new TextEncoder();
  for (const signal of SIGNALS)
    redactor.redact({
      signal,
      encoding: "json",
      bytes: encoder.encode(JSON.stringify(REQUESTS[signal])),
    });
}
