/** Days of releases, approvals and plans, which are nobody's, and days of people in the same sentences. */
import { finderOf } from "../support/find-in-text.ts";
import { testTexts } from "../support/texts.ts";

testTexts(finderOf(["DATE_TIME"]), {
  clean: [
    "failed to pull registry.local:5000/shop/cart:2024.11.18, then ghcr.io/acme/cart:2024.11.18",
    "The FDA approved Leqembi under accelerated approval in January 2023 and converted it in July 2023.",
    "Ozempic was approved by the FDA in December 2017.",
    "PostgreSQL 17 was released on 26 September 2024; PostgreSQL 12 reached its end of life on 21 November 2024.",
    "Python 3.13.0, released on October 7, 2024, has a JIT; security fixes end in October 2029.",
    "vite 5.4.10 was published on 2024-10-23",
    "Sprint 24-18 starts 2024-11-25; code freeze 2024-12-13",
    "Next maintenance window: Sunday 2024-12-01 02:00-04:00 UTC",
    "OpenAI released GPT-4o on May 13, 2024.",
  ],
  found: [
    ["The FDA approved Leqembi and she started in July 2023", ["DATE_TIME July 2023"]],
    ["The FDA approved Leqembi, first infusion on 3/14/2024", ["DATE_TIME 3/14/2024"]],
    ["The FDA approved Jane Roe on 3/14/2024", ["DATE_TIME 3/14/2024"]],
    ["The FDA approved the single-patient IND on 3/14/2024", ["DATE_TIME 3/14/2024"]],
    ["Google released my records on 3/14/2024", ["DATE_TIME 3/14/2024"]],
    ["Jane Roe was released on 26 September 2024", ["DATE_TIME 26 September 2024"]],
    ["Patient 17 was released on 3/14/2024", ["DATE_TIME 3/14/2024"]],
    ["TSH 2.1 was released on 3/14/2024", ["DATE_TIME 3/14/2024"]],
    ["Result 2.1.3 was released on 3/14/2024", ["DATE_TIME 3/14/2024"]],
    ["Ruby 17 was released on 3/14/2024", ["DATE_TIME 3/14/2024"]],
    ["Child support ends in October 2029", ["DATE_TIME October 2029"]],
    ["her maintenance window visit on 3/14/2024", ["DATE_TIME 3/14/2024"]],
    ["after the code freeze, seen 3/14/2024", ["DATE_TIME 3/14/2024"]],
    ["Python 3.13.0 was released; admitted on 3/14/2024", ["DATE_TIME 3/14/2024"]],
    ["pacs.example.org/roe/mri:2024.03.14", ["DATE_TIME 2024.03.14"]],
    ["patients/jane:2024.03.14", ["DATE_TIME 2024.03.14"]],
    ["clinic.example.org/roe/visit:2024-03-14", ["DATE_TIME 2024-03-14"]],
  ],
});
