/** What the agent's tools answer: FHIR R4 resources of a person who does not exist. */
export const TOOLS: Readonly<Record<string, object>> = {
  find_patient: {
    resourceType: "Patient",
    id: "4827193",
    identifier: [
      {
        type: { coding: [{ code: "MR" }] },
        system: "http://hospital.example/mrn",
        value: "4827193",
      },
      { system: "http://hl7.org/fhir/sid/us-ssn", value: "219-09-9999" },
    ],
    name: [{ family: "Roe", given: ["Jane", "Q"] }],
    telecom: [
      { system: "phone", value: "(919) 555-0142" },
      { system: "email", value: "jane.roe@example.org" },
    ],
    gender: "female",
    birthDate: "1958-03-14",
    address: [{ line: ["12 Oak Street"], city: "Durham", state: "NC", postalCode: "27701" }],
  },
  book_appointment: {
    resourceType: "Appointment",
    status: "booked",
    description: "Cardiology, chest pain on exertion",
    participant: [
      { actor: { reference: "Patient/4827193", display: "Jane Roe" }, status: "accepted" },
    ],
    comment: "Card on file 4111 1111 1111 1111, call (919) 555-0142",
  },
};
