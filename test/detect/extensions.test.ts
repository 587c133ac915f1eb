/** Telephones and pagers within a house; numbers of streets that a county counts from its baselines. */
import { finderOf } from "../support/find-in-text.ts";
import { testTexts } from "../support/texts.ts";

testTexts(finderOf(), {
  found: [
    ["pls eval, call x5521", ["PHONE_NUMBER x5521"]],
    ["pager 8842, spectralink x71882", ["PHONE_NUMBER 8842", "PHONE_NUMBER x71882"]],
    ["ext. 77182", ["PHONE_NUMBER 77182"]],
    ["BP 80/40, call 5-0192", ["PHONE_NUMBER 5-0192"]],
    ["Lives at N78 W14573 Appleton Ave", ["STREET_ADDRESS N78 W14573 Appleton Ave"]],
    ["Patient's address: N78W12345 Oak Rd", ["STREET_ADDRESS N78W12345 Oak Rd"]],
    ["Address: 3W412 Glenrock Ct", ["STREET_ADDRESS 3W412 Glenrock Ct"]],
  ],
  clean: [
    "call 5521 failed",
    "ext4 filesystem 12345 blocks",
    "extension 4418 of the schema",
    "file ext: .txt 4418 bytes",
    "call x5521() failed",
    "pager: 65536",
    "call 5-1000 times",
    "steps 5-0192",
    "less --pager 4471",
    "ext/4471, file ext 847192, ext 12345 items",
    "model S24 Ultra Way better",
    "E5 Street Fighter",
  ],
});
