/** Entities whose values nothing but a label before them tells. */
export const LABELLED_IDS: readonly string[] = [
  "MEDICAL_RECORD_NUMBER",
  "HEALTH_PLAN_ID",
  "ACCOUNT_NUMBER",
  "US_BANK_NUMBER",
  "US_DRIVER_LICENSE",
  "US_PASSPORT",
  "LICENSE_NUMBER",
  "LICENSE_PLATE",
  "DEVICE_ID",
  "UNIQUE_ID",
];
