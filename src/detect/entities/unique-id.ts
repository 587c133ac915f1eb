/** Any other number that is one person's, by label. 45 CFR 164.514(b)(2)(i)(R). */
import { KEY_JOINT, labelledId } from "../ids/labelled-id.ts";

export const uniqueId = labelledId({
  entity: "UNIQUE_ID",
  labels: `badge, research id, research number, my id, his id, her id, user id, userid, user identifier, end user id, enduser id, study id, study subject id, study number, subject id, subject number, subject no, subjectid, subj id, subj no, subj #, participant id, participant number, participant no,
    participantid, enrolment id, enrollment id, enrolment number, enrollment number, trial id, screening number, screening id, randomization number, randomisation number,
    case id, case number, case no, casenumber, caseid, n sns, no sns, numero sns, numero de securite sociale, employee id, employee number, employee no, employee num, employeeid, employeenumber, emp id, emp no, staff id,
    staff number, personnel number, payroll number, student id, student number, student no, studentid, badge number, badge id, badge no,
    national id, national id number, national identification number, national insurance number, national insurance no, ni number, nino, steuer id, steuer nr, steuernummer, steueridentifikationsnummer, cpf, curp, pesel, nric, ic no, personnummer, bsn, va file, va file number, va file no, intake no, intake number, police report number, operative report number, operative report no, op report number, histology number, histology no, autopsy number, autopsy no, interpreter id, interpreter no, interp id, nhs number, nhs no, aadhaar, aadhar, military id, service number, edipi, veteran id, dod id, do d id, chi number, chi no, chi, nhi, nhi number, green card, green card number, our ref, your ref, our reference, your reference, with reference, case reference, claim reference, booking reference, payment reference, grievance number, claimant number, claimant id, voter id, inmate id, inmate number, ppsn, pps number, hkid, tckn, tc kimlik no, jmbg, oib, fodselsnummer, fødselsnummer, personnumer, codice fiscale, numero de identidad, cedula de identidad, numero de cedula, numero de identificacion, num de identificacion, documento de identidad, numero de documento, carne de identidad, numero de empleado, num de empleado, id de empleado, id de interprete, numero de interprete, tarjeta de residencia,
    numero d identite, carte d identite, carte nationale d identite, so cccd, so cmnd, cccd, can cuoc cong dan, dowod osobisty, numer dowodu, personalausweis, personalausweisnummer, ausweisnummer, carta d identita,
    booking number, prisoner number, donor id, donor number, recipient id, transplant id, unos, unos id, autopsy #, judgment no, biobank id, specimen id, specimen number, accession number, accession id, accession no,
    encounter id, encounter number, encounter no, encounterid, encounter nbr, encntr id, encntr num, enc id, visit id, visit number, visit no, visitid, admission number, admission id, csn, fin number, caregiver id,
    unique id, unique identifier, unique patient identifier, personal id, person id, personal identification number, identification number, identity number, identity card, id card, citizen id, resident id, immigration number, alien number, alien registration, docket number, uscis number, uscis no, uscis #, alien registration no, alien #,
    visa number, known traveler number, appointment id, appointment number, appointment #, appt id, appt #, appt no, episode #, episode number, household id, household number, lab #, lab no, sponsor id, sponsor #, person number, study #, x ray #, xray #, intake #, booking ref, cpr nr, cpr nummer, registry id, cohort id, client number, client #, customer id, customer number, loyalty number, frequent flyer number,
    pathology number, requisition number, requisition no, requisition id, reference number, reference no, ref number, confirmation number, confirmation no, confirmation code, conf no, conf num, conf code, conf nbr,
    c file, c file number, va claim number, path #, path no, spec #, acc #, acc no, pcr no, pcr #, incident report, incident report no, trace number, check number, check no, eft number, reference #, confirmation #, trace #, check #, job #, grievance id, complaint number, trip number, trip #, me #, doc number, eob number`,
  weak: `nir, police report, ems run, dni, cedula, interprete, grievance, complaint, lab case, docket, fin, requisition, encounter, visit, admission, accession, specimen, participant, employee, student, study subject, trial subject, study subj, trial subj, study participant`,
  named:
    "enc, acc, case, cases, encounters, accessions, specimens, subject, inmate, prisoner, ref, spec, enrollment, enrolment, donor, recipient, voter, resident",
  not: [
    // Of an invoice or an order as often: `ref #INV-201103`.
    /\bref #$/i,
    // Of an operating system: `process.real_user.id`.
    new RegExp(
      `\\b(?:process|unix|linux|posix)${KEY_JOINT}(?:(?:real|effective|saved)_?)?user${KEY_JOINT}id\\W{0,6}$`,
      "i",
    ),
  ],
});
