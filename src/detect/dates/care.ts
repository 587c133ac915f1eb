/** Whether a line is about somebody's care, by its words. */

/** What a line says that is of a person's care, whatever its time stamp looks like. */
const CARE_WORDS = [
  "patients?|pts?|dob|dos|birth[a-z]*|onset|resident|client|baby|infant|nurse|doctor|dr|rn|md|seen|(?<!\\[)note|notes",
  "admi(?:t|ssion)[a-z]*|discharged?|transfer(?:red)?|visit[a-z]*|follow-?up|f\\/u|arriv(?:ed|al)|triaged?|died|deceased|born|delivered",
  "dose|given|administered|med(?:s|ications?)?|rx|tab(?:let)?s?|mg|mcg|ml|units?|iv|po|prn|bid|tid(?! \\d+\\))|insulin",
  "bp|hr|spo2|o2|temp|pulse|vitals?|pain|glucose|sodium|potassium|creatinine|inr|weight|height|steps|sleep|meal|mood",
  "surgery|procedure|intubated|extubated|labs?|specimen|collected|drawn|consent|diagnos[a-z]*|symptoms?|fall|fell",
  "cpap|bipap|ventilator|cgm|wearable|bmi|a1c|arms?|legs?|chest|x-?rays?|mri",
  "icu|er|ed|or|ward|clinic|hospital|appointment|appt|care|wounds?|refills?|pharmacy|home|family",
  "she|he|her|his|him|mom|dad|mother|father|sister|brother|wife|husband|daughter|son|spouse|bedside|bed|walker|gait|ambulat[a-z]*",
  "blood|mmhg|meq|bpm|oxygen|lungs?|cardiac|ekg|ecg|gcs|braden|voided|urine|stool|bowel|foley|catheter|pupils?|fetal|skin|dressing|tube",
  "resting|awake|asleep|slept|woke|ate|crying|oriented|complain(?:s|ed|ing)|(?<!(?:access|permission|connection|request|authorization) )denie[sd]|dizz[a-z]*|nausea[a-z]*|vomit[a-z]*|bleeding|breath[a-z]*",
  "telehealth|prescriptions?|mammogra[a-z]*|ultrasound|cancer|seizures?|allerg[a-z]*|mrn|knees?|hips?|breasts?|dialysis|chemo[a-z]*|biops(?:y|ies)|[a-z]{3,}oscopy|pregnan[a-z]*|overdose[sd]?|radiology|immuni[sz][a-z]*|vaccin[a-z]*|hiv|hcg|sinus|hob|my(?= [a-z])",
  "cough[a-z]*|lactate|hgb|hemoglobin|troponin|hypotensi(?:on|ve)|contractions?|menstrual|drug|fever|afebrile|tolerat(?:ed|ing)|diet|distress|therap(?:y|ist|ies)|counsel(?:ing|ling|ed|or)|suicid[a-z]*|hospice|feeding",
].join("|");
/** What a device at someone's body measures, as the name of a field: `restingHeartRate=58`, `pain_score=3`. */
const READING =
  "(?:heart_?rate|pulse|glucose|sleep_?(?:min|hour|score|dur)|weight|spo2|fio2|peep|insulin|oxygen|dose|pain_?(?:score|level)|blood|respirat|\\b[hw]t)[a-z_]{0,24}\\s?[=:]\\s?\\d";
const OF_CARE = new RegExp(
  `(?:^|[^a-z0-9-])(?:${CARE_WORDS})(?![a-z0-9_-])|${READING}|infusion`,
  "i",
);

export function isOfCare(text: string): boolean {
  return OF_CARE.test(text);
}
