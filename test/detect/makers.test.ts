/** Where firms sit that make drugs and devices, and the lines that leaflets give of them, beside people's own. */
import { finderOf } from "../support/find-in-text.ts";
import { testTexts } from "../support/texts.ts";

testTexts(finderOf(["LOCATION", "ZIP_CODE", "PHONE_NUMBER"]), {
  clean: [
    "Made for Teva Pharmaceuticals, Parsippany, NJ.",
    "Distributed by: Eli Lilly and Company, Indianapolis, IN 46285, USA",
    "Manufactured by Novo Nordisk Inc., Plainsboro, NJ 08536",
    "To report adverse reactions, contact Pfizer Inc. at 1-800-438-1985 or FDA at 1-800-FDA-1088",
  ],
  found: [
    ["Made for Jane Roe, Parsippany, NJ 07054", ["LOCATION Parsippany", "ZIP_CODE 07054"]],
    ["Delivered by Acme Inc., Durham, NC 27701", ["LOCATION Durham", "ZIP_CODE 27701"]],
    [
      "Made by Pfizer Inc. Patient lives in Durham, NC 27701",
      ["LOCATION Durham", "ZIP_CODE 27701"],
    ],
    ["Brace made by Acme Inc. for Jane Roe, Durham, NC", ["LOCATION Durham"]],
    ["contact Jane Roe at 1-800-438-1985", ["PHONE_NUMBER 1-800-438-1985"]],
    ["contact Pfizer Inc. at 650-555-0132", ["PHONE_NUMBER 650-555-0132"]],
    ["contact my mother, Pfizer Inc. at 1-800-438-1985", ["PHONE_NUMBER 1-800-438-1985"]],
    [
      "Distributed by: Acme Inc., Durham, NC 27701 (patient address)",
      ["LOCATION Durham", "ZIP_CODE 27701"],
    ],
    [
      "Insulin distributed by Acme Inc., Durham, NC 27701, to her home",
      ["LOCATION Durham", "ZIP_CODE 27701"],
    ],
    ["Payment made by Acme Corp, Durham, NC 27701", ["LOCATION Durham", "ZIP_CODE 27701"]],
    [
      "Manufactured by Pfizer Inc. Durham, NC 27701 is where she lives",
      ["LOCATION Durham", "ZIP_CODE 27701"],
    ],
    ["Emergency contact Roe Company at 800-234-5132", ["PHONE_NUMBER 800-234-5132"]],
    ["To reach me contact Roe LLC at 888-234-5132, my mobile", ["PHONE_NUMBER 888-234-5132"]],
    [
      "had an adverse reaction, contact Home Care Inc. at 888-234-5132",
      ["PHONE_NUMBER 888-234-5132"],
    ],
  ],
});
