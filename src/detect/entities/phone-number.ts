/** Telephone numbers: North American ones, and international ones with `+`. 45 CFR 164.514(b)(2)(i)(D). */

import { Sign } from "../leaf/cluster.ts";
import { recognisePhones } from "../phones/shapes.ts";
import type { DigitRecogniser } from "../recogniser.ts";
import { phrasesOf } from "../word-lists.ts";

const ENTITY = "PHONE_NUMBER";

export const phoneNumber: DigitRecogniser = {
  entity: ENTITY,
  wakes: "digits",
  labels:
    phrasesOf(`phone, phones, phone number, phone numbers, phone no, phonenumber, telephone, telephones, telephone number,
    telephone no, telephonenum, telefon, tel, tel no, tele, tele number, ph, cell, cellphone, mobile, mob, mob no, mobile no, cell no, mobile number, mobilephone, homephone, workphone, cellphonenumber, homephonenumber, phonehome, phonemobile, phonecell, telephonenumber, mobilenumber, contacthomephone, contactmobilephone, contactphone, guarantorphone, patientphone, mobileno,
    contact, contacts, contacting, contact number, contact no, call, called, calls, call me, call back, callback, cb, cb no, best no, best #, day #, evening #, callback number, reach, reached at,
    whatsapp, text me, text her, text him, text them, text us, or text, please text, pls text, can text, txt, txt me, direct line, ring me, texted, sms, dial, dialed, pager, beeper, hotline, support line, telecom, msisdn, ani, answering at, messages to, voicemail, landline,
    meine nummer ist, erreichbar, erreichbar unter, r\u00fcckruf unter, sie unter, der nummer, handy, mobil, joignable au, rappeler au, rappeler le, llamar al, llame al, al n\u00famero, al numero, chiamare il, risponde al, ligar para, telem\u00f3vel, telefonnummer, rufnummer, handynummer, mi n\u00famero es, tel\u00e9fono, telefono, celular, mon num\u00e9ro est, num\u00e9ro c est le, t\u00e9l\u00e9phone, cellulare, telefone, cel, movil, portable, numer telefonu, telepono, dien thoai, di dong,
    my number, his number, her number, their number, new number, best number, good number, communication number, communication numbers`),
  bare: 10,
  // With six, one whose line breaks behind them.
  labelled: 6,
  // `96 228011 office`
  short: { beside: ["office", "fax", "mobile", "cell"] },
  shortDigits: 6,
  signs: Sign.Dialled | Sign.Tailed,
  recognise: (view, cluster, report) =>
    recognisePhones(view, cluster, report, { entity: ENTITY, isAny: true }),
};
