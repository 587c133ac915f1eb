import assert from "node:assert/strict";
import test from "node:test";
import { finderOf } from "../support/find-in-text.ts";

const finder = finderOf(["LOCATION"]);

function found(text: string, key?: string): string[] {
  return finder(text, key).map((value) => value.replace("LOCATION ", ""));
}

const POSITIVES: readonly (readonly [string, readonly string[]])[] = [
  ["sign here\nSaginaw Nephrology Associates", ["Saginaw Nephrology Associates"]],
  ["94M from Brookhaven MC; officer from Elko PD", ["Brookhaven MC", "Elko PD"]],
  ["Employer: Xyqlo & Sons Roofing. Supervisor", ["Xyqlo & Sons Roofing"]],
  [
    "Employer (former): Gulley Logistics, drives for Stone Trucking",
    ["Gulley Logistics", "Stone Trucking"],
  ],
  ["school: Pike Creek Charter; she attends Lincoln High.", ["Pike Creek Charter", "Lincoln High"]],
  ["can he go to St. Columba's Academy, or Little Acorns", ["St. Columba's Academy"]],
  ["lives at Stepping Stones house, from Shady Pines", ["Stepping Stones house", "Shady Pines"]],
  ["a bus driver for Elkhart schools", ["Elkhart schools"]],
  ["Employer: See's Candies; my son, who also works for Xyqlo", ["See's Candies", "Xyqlo"]],
  ["my daughter goes to fairhaven middle school and", ["fairhaven middle school"]],
  [
    "a reminder from Xyqlo Pediatrics; seen at Saginaw Cardiology",
    ["Xyqlo Pediatrics", "Saginaw Cardiology"],
  ],
  ["placed at Sky Ridge, then at Oak Crest", ["Sky Ridge", "Oak Crest"]],
  ["the nurse line over in Wolf Point", ["Wolf Point"]],
  ["pt at home in Lander WY, and the Okeechobee office is open", ["Lander", "Okeechobee"]],
  ["spoke with him at Heartland Infusion; they", ["Heartland Infusion"]],
  ["transferred from Maple Terrace yesterday", ["Maple Terrace"]],
  ["She's at Golden Acres now", ["Golden Acres"]],
  ["my therapist at Crossroads Counseling", ["Crossroads Counseling"]],
  ["can dr roe call the walgreens on fulton and 3rd", ["walgreens on fulton and 3rd"]],
  ["CVS at 4th & Oak; Kroger on Bardstown Rd", ["CVS at 4th & Oak", "Kroger on Bardstown Rd"]],
  ["staying with cousins in Durham, 27701", ["Durham, 27701"]],
  ["Ameerpet, Hyderabad - 500016.", ["Hyderabad - 500016"]],
  ["she lives en Laredo now", ["Laredo"]],
  ["Dr. X, Northgate Family Practice. Reminder", ["Northgate Family Practice"]],
  ["From: Northgate Family Medicine, then", ["Northgate Family Medicine"]],
  ["GPS from watch: 45.52306, -122.67648", ["45.52306", "-122.67648"]],
  ["admitted to Duke University Hospital on Friday", ["Duke University Hospital"]],
  ["seen at Mercy Clinic last week", ["Mercy Clinic"]],
  ["referred to St. Xyqlo's for surgery", ["St. Xyqlo's"]],
  ["evaluated @ Mass General", ["Mass General"]],
  ["treated at the Children's Hospital of Philadelphia", ["Children's Hospital of Philadelphia"]],
  ["seen at Cedars-Sinai ER", ["Cedars-Sinai ER"]],
  ["seen at UCSF on", ["UCSF"]],
  ["General Hosp. in Durham", ["Durham"]],
  ["her Denver clinic called", ["Denver clinic"]],
  ["Dr. Chen at Xyqlo Med. Center", ["Xyqlo Med. Center"]],
  ["who lives in Durham, NC with her son", ["Durham"]],
  ["from Durham, North Carolina", ["Durham"]],
  ["Xyqloville, NC", ["Xyqloville"]],
  ["Paris, France", ["Paris"]],
  ["a patient from Chicago", ["Chicago"]],
  ["moved to Xyqlo in 2019", ["Xyqlo"]],
  ["near Salt Lake City", ["Salt Lake City"]],
  ["born in Xyqlo", ["Xyqlo"]],
  ["lives at 19 Michael Corners", ["19 Michael Corners"]],
  ["I'm in Xyqlo at the moment", ["Xyqlo"]],
  ["Wake County resident", ["Wake County"]],
  ["City: Xyqlo\n", ["Xyqlo"]],
  ["user location: 45.52312,-122.67651", ["45.52312", "-122.67651"]],
  ['{"city":"durham","state":"nc"}', ["durham"]],
  ["<City>Xyqlo</City><StateProvince>NC</StateProvince>", ["Xyqlo"]],
  ["i live in durham with my mom", ["durham"]],
  ["bed 12, Cook County Hospital, on oxygen", ["Cook County Hospital"]],
  ["stable, Queen's Medical Center, no fever", ["Queen's Medical Center"]],
  ["stable, Tampa General.", ["Tampa General"]],
  ["WAS SEEN AT BAPTIST HEALTH ON FRIDAY", ["BAPTIST HEALTH"]],
  ["seen at Brigham & Women's Hospital on", ["Brigham & Women's Hospital"]],
  ["who lives in Grand Rapids and works", ["Grand Rapids"]],
  ["seen at Rush on", ["Rush"]],
  ["Discharge to Golden Xyqlo SNF", ["Golden Xyqlo SNF"]],
  ['{"clinic":"Xyqlo Family Practice"}', ["Xyqlo Family Practice"]],
  ["transferred to uab hospital on friday", ["uab hospital"]],
  ["drawn at hennepin county medical center", ["hennepin county medical center"]],
  ["i had it at st. luke's hospital and it leaks", ["st. luke's hospital"]],
  ["we are at cook county hospital now", ["cook county hospital"]],
  ["seen at mount auburn hospital", ["mount auburn hospital"]],
  ["Admitted to boston medical center", ["boston medical center"]],
  ["admitted to mercy hospital", ["mercy hospital"]],
  ["chemo at md anderson, then goes to montefiore", ["md anderson", "montefiore"]],
  ["moved to st. mary's nursing home", ["st. mary's nursing home"]],
  ["shes at mount sinai, then transferred to ucsf", ["mount sinai", "ucsf"]],
  ["i was seen in kalamazoo by her", ["kalamazoo"]],
  ["im in fresno with my mom", ["fresno"]],
  ["outbreak at Maple Grove nursing home", ["Maple Grove nursing home"]],
  ["from Durham assisted living", ["Durham assisted living"]],
  ["Lives Durham. Home: Boston", ["Durham", "Boston"]],
  ["at Hospice of the Valley.", ["Hospice of the Valley"]],
  ["lives in Mt Vernon, then in Ft. Wayne", ["Mt Vernon", "Ft. Wayne"]],
  ["Mt. Pleasant, SC; Ft. Wayne, Indiana", ["Mt. Pleasant", "Ft. Wayne"]],
  ["Jane Johnson of Durham called", ["Durham"]],
  ["12 High Street, Durham DH1 3LE", ["Durham"]],
];

