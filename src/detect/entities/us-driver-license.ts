/** Driver's licences: every state has its own format, so always by label. 45 CFR 164.514(b)(2)(i)(K). */
import { labelledId } from "../ids/labelled-id.ts";

export const usDriverLicense = labelledId({
  entity: "US_DRIVER_LICENSE",
  labels: `driver s license, driver s license number, drivers license, drivers license number, driver license, driver license number,
    driver s licence, drivers licence, driver licence, driving licence, driving license, driverslicense, driverlicense, driverlicensenumber,
    driver s lic, drivers lic, driver lic, dl number, dl no, dl id, dln, dlnumber, operator s license, operator license, state id number,
    state id, state id card, license dl, learner s permit,
    licencia de conducir, licencia de manejo, numero de licencia, carteira de motorista, cnh, permis de conduire, numero de permis, bang lai, bang lai xe, fuhrerschein, fuhrerscheinnummer, patente di guida, prawo jazdy`,
  weak: "dl",
  least: 4,
});
