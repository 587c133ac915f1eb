/** Health plan beneficiary numbers: member, group, policy, claim, prescription. 45 CFR 164.514(b)(2)(i)(I). */
import { KEY_JOINT, labelledId } from "../ids/labelled-id.ts";

/** Groups, policies and members of machines and programs: `"SecurityGroupId": "sg-0123abcd"`, `ClassMember = 106500`. */
const OF_MACHINES = [
  "(?:class|module|enum|static|union)_?member\\W{1,8}",
  "(?:security|configuration|rotation|message|interface|endpoint|compliance|alert(?:ing)?|resource|consumer|placement|subnet|target|auto_?scaling|verified[_-]?access|process|thread|replication|option|parameter|node|launch|firewall|iam|bucket|scaling|retention|backup|lifecycle|mirroring|routing|cache|assume_?role)[ _-]?(?:group|policy)(?:[ _-]?(?:owner|rules?))?[ _-]?(?:with )?(?:ids?|arn)?[\"'`s:=[(\\\\\\s]{0,40}",
  "(?:usage|savings|scaling|backup|hosting|query|execution|rate|migration|deployment)[ _-]?plan[ _-]?ids?[\"'`:=(\\\\\\s]{0,10}|group_?owner_?ids?[\"'`:=(\\\\\\s]{0,10}|authori[sz]ation_code #",
  "policy[ _-]?(?:store|template)[ _-]?ids?[\"'`:=(\\\\\\s]{0,10}",
  `\\b(?:file|kafka|unix|posix|process)${KEY_JOINT}group${KEY_JOINT}ids?\\W{0,8}`,
  "\\barn:aws[^\\s\"']*(?:policy|group)[:/][\\w-]*/?",
].join("|");
/** What a network received: `rx=84719265 tx=847192`; not behind what a pharmacy says. */
const RECEIVED =
  /^(?![\s\S]*(?:[Rr]efill|[Pp]rescri|[Pp]harmac|[Pp]atient|[Dd]rug))[\s\S]*(?:\brx["']?\s?[=:][^\d"']{0,3}|\bRX=)$/;

/** Why a claim was adjusted (X12's group and reason: `CO-197`), and a plan of Medicare by its contract (`H5521-014`). */
const CODES = /^(?:(?:CO|OA|PI|PR|CR)-?[A-B]?\d{1,3}|[HRS]\d{4}-\d{3})$/;

export const healthPlanId = labelledId({
  entity: "HEALTH_PLAN_ID",
  labels: `hicn, hic number, hic #, hic no, mcr id, mcr #, mcr no, mcd id, mcd #, mcd no, medicare #, benefit id, recip #, recip no, qhp id, wc #, wc no, workers comp #, work comp #, workers comp no, claim ref, cin number, hpbn, medicaid id, medicaid recipient, medicaid recipient no, medicaid recipient id, medicaid number, health card number, health card no, hcn, ohip, medicare card, medicare card number, medicaid no, medicaid card, personal health number, phn, abha, abha number, ihi, ihi number, ramq, msp number, health insurance number, dva file, dva number, dva card, medicare no,
    subscriber id, sub id, sub no, subscriber number, subscriber no, beneficiary id, beneficiary number,
    member id, member ids, member number, member no, member num, memberid, memberids, mbr id, mbr, mbr no, mem id, mbr num, mem no, subscr id, subscr no, subs id, subr id, sbr id, enrollee id, enrollee number, insd id, recip id,
    ins id, ins card, insurance id, insurance number, insurance no, insuranceid, insurance card, health card, insured id, insured s id, insurer id, insurer number, ins 1 id, ins 2 id,
    health plan id, health plan number, health plan beneficiary number, health plan no, policyholder id, plan id, plan number,
    policy number, policy no, policy id, policynumber, policyid, group number, group no, grpno, groupno, memno, memb id, memb no, group id, groupnumber, grp no,
    claim number, claim no, claim id, claimnumber, claimid, claim control number,
    rx number, rx no, rx id, rxnum, rx group, rx grp, rxgrp, prescription number, prescription no, prescription id,
    pa #, pa number, prior authorization number, prior auth number, authorization number, authorization no, authorisation number, auth number, auth no, precert, precertification, icn, dcn, appeal number, appeal no, appeal id, appeal case,
    referral number, referral no, referral id, cardholder id,
    numero de poliza, num de poliza, poliza de seguro, poliza del seguro, numero de afiliado, num de afiliado, numero de afiliacion, id de miembro, id del miembro, numero de miembro, num de miembro, identificacion de miembro, identificacion del miembro, numero de socio, numero de asegurado, numero del asegurado, numero de beneficiario, numero de medicaid, id de medicaid, numero de medicare, tarjeta de seguro, tarjeta del seguro, numero de seguro medico, numero del seguro medico, numero de grupo, num de grupo, numero de reclamo, numero de reclamacion, num de reclamo, num de reclamacion, numero de receta, num de receta, numero de autorizacion, autorizacion previa, numero de referido,
    cartao do convenio, numero do cartao do convenio, numero do convenio, carteirinha, numero da carteirinha, numero do plano, numero da apolice, cartao sus, cartao nacional de saude, numero do seguro saude, numero do segurado, numero utente, numero de utente, n utente, n de utente,
    numero d assurance, numero d assure, numero d adherent, numero de police, police d assurance, carte d assurance, carte d assurance maladie, carte vitale, nimewo medicaid, nimewo asirans, nimewo asirans lan, kat asirans, nimewo manm,
    so bao hiem, so the bao hiem, so bao hiem y te, the bao hiem, ma bao hiem, so hop dong bao hiem, so thanh vien, numero ng insurance, numero ng miyembro, philhealth, numer polisy, nr polisy, numer ubezpieczenia, nr ubezpieczenia, numero polizza, numero di polizza, numero assicurazione, tessera sanitaria,
    versichertennummer, mitgliedsnummer, versicherten nr, versicherungsnr, policennummer, versichertennr, versicherungsnummer, krankenversichertennummer, kvnr, carte soleil, numero d assurance maladie`,
  weak: `subscr, memb, medi cal, masshealth, tenncare, badgercare, soonercare, ahcccs, mainecare, auth, authorization, appeal, poliza, afiliado, afiliada, afiliacion, reclamo, reclamacion, apolice, polisa, polizza, grupo, medicaid, subscriber, prior authorization, prior authorisation, prior auth, preauthorization, pre authorization,
    member, group, grp, policy, policyholder, plan, health plan, insurance, insurance policy,
    insurance plan, ins, ins policy, insured, insurer, coverage, claim, prescription, prescription plan, referral, enrollee,
    dependent, beneficiary, carrier, payer, payor, hmo, ppo, rx, card id,
    aetna, cigna, humana, anthem, bcbs, blue cross, blue shield, blue cross blue shield, kaiser, kaiser permanente, united healthcare, unitedhealthcare,
    uhc, tricare, molina, centene, ambetter, wellcare, oscar health, health net, medigap, medicare advantage`,
  named: "members, policies, claims, prescriptions",
  codes: CODES,
  not: [RECEIVED, new RegExp(`(?:${OF_MACHINES})$`, "i")],
  // Keys of messages and of users: `member-84719265`, `MBR84719265`.
  self: {
    pattern: /^(?:(?:member|subscriber)-\d{6,}|MBR[-_]?\d[\d-]{5,})$/i,
    prefixes: ["member", "subscriber", "mbr"],
  },
});