for (const [text, places] of POSITIVES)
  test(`found in: ${text}`, () => assert.deepEqual(found(text), places));

const NEGATIVES: readonly string[] = [
  "Normal HC, Infant HC 44 cm, Home PD; Remicade Infusion, Brain Imaging; the Billing office, Sodium lab",
  "Grace PA saw him; Jackson OR 4; at Home Base, at Discharge Planning, at Baseline Function",
  "Employer: Self, employer: None, employer: Retired; works for Medicare; attends Mass",
  "goes to Physical Therapy, go to Settings > Privacy, go to Google Chrome, go to Patient Portal and Back to Top",
  "works with Webpack, Working with Xcode, back to Piscina, Go to Vercel; the job for Dagster, it works for Vitest too",
  "enrolled in Jamf Pro, attends Physical Therapy, employer: See Chart, a JDBC driver for Xyqlodb, coach for Smoking Cessation",
  "attending Jane Roe saw him, back to Jane Roe now, employer Jane Roe",
  "his school called, after school, middle school kids, med school, in high school he smoked, the elementary school nurse",
  "refer to Radiation Oncology, to Interventional Radiology, from Pediatric Cardiology",
  "transferred to Cardiac Rehab; at Mental Health Court; d/c to Home Health",
  "cvs on monday at 3, walgreens in town, walmart on file, CVS on the 3rd",
  "Department of Internal Medicine Associates; American Heart Associates; The Surgery Group",
  "turn left at Radiology. Primary Care Practice, Family Health Group",
  "Center of the Room, Clinic of the Future",
  "stays inline here: Vite reads it",
  "lives in North Carolina",
  "moved here from Germany",
  "at Stage III, in March, at Noon, in the ICU",
  "seen at the clinic last month; at a community hospital",
  "per the Mayo Clinic guidelines",
  "treated in Spanish, seen at PCP, interest in Python",
  "HOSPITAL COURSE: stable",
  "Follow up in Cardiology Clinic, refer to Physical Therapy",
  "Jane Roe, MD",
  "Student Xyqlo, ID STU-4471002, cleared",
  "In Wilson disease, copper; Ins: Cigna, ID# 4471",
  "i live in pain and in fear",
  "deployed to Production in Kubernetes",
  "taken to a hospital, then to rehab and the children's hospital",
  "the wound clinic, pain clinic, coumadin clinic or warfarin clinic",
  "at a tertiary hospital, an outside hospital, a psych hospital, the va hospital",
  "the bariatric surgery center, the infusion center, the methadone clinic",
  "brought to hospital by ambulance, seen in clinic, treated in house",
  "transferred from osh, she went in pain",
  "mayo on my sandwich",
  "record AP10004471 Jane Corners",
  "Medicare nursing home benefit",
];

for (const text of NEGATIVES) test(`no place in: ${text}`, () => assert.deepEqual(found(text), []));

test("under a key that says so, the leaf is a place as a whole", () => {
  assert.deepEqual(found("Xyqlo upon Brook", "patient.address.city"), ["Xyqlo upon Brook"]);
  assert.deepEqual(found("xyqlo", "homeTown"), ["xyqlo"]);
  assert.deepEqual(found("xyqlo", "geo.locality.name"), ["xyqlo"]);
  assert.deepEqual(found("Xyqlo", "client.geo.city_name"), ["Xyqlo"]);
  assert.deepEqual(found("xyqlo", "capacity"), []);
});
