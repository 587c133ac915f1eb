/** Programs, lists of things and recipes, and the people who could stand in the same places. */
import { finderOf } from "../support/find-in-text.ts";
import { testTexts } from "../support/texts.ts";

testTexts(finderOf(), {
  clean: [
    "Xyqlo, can you run the report",
    "Zapier, can you deploy the nightly build?",
    "Xyqlo says the batch was refused; Xyqlo says 3 updates are due",
    "Parmesan, aged 24, is nuttier; Armagnac, aged 20",
    "An Amber alert was issued. Amber alert issued for Ohio",
    "Amber alert",
    "Status: Amber, severity Amber; Amber zone",
    "Basil: 2 cups; Rosemary: 1 sprig; Sage: 6 leaves; Ginger: 1 inch; Saffron: a pinch",
    "Colors: Sienna, Ruby, Amber. Fonts: Georgia, Franklin Gothic and Lucida Grande",
    "Athena, Glue, Aurora, Neptune, Kendra, Lex, Polly and Macie are AWS services.",
    "Alfredo, Benedict and Wellington are dishes named after people.",
    "Mocha, Jasmine and Karma are alternatives.",
    "Use Floyd-Warshall or Bellman-Ford; Dodd-Frank applies; a Roth IRA holder; Aston Villa drew",
  ],
  found: [
    ["Xyqlo, can you run her labs again", ["PERSON Xyqlo"]],
    ["Xyqlo, can you run the report on my son's biopsy", ["PERSON Xyqlo"]],
    ["Xyqlo, can you send my refill", ["PERSON Xyqlo"]],
    ["Nkechi, can you run the report", ["PERSON Nkechi"]],
    ["Xyqlo says the pain is worse", ["PERSON Xyqlo"]],
    ["Xyqlo says the lights hurt his eyes", ["PERSON Xyqlo"]],
    ["Jane says the build failed", ["PERSON Jane"]],
    ["Xyqlo, aged 24", ["PERSON Xyqlo"]],
    ["Amber alert, oriented x3", ["PERSON Amber"]],
    ["Amber alert today, ate breakfast", ["PERSON Amber"]],
    ["Amber status post appendectomy", ["PERSON Amber"]],
    ["Code status: Amber Roe, full", ["PERSON Amber Roe"]],
    ["status: Amber called", ["PERSON Amber"]],
    ["Rosemary: 2 cups of water", ["PERSON Rosemary"]],
    ["Basil: 2 falls, leaves of absence", ["PERSON Basil"]],
    ["Jasmine and Karma are twins.", ["PERSON Jasmine", "PERSON Karma"]],
    ["Languages: Jasmine speaks Spanish", ["PERSON Jasmine"]],
    ["Fonts: Jane Roe asked for Arial", ["PERSON Jane Roe"]],
    ["Planets: Jane, 7, drew Mars", ["PERSON Jane"]],
    ["Dodd, Frank", ["PERSON Dodd", "PERSON Frank"]],
    ["Captain Morgan called", ["PERSON Captain Morgan"]],
  ],
});
