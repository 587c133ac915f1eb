/** Rows below their columns' names: fixed widths, CSV, TOON, answers of warehouses and data frames. */
import { finderOf } from "../support/find-in-text.ts";
import { testTexts } from "../support/texts.ts";

testTexts(finderOf(), {
  found: [
    [
      'patients[2]{mrn,last_name,first_name,dob}:\n  84719265,Okafor,"Xilo",1958-03-14\n  84719266,Roe,"Jane, Ann",1959-03-14\nnext: 1',
      [
        "MEDICAL_RECORD_NUMBER 84719265",
        "PERSON Okafor",
        "PERSON Xilo",
        "DATE_OF_BIRTH 1958-03-14",
        "MEDICAL_RECORD_NUMBER 84719266",
        "PERSON Roe",
        "PERSON Jane, Ann",
        "DATE_OF_BIRTH 1959-03-14",
      ],
    ],
    [
      '{"schema":{"fields":[{"name":"mrn"},{"name":"last_name"}]},"rows":[{"f":[{"v":"84719265"},{"v":"Okafor"}]}]}',
      ["MEDICAL_RECORD_NUMBER 84719265", "PERSON Okafor"],
    ],
    [
      '{"meta":{"rowType":[{"name":"PAT_MRN"},{"name":"PAT_LAST_NAME"}]},"data":[["84719265","Okafor"],["84719266","Roe"]]}',
      [
        "MEDICAL_RECORD_NUMBER 84719265",
        "PERSON Okafor",
        "MEDICAL_RECORD_NUMBER 84719266",
        "PERSON Roe",
      ],
    ],
    [
      '{"Rows":[{"Data":[{"VarCharValue":"mrn"},{"VarCharValue":"last_name"}]},{"Data":[{"VarCharValue":"84719265"},{"VarCharValue":"Okafor"}]}]}',
      ["MEDICAL_RECORD_NUMBER 84719265", "PERSON Okafor"],
    ],
    ["login,password\njane,crickets88\n", ["PASSWORD crickets88"]],
    // One column more than goods have, what is said beside them, goods of care, another find: their dates are someone's.
    ["order_no,sku,price,day\nA1,SKU-1,10.05,2026-11-11\n", ["DATE_TIME 2026-11-11"]],
    ["sku,qty,fill_date\nSKU-1,3,2026-11-11\n", ["DATE_TIME 2026-11-11"]],
    ["title,price,day\nOak chair,10.05,2026-11-11\n", ["DATE_TIME 2026-11-11"]],
    [
      "For the patient:\nsku,title,price,day\nSKU-1,Oak chair,10.05,2026-11-11\n",
      ["DATE_TIME 2026-11-11"],
    ],
    [
      "sku,title,price,day\nSKU-1,Crutches,10.05,2026-11-11\nSKU-2,Chair,11.05,2026-11-12\n",
      ["DATE_TIME 2026-11-11", "DATE_TIME 2026-11-12"],
    ],
    [
      "sku,title,price,day\nSKU-1,Jane Roe,10.05,2026-11-11\n",
      ["PERSON Jane Roe", "DATE_TIME 2026-11-11"],
    ],
    [
      "sku,title,price,day\nSKU-1,sent on 2026-11-11,10.05,2026-11-12\n",
      ["DATE_TIME 2026-11-11", "DATE_TIME 2026-11-12"],
    ],
    [
      "sku,price,day\nSKU-1,10.05,2026-11-11\nThen on 2026-11-12, at ten, in town\n",
      ["DATE_TIME 2026-11-11", "DATE_TIME 2026-11-12"],
    ],
    [
      "ACCT#     NAME              DOB        S  SEEN       PHONE\n84719265  OKAFOR,XILO B     03/14/1958 F  03/14/2024 (919)555-0142",
      [
        "ACCOUNT_NUMBER 84719265",
        "PERSON OKAFOR,XILO B",
        "DATE_OF_BIRTH 03/14/1958",
        "DATE_TIME 03/14/2024",
        "PHONE_NUMBER (919)555-0142",
      ],
    ],
    ["claim_no,svc_from,cpt\nA1,20240314,99213\n", ["DATE_TIME 20240314"]],
    ["{'last_name': {'0': 'Okafor', '1': 'Xilo'}}", ["PERSON Okafor", "PERSON Xilo"]],
    [
      "84719265,1958-03-14,14 Elm St,Durham,NC,27701,x",
      [
        "DATE_TIME 1958-03-14",
        "STREET_ADDRESS 14 Elm St",
        "STREET_ADDRESS Durham",
        "STREET_ADDRESS NC",
        "STREET_ADDRESS 27701",
      ],
    ],
    ["SUBSCR_ID|DEP_LNAME\nXQP847192|Okafor", ["HEALTH_PLAN_ID XQP847192", "PERSON Okafor"]],
    [
      "ACCT      NAME              DOB        PHONE\n--------- ----------------- ---------- ------------\n84719265  OKAFOR, XILO B    03/14/1958 919-555-0142",
      [
        "ACCOUNT_NUMBER 84719265",
        "PERSON OKAFOR, XILO B",
        "DATE_OF_BIRTH 03/14/1958",
        "PHONE_NUMBER 919-555-0142",
      ],
    ],
    [
      "Nachname;Vorname;Geburtsdatum;Ort\nOkafor;Xilo;14.03.1958;Duluth\nRoe;Jane;15.03.1958;Fargo",
      [
        "PERSON Okafor",
        "PERSON Xilo",
        "DATE_OF_BIRTH 14.03.1958",
        "LOCATION Duluth",
        "PERSON Roe",
        "PERSON Jane",
        "DATE_OF_BIRTH 15.03.1958",
        "LOCATION Fargo",
      ],
    ],
    [
      "PAT_ID|PAT_LAST|PAT_FIRST\n84719265|OKAFOR|XILO",
      ["MEDICAL_RECORD_NUMBER 84719265", "PERSON OKAFOR", "PERSON XILO"],
    ],
  ],
  clean: [
    "id,sku,title,price,day\n23387,SKU-43306,Oak chair,10.05,2026-11-11\n23388,SKU-43307,Oak table,11.05,2026-11-12\n",
    "| Product | Price | Updated at |\n|---|---|---|\n| Oak chair | 10.05 | 2026-11-11T10:12:13Z |\n",
    'sku;productName;qty;expires\nA1;"Milk";3;11/14/2026\n',
    '{"csv":"sku,price,released\\nA1,10.05,2026-11-11\\nA2,10.05,2026-11-12\\n"}',
    "runs[2]{id,model,tokens,name}:\n  1,gpt-5,84719265,grace period\n  2,gpt-5,84719266,free trial",
    '{"schema":{"fields":[{"name":"model"},{"name":"tokens"}]},"rows":[{"f":[{"v":"gpt-5"},{"v":"84719265"}]}]}',
    " 0   mrn         12044 non-null  object\n 1   zip         11802 non-null  object",
    "0.021 0.000 200 200 512 1044",
    "TASK      NAME              COUNT\n--------- ----------------- ----------\n84719265  Grace period      1958",
  ],
});
