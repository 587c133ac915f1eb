/**
 * Where HL7 v2 (2.3 to 2.8) holds identifiers: segment, field and data type. Data types as in the
 * standard: cx id with type, xpn name, xad address, xtn telephone, xcn person with id, ei entity id;
 * eip a pair of those;
 * of our own: dob, ssn, dln, acct, plan, geo, note (free text), query, image. Dates need no entry: they are
 * known by their shape. Organisations, codes and payers (PV1-3, IN1-3, IN1-4) stay.
 */
const TABLE = `
EVN 5:xcn
PID 2:cx 3:cx 4:cx 5:xpn 6:xpn 7:dob 9:xpn 11:xad 12:geo 13:xtn 14:xtn 18:acct 19:ssn 20:dln 21:cx 23:geo 40:xtn
PD1 4:xcn
NK1 2:xpn 4:xad 5:xtn 6:xtn 12:id 13:id 16:dob 26:xpn 30:xpn 31:xtn 32:xad 33:cx 37:ssn 40:xtn
GT1 2:cx 3:xpn 4:xpn 5:xad 6:xtn 7:xtn 8:dob 12:ssn 16:xpn 17:xad 18:xtn 19:id 21:id 29:id 42:xpn 45:xpn 46:xtn 51:id
IN1 6:xpn 7:xtn 8:plan 9:plan 10:plan 11:plan 14:plan 16:xpn 18:dob 19:xad 28:plan 36:plan 44:xad 49:plan
IN2 1:cx 2:ssn 3:xcn 6:plan 7:xpn 8:plan 9:xpn 10:plan 22:xpn 26:plan 40:xpn 49:xpn 52:xpn 53:xtn 61:plan 63:xtn 64:xtn
IN3 2:cx 8:xcn 14:xcn 16:xtn
PV1 5:cx 7:xcn 8:xcn 9:xcn 17:xcn 19:cx 50:cx 52:xcn
PV2 3:note 13:xcn
MRG 1:cx 2:cx 3:acct 4:cx 5:cx 6:cx 7:xpn
ORC 2:ei 3:ei 4:ei 8:eip 10:xcn 11:xcn 12:xcn 14:xtn 19:xcn 22:xad 23:xtn 24:xad
OBR 2:ei 3:ei 10:xcn 13:note 16:xcn 17:xtn 28:xcn 29:eip 32:xcn 33:xcn 34:xcn 35:xcn 39:note
OBX 16:xcn 18:ei 25:xcn
SPM 2:eip 3:eip
SCH 1:ei 2:ei 6:note 12:xcn 13:xtn 14:xad 16:xcn 17:xtn 18:xad 20:xcn 21:xtn 26:ei 27:ei
AIP 3:xcn
TXA 5:xcn 9:xcn 10:xcn 11:xcn 12:ei 13:ei 14:ei 22:xcn
DG1 4:note 16:xcn
PR1 4:note 8:xcn 11:xcn 12:xcn
RXA 10:xcn
RXE 13:xcn 14:xcn 15:ei
RXD 7:ei 10:xcn
FT1 2:ei 20:xcn 21:xcn 23:ei
ROL 4:xcn 11:xad 12:xtn
PRT 5:xcn 10:device 14:xad 15:xtn
CTD 2:xpn 3:xad 5:xtn 7:id
PRD 2:xpn 3:xad 5:xtn 7:id
ARQ 1:ei 2:ei 15:xcn 16:xtn 17:xad
STF 2:cx 3:xpn 6:dob 10:xtn 11:xad 15:xtn
PRA 6:id
AUT 6:plan
QRD 8:xcn
QPD 3:query 4:query 5:query 6:query 7:query 8:query
ACC 7:xcn 10:xcn
NTE 3:note
`;

/** Segment to field number to data type. */
export const HL7_FIELDS: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map(
  TABLE.trim()
    .split("\n")
    .map((line) => {
      const [segment, ...fields] = line.split(" ");
      const types = fields.map((field) => field.split(":"));
      return [segment, new Map(types.map(([number, type]) => [Number(number), type]))] as const;
    }),
);

const words = (list: string): readonly string[] => list.split(" ");

/** Data type to what its components hold, in order; `-` stays. */
export const HL7_COMPONENTS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    xpn: words("PERSON PERSON PERSON"),
    xcn: words("UNIQUE_ID PERSON PERSON PERSON"),
    xad: words("STREET_ADDRESS STREET_ADDRESS LOCATION - ZIP_CODE - - LOCATION LOCATION"),
    xtn: words(
      "PHONE_NUMBER - - EMAIL_ADDRESS PHONE_NUMBER PHONE_NUMBER PHONE_NUMBER PHONE_NUMBER - - - PHONE_NUMBER",
    ),
    cx: ["UNIQUE_ID"],
    ei: ["UNIQUE_ID"],
    eip: ["UNIQUE_ID", "UNIQUE_ID"],
    id: ["UNIQUE_ID"],
    dob: ["DATE_OF_BIRTH"],
    ssn: ["US_SSN"],
    dln: ["US_DRIVER_LICENSE"],
    acct: ["ACCOUNT_NUMBER"],
    plan: ["HEALTH_PLAN_ID"],
    geo: ["LOCATION"],
    device: ["DEVICE_ID"],
    image: words("- - - - IMAGE"),
  }),
);

/** What an identifier without a type is, by its segment. */
export function untypedId(segment: string): string {
  return segment === "PID" || segment === "MRG" ? "MEDICAL_RECORD_NUMBER" : "UNIQUE_ID";
}

/** The data type of a whole OBX-5, by OBX-2. Numbers, codes and times of day stay. */
export const HL7_OBSERVED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    XPN: "xpn",
    PN: "xpn",
    XAD: "xad",
    AD: "xad",
    XTN: "xtn",
    TN: "xtn",
    XCN: "xcn",
    CN: "xcn",
    CX: "cx",
    CK: "cx",
    EI: "ei",
    ED: "image",
    DT: "date",
    TS: "date",
    DTM: "date",
    DR: "date",
    TX: "note",
    FT: "note",
    ST: "note",
  }),
);
