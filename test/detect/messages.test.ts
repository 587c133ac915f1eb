/** Messages between systems of care and between people's address books: HL7 v2 paths, X12, vCard, iCalendar. */
import { finderOf } from "../support/find-in-text.ts";
import { testTexts } from "../support/texts.ts";

testTexts(finderOf(), {
  found: [
    [
      "BEGIN:VCARD\nN:Okafor;Xilo;Qubo;;\nFN:Xilo Okafor\nADR;TYPE=HOME:;;40 Elm St;Durham;NC;27701;USA\nEND:VCARD\n",
      [
        "PERSON Okafor",
        "PERSON Xilo",
        "PERSON Qubo",
        "PERSON Xilo Okafor",
        "STREET_ADDRESS 40 Elm St",
        "LOCATION Durham",
        "ZIP_CODE 27701",
      ],
    ],
    ['BEGIN:VEVENT\nATTENDEE;CN="Xilo Okafor";RSVP=TRUE:tel:1\n', ["PERSON Xilo Okafor"]],
    [
      "BPR*I*15.6*C*ACH*CTX*01*011000015*DA*84719265*15**01*011000015*DA*84719266*20240314~",
      [
        "ABA_ROUTING_NUMBER 011000015",
        "US_BANK_NUMBER 84719265",
        "ABA_ROUTING_NUMBER 011000015",
        "US_BANK_NUMBER 84719266",
        "DATE_TIME 20240314",
      ],
    ],
    [
      "ACK PID-3=84719265 PID-5=OKAFOR^XILO PID.7: 19580314 PID-8=F",
      ["MEDICAL_RECORD_NUMBER 84719265", "PERSON OKAFOR^XILO", "DATE_OF_BIRTH 19580314"],
    ],
    [
      "ST*834*0001~\nREF*0F*219099999~\nDTP*356*D8*20250806~\nNM1*IL*1*ROE*JANE~",
      ["HEALTH_PLAN_ID 219099999", "DATE_TIME 20250806", "PERSON ROE", "PERSON JANE"],
    ],
    [
      "PATIENT: XILO OKAFOR\\.br\\MRN: 84719265\\.br\\lives in Durham\\.br\\Seen",
      ["PERSON XILO OKAFOR", "MEDICAL_RECORD_NUMBER 84719265", "LOCATION Durham"],
    ],
    ["NK1-2 -> contact: Okafor^Petra", ["PERSON Okafor^Petra"]],
    [
      "ST*835*1~\nN1*PE*HAPPY DOCTORS*XX*1234567893~\nNM1*QC*1*ROE*JANE~",
      ["US_NPI 1234567893", "PERSON ROE", "PERSON JANE"],
    ],
  ],
  clean: [
    "Send PV1-19 for the visit number and IN1-36 for the policy number.",
    "PID-5: required, PID.7 = DTM, OBX-5=104",
    "BEGIN:VTIMEZONE\nDTSTART:19701101T020000\n",
    "BEGIN:VEVENT\nORGANIZER;CN=Front Desk:tel:1\n",
    "Glucose^Fasting^L",
    "OBX|4|NM|6690-2^WBC^LN||7.2|10*3/uL|4.0-11.0|N^NC^HL70078|||F",
    "ZCF|2|PORT^6661|ACK^AL^NE|CHARSET^UNICODE",
  ],
});
