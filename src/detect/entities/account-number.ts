/** Account numbers of patients, guarantors and customers. 45 CFR 164.514(b)(2)(i)(J). */
import { labelledId } from "../ids/labelled-id.ts";

export const accountNumber = labelledId({
  entity: "ACCOUNT_NUMBER",
  labels: `account number, account ending, account ending in, account ends in, account numbers, account no, account num, account nbr, accountnumber, acctnum, acct, a c, a c no, a c number,
    patient account, patient account number, patient acct, guarantor account, guarantor number, guarantor id, billing account,
    billing account number, billing number, billing id, hospital account, medical account, customer account, bill number, statement number, stmt #, stmt no, statement #,
    invoice account, financial account, medical account number,
    numero de cuenta, num de cuenta, no de cuenta, cuenta numero, cuenta num, cuenta no, numero da conta, conta numero, numero de compte, numero du compte, compte numero, nimewo kont, kontonummer, numero di conto, numero conto, numer konta, so tai khoan`,
  weak: "account, billing, guarantor, har, cuenta, conta, compte",
  named: "accounts",
  // An account at a cloud provider is no person's.
  not: [
    /\b(?:cloud|aws|azure|gcp|iam|service|storage|github)[ ._-]{0,2}accounts?[^a-z]*(?:id|number)?[^a-z]*$/i,
  ],
});
