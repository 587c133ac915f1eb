/** Dates of goods, trips and prices in a leaf of JSON; one key more, or a word of care, and they are someone's. */
import { finderOf } from "../support/find-in-text.ts";
import { testTexts } from "../support/texts.ts";

const DAY = ["DATE_TIME 2024-03-14"];

testTexts(finderOf(), {
  clean: [
    '{"origin":"ORD","destination":"LHR","cabin":"economy","adults":2,"depart":"2025-03-14","return":"2025-03-28"}',
    '{"symbol":"AAPL","from":"2024-01-02","to":"2024-06-28","interval":"1d"}',
    '{"results":[{"date":"2024-11-18","ticker":"MSFT","open":414.87,"close":415.76,"volume":24742000}]}',
    '{"product":"Oak chair","in_stock":3,"restock_date":"2025-01-14"}',
  ],
  found: [
    ['{"cabin":"economy","name":"Jane Roe","depart":"2024-03-14"}', ["PERSON Jane Roe", ...DAY]],
    ['{"symbol":"AAPL","date":"2024-03-14","mrn":"x"}', DAY],
    ['{"symbol":"AAPL","dob":"2024-03-14"}', ["DATE_OF_BIRTH 2024-03-14"]],
    ['{"sku":"A1","date":"2024-03-14","title":"seen by nurse"}', DAY],
    ['{"sku":"A1","title":"Xyqlopril 500 mg","date":"2024-03-14"}', DAY],
    ['{"product":"Xyqlo pen refill","date":"2024-03-14"}', DAY],
    ['{"sku":"A1","date":"2024-03-14","title":"left on 2024-03-14"}', [...DAY, ...DAY]],
    ['{"sku":"A1","fill_date":"2024-03-14"}', DAY],
    ['{"cabin":"4","admitted":"2024-03-14"}', DAY],
    ['{"from":"2024-03-14","to":"2024-03-18"}', [...DAY, "DATE_TIME 2024-03-18"]],
    ['For the patient: {"sku":"A1","date":"2024-03-14"}', DAY],
    ['{"symbol":"pain","date":"2024-03-14","level":"8"}', DAY],
    ['{"product":"Humira","quantity":2,"date":"2024-03-14"}', DAY],
    ['{"product":"Suboxone","last":"2024-03-14"}', DAY],
    ['{"brand":"Eliquis","last":"2024-03-14"}', DAY],
    ['{"film":"AP and lateral","date":"2024-03-14"}', DAY],
    ['{"cabin":"Rehab 2","start":"2024-03-14"}', DAY],
    ['{"product":"Gold PPO","start_date":"2024-03-14"}', DAY],
    ['{"symbol":"F","date":"2024-03-14"}', DAY],
    ['{"symbol":"TPN","date":"2024-03-14","volume":1200}', DAY],
    ['{"product":"Oak chair","in_stock":3,"start":"2024-03-14"}', DAY],
  ],
});
