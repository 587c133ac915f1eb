/** Numbers of bank accounts, by label. 45 CFR 164.514(b)(2)(i)(J). */
import { labelledId } from "../ids/labelled-id.ts";

export const usBankNumber = labelledId({
  entity: "US_BANK_NUMBER",
  labels: `bank account, bank account number, bank account no, bank acct, banking account, banking account number, checking account,
    checking account number, checking acct, savings account, savings account number, savings acct, deposit account,
    direct deposit account, bank number, bankaccount, bankaccountnumber`,
  least: 6,
});
