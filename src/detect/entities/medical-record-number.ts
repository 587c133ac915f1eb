/** Medical record numbers: no format of their own, so always by label. 45 CFR 164.514(b)(2)(i)(H). */
import { labelledId } from "../ids/labelled-id.ts";
import type { FoundLabel } from "../labels/labels.ts";

/** An element's code in a C-CDA, of a list of codes: `<code code="34133-9"`. */
const CODED = /<(?:[a-z]*code|value|translation|qualifier)(?: [^<>]{0,60})? code="$/i;
/** Of a log's record: `<EventRecordID>11234567`, `audit record id 8234123`. */
const LOGGED = /(?:event|log|audit|dns)[ ._-]?record[ ._-]?(?:id|number|no)[^a-z0-9]{0,8}$/i;

/** Right behind `MRN` stands no log's record. */
function mayBeLogged({ isDirect, phrase }: FoundLabel): boolean {
  return !isDirect || phrase.includes("record");
}

export const medicalRecordNumber = labelledId({
  entity: "MEDICAL_RECORD_NUMBER",
  labels: `mrn, mrns, m r n, mr no, mr number, mr num, medical record, medical record number, medical record numbers, medical record no,
    medical record num, medical record id, medical record identifier, med rec, med rec no, med rec num, med rec number, med record, med record no, med record number, medrec,
    medrecno, medicalrecordnumber, medicalrecordno, medicalrecord, patientmrn, mrnumber, chart number, chart no, chart id, chart num,
    patient id, patient ids, patient no, patient number, patient num, patient identifier, patientid, patientnumber, pat id, pat no, pat num, pat mrn, patid, pt id, pt no, pt number, pt mrn,
    empi, mpi, hospital id, hospital no, hospital number, hosp id, hosp no, hosp number, unit no, unit number, record number, record numbers, record no, record id, record locator, file no, file number,
    uhid, uhid no, mrd no, mrd number, emis no, emis number, emis id, umrn, arm band, armband, wristband, wrist band, band number, band no, band #, id band, ihs number, ihs no, ihs #, hospital reg no, hospital registration number, ip no, op no,
    health record, health record number, emr id, emr number, ehr id, ehr number, emr no, ehr no, epic id, epic mrn, cerner id, hospital record, clinic id,
    expediente, numero de expediente, numero de record, record medico, nro de historia, numero del expediente, num expediente, num de expediente, no de expediente, n de expediente, expediente medico, expediente clinico, historia clinica, historia medica, numero de historia, num de historia, n de historia, nhc, historial medico, historial clinico, numero de historial, numero de paciente, num de paciente, id de paciente, id del paciente, identificacion del paciente, identificacion de paciente, registro medico, numero de registro medico, numero de ficha, ficha clinica, ficha medica,
    prontuario, numero do prontuario, n do prontuario, processo clinico, numero do paciente, id do paciente, registro hospitalar, numero do registro, matricula do paciente,
    dossier patient, dossier medical, numero de dossier, numero du dossier, n de dossier, n dossier, no de dossier, numero de patient, numero du patient, numero patient, identifiant patient,
    nimewo dosye, dosye medikal, nimewo pasyan, so ho so, so benh an, ho so benh an, ma benh nhan, ma so benh nhan, numero ng pasyente, numero ng rekord, rekord medikal,
    patientennummer, patienten nummer, krankenakte, krankenakten, krankenaktennummer, patientenakte, fallnummer, aufnahmenummer, cartella clinica, numero cartella, numero di cartella, numero della cartella, codice paziente, numero paziente,
    nr kartoteki, numer kartoteki, karta pacjenta, numer karty, numer karty pacjenta, numer pacjenta, historia choroby, nr historii choroby, numer historii choroby, dokumentacji medycznej, patient dto id, patient record id, patient entity id, patient model id`,
  weak: "mr, bracelet, folder, medical records, chart, dossier, hc, kartoteki, cartella, patient, pt, emr, ehr",
  named: "mc, hosp, record, records, charts, patients, unit",
  refuses: (before, label) =>
    (before.isQuoted && CODED.test(before.words)) ||
    (mayBeLogged(label) && LOGGED.test(before.words)),
  // Written by some systems in front of the number itself, in keys of messages and of users.
  self: {
    pattern:
      /^(?:MRN[-_]?\d[\d-]{3,}|MED\d{6,}|(?:[a-z]{2,20}-){0,3}(?:(?:patient|pt)-|mrn-?)\d{6,})$/i,
    prefixes: ["mrn", "med", "patient", "pt"],
  },
});
