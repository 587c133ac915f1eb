/** Certificates and professional licences, by label. 45 CFR 164.514(b)(2)(i)(K). */
import { labelledId } from "../ids/labelled-id.ts";

export const licenseNumber = labelledId({
  entity: "LICENSE_NUMBER",
  labels: `license number, license no, license num, license id, licensenumber, licence number, licence no, licence id, lic number, lic no, lic,
    medical license, medical license number, state medical license, state license, nursing license, rn license, np license, pa license, physician license,
    pharmacist license, pharmacy license, professional license, dental license, board certification, certificate number, certificate no,
    certificate id, cert number, cert no, cert id, certification number, certification id, birth certificate, death certificate, registration number, registration no, permit number, permit no,
    ptan, upin, caqh, caqh id, gmc, gmc no, gmc number, ahpra, nmc pin`,
  // Texts of licences on a disk, packages of certificates, and certificates of hosts.
  not: [
    /(?:server|client|ssl|tls|ca|signing|root|acm)[ _-]?certificate[ _-]?(?:ids?|arns?)["'`\\]{0,3}\s{0,2}[:=]?[\s"'\\]{0,4}$/i,
    /common-licenses\/$|\bca-certificates[^a-z]{0,8}$|\barn:aws[^\s"']*(?:certificate|license-configuration)[:/][\w-]*$/i,
  ],
  weak: "license, licenses, licence, certificate, certificates, certification, cert, permit, credential",
  self: { pattern: /^(?:LIC|CERT)-[A-Z]{0,2}\d{5,}$/, prefixes: ["lic", "cert"] },
});
