/** Fields of JSON and of what languages print like it, however a query, a change or a schema nests the value. */
import { finderOf } from "../support/find-in-text.ts";
import { testTexts } from "../support/texts.ts";

testTexts(finderOf(), {
  found: [
    ['{"kind":"user","key":"u-1","name":"Xyl Bell"}', ["PERSON Xyl Bell"]],
    ['{"__typename":"Patient","name":"Xyl Bell"}', ["PERSON Xyl Bell"]],
    ['{"key":"patient_id","match":{"value":"84719265"}}', ["MEDICAL_RECORD_NUMBER 84719265"]],
    [
      '{"key":"member_id","match":{"any":["W4471902","W4471903"]}}',
      ["HEALTH_PLAN_ID W4471902", "HEALTH_PLAN_ID W4471903"],
    ],
    [
      '{"key":"dob","range":{"gte":"1958-03-01","lte":"1958-03-31"}}',
      ["DATE_OF_BIRTH 1958-03-01", "DATE_TIME 1958-03-31"],
    ],
    [
      '{"path":["mrn"],"operator":"Equal","valueText":"84719265"}',
      ["MEDICAL_RECORD_NUMBER 84719265"],
    ],
    ['{"term":{"patient.mrn.keyword":"8471-9265"}}', ["MEDICAL_RECORD_NUMBER 8471-9265"]],
    ['{"birthDtTm":"/Date(-372124800000+0000)/"}', ["DATE_OF_BIRTH -372124800000+0000"]],
    ['{"dob":-372124800000,"n":1}', ["DATE_OF_BIRTH -372124800000"]],
    ['{"enc_dt":20240314,"SVC_DT":"20240315"}', ["DATE_TIME 20240314", "DATE_TIME 20240315"]],
    [
      '{"last_name":{"_ilike":"okafor%"},"mrn":{"old":"8471-926","new":"8471-927"}}',
      ["PERSON okafor", "MEDICAL_RECORD_NUMBER 8471-926", "MEDICAL_RECORD_NUMBER 8471-927"],
    ],
    [
      '[{"path":["patient","lastName"],"input":"Okafor"},{"path":"/name/0/family","value":"Roe"},{"mrn":1}]',
      ["PERSON Okafor", "PERSON Roe"],
    ],
    [
      '[{"name":"last_name","parameterValue":{"value":"Okafor"}},{"idValue":"8471-92","idTypeCode":"MRN"}]',
      ["PERSON Okafor", "UNIQUE_ID 8471-92"],
    ],
    [
      "{'mrn_1': '84719265', 'dob': Date.new(1958, 3, 14)}",
      ["MEDICAL_RECORD_NUMBER 84719265", "DATE_OF_BIRTH 1958, 3, 14"],
    ],
    [
      "    [mrn] => 84719265\n    [zip] => 27701",
      ["MEDICAL_RECORD_NUMBER 84719265", "ZIP_CODE 27701"],
    ],
    ['{"conf_no":"QX7-2210"}', ["UNIQUE_ID QX7-2210"]],
    ["{ID:84 Name:{First:Xilo Last:Okafor Middle:}}", ["PERSON Xilo", "PERSON Okafor"]],
    ['{"n":3,"legalFirst":"Xilo","legalLast":"van Okafor"}', ["PERSON Xilo", "PERSON van Okafor"]],
    ['{"n":3,"fn":"Xilo","mi":"B","ln":"Okafor"}', ["PERSON Xilo", "PERSON Okafor"]],
    [
      'dob: Some("1958-03-14"), last_name: Some("Okafor")',
      ["DATE_OF_BIRTH 1958-03-14", "PERSON Okafor"],
    ],
    ['{"args":["-y","--mrn","84719265","--limit","50"]}', ["MEDICAL_RECORD_NUMBER 84719265"]],
    ['"args": ["--password", "crickets88"]', ["PASSWORD crickets88"]],
    ['{"a":1,"identifier":"urn:oid:2.16.840.1.19|E-5519027"}', ["UNIQUE_ID E-5519027"]],
    ['find({ "name.last": "Okafor" })', ["PERSON Okafor"]],
    [
      "[('surname', 'Okafor'), ('mrn', '84719265')]",
      ["PERSON Okafor", "MEDICAL_RECORD_NUMBER 84719265"],
    ],
    ['{"match":{"patient.family_name":{"query":"Okafor"}}}', ["PERSON Okafor"]],
    ['{"CallerName":"OKAFOR X","zip5":"27701"}', ["PERSON OKAFOR X", "ZIP_CODE 27701"]],
    [
      '{"mobilephone":"9195550142","ins1_id":"W84719265"}',
      ["PHONE_NUMBER 9195550142", "HEALTH_PLAN_ID W84719265"],
    ],
    ['{"card":{"brand":"visa","last4":"1111"}}', ["CREDIT_CARD 1111"]],
    ['{"element":"Last name field","ref":"e12","text":"Okafor"}', ["PERSON Okafor"]],
    ['{"selector":"input[name=\\"pt.lastName\\"]","value":"Okafor"}', ["PERSON Okafor"]],
    ['{"last_nm":{"string":"Okafor"}}', ["PERSON Okafor"]],
    ['{"surname":{"value":"Okafor"}}', ["PERSON Okafor"]],
    [
      '{"fn":"Xilo","ln":"Okafor","dob":"1958-03-14"}',
      ["PERSON Xilo", "PERSON Okafor", "DATE_OF_BIRTH 1958-03-14"],
    ],
    [
      '[{"key":"patient.address.city","value":"Durham"},{"key":"mrn","value":"84719265"}]',
      ["LOCATION Durham", "MEDICAL_RECORD_NUMBER 84719265"],
    ],
    ['{"member_id":"W84719265 01"}', ["HEALTH_PLAN_ID W84719265 01"]],
    ['{"path":"$.patient.name","value":"Xilo Okafor"},{"dob":""}', ["PERSON Xilo Okafor"]],
    [
      '{"fullName":{"S":"Jane Roe"},"address":{"M":{"city":{"S":"Durham"}}},"mrn":{"S":"84719265"}}',
      ["PERSON Jane Roe", "LOCATION Durham", "MEDICAL_RECORD_NUMBER 84719265"],
    ],
    ['{"mrn":{"$numberLong":"84719265"}}', ["MEDICAL_RECORD_NUMBER 84719265"]],
  ],
  clean: [
    '{"tenant":"contoso","region":"us"}',
    '{"name":"search_by_last_name","input":{"facility":"North","count":84719265}}',
    '{"path":"/v1/patients/search","data":{"facility":"North","count":84719265}}',
    '{"tokens":{"0":84719265,"1":84719266},"born":"1958"}',
    '{"updated":-372124800000,"birthYear":1958}',
    "{first: 'Monday', last: 'Friday', n: 84719265}",
    '["--max-tokens","4096","--name","prod"]',
    '{"first":"asc","last":"desc"}',
    '{"form.firstName":"First name","form.lastName":"Last name"}',
    '{"element":"Submit button","ref":"e12","text":"Save"}',
    '{"NAME":"Ohio","STUSPS":"OH"}',
    '{"last4":"0091"}',
    '{"latitude": 37.7749, "longitude": -122.4194, "elevation": 12.123456}',
    '{"kind":"user","name":"claims-service"}',
    '{"kind":"user","name":"Deploy Bot"}',
    '{"__typename":"Query","name":"Drug Index"}',
    '{"fn":"handler","ln":42,"file":"app.ts"}',
  ],
});
