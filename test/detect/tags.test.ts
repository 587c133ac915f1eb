/** Tags of pages, settings and messages: by their own name, by an attribute, by a caption; and cells of a page's tables. */
import { finderOf } from "../support/find-in-text.ts";
import { testTexts } from "../support/texts.ts";

testTexts(finderOf(), {
  found: [
    [
      '<livingSubjectId><value root="2.16.840.1.113883.4.1" extension="219099999"/></livingSubjectId>',
      ["US_SSN 219099999"],
    ],
    [
      "<ns:SubscriberLastName>Okafor</ns:SubscriberLastName><q:DOB>1958-03-14</q:DOB>",
      ["PERSON Okafor", "DATE_OF_BIRTH 1958-03-14"],
    ],
    [
      '<input value="Xilo" type="text" name="first_name"><input name="mrn" type="hidden" value="84719265"></form>',
      ["PERSON Xilo", "MEDICAL_RECORD_NUMBER 84719265"],
    ],
    [
      "<tr><th>Last name</th><td>Okafor</td></tr><tr><th>MRN</th><td>84719265</td></tr>",
      ["PERSON Okafor", "MEDICAL_RECORD_NUMBER 84719265"],
    ],
    [
      "<key>mrn</key><string>84719265</string><key>lastName</key><string>Okafor</string>",
      ["MEDICAL_RECORD_NUMBER 84719265", "PERSON Okafor"],
    ],
    ["cy.get('#lastName').type('Okafor'); x(84719265)", ["PERSON Okafor"]],
    [
      "<first>Xilo</first><last>Okafor</last><dob>1958-03-14</dob>",
      ["PERSON Xilo", "PERSON Okafor", "DATE_OF_BIRTH 1958-03-14"],
    ],
    [
      '- textbox "Last name" [ref=e11]: Okafor\n- textbox "MRN": 84719265',
      ["PERSON Okafor", "MEDICAL_RECORD_NUMBER 84719265"],
    ],
    [
      '<parameter name="patient_name">Xilo Okafor</parameter><parameter name="mrn">84719265</parameter>',
      ["PERSON Xilo Okafor", "MEDICAL_RECORD_NUMBER 84719265"],
    ],
    [
      "<CommunicationNumbers><Communication><Number>9195550142</Number>",
      ["PHONE_NUMBER 9195550142"],
    ],
    [
      '<table><tr><th>Patient Name</th><th>DOB</th><th>Member&nbsp;ID</th><th>Phone</th></tr>\n<tr><td>Xilo Okafor</td><td>03/14/1958</td><td>XEH84719265</td><td><a href="#">9195550142</a></td></tr></table>',
      [
        "PERSON Xilo Okafor",
        "DATE_OF_BIRTH 03/14/1958",
        "HEALTH_PLAN_ID XEH84719265",
        "PHONE_NUMBER 9195550142",
      ],
    ],
    // Tags that dress text name what they hold by an attribute.
    ['<span id="mrn">84719265</span>', ["MEDICAL_RECORD_NUMBER 84719265"]],
    ['<b data-field="patient-mrn">84719265</b>', ["MEDICAL_RECORD_NUMBER 84719265"]],
    ['<span class="hl">219</span>-09-9999', ["US_SSN 219</span>-09-9999"]],
    // Cells that name the next one.
    ["<tr><td>MRN</td><td>84719265</td></tr>", ["MEDICAL_RECORD_NUMBER 84719265"]],
    ["<tr><td>1</td><td>MRN:</td><td>84719265</td></tr>", ["MEDICAL_RECORD_NUMBER 84719265"]],
    [
      "<tr><th>MRN</th><td>84719265</td><td><a>edit</a></td></tr>",
      ["MEDICAL_RECORD_NUMBER 84719265"],
    ],
    [
      `<tr><td class="${"px-4 ".repeat(60)}">MRN</td><td><img><span>84719265</span></td></tr>`,
      ["MEDICAL_RECORD_NUMBER 84719265"],
    ],
    [
      "<table><tr><th>Last name</th><th>MRN</th></tr><tr><td>Okafor<div>new</div></td><td>84719265</td></tr></table>",
      ["PERSON Okafor", "MEDICAL_RECORD_NUMBER 84719265"],
    ],
    ["<dt>Member ID:</dt>\n<dd>W84719265001</dd>", ["HEALTH_PLAN_ID W84719265001"]],
    [
      "<table><tr><th>Field</th><th>Value</th></tr><tr><td>Account number</td><td>7781203499</td></tr></table>",
      ["ACCOUNT_NUMBER 7781203499"],
    ],
    [
      "<tr><td>Name</td><td>MRN</td></tr><tr><td>Xilo Okafor</td><td>84719265</td></tr>",
      ["PERSON Xilo Okafor", "MEDICAL_RECORD_NUMBER 84719265"],
    ],
    // Signs of code look like tags without a name: their text was read within itself, for ever.
    [
      'binop("</>/<=/>=", 7),\n  bitShift: binop("<</>>/>>>", 8), ssn 219-09-9999',
      ["US_SSN 219-09-9999"],
    ],
  ],
  clean: [
    "<tr><th>Last name</th><td>Required</td><td>*</td></tr>",
    "<tr><td>Name</td><td>Status</td></tr><tr><td>build</td><td>84719265</td></tr>",
    "<dependency><name>Spring Boot</name><version>3.2.1</version></dependency><dob></dob>",
    '<label for="last_name">Last name</label><p id="mrn">Enter your MRN</p><x n="8471926"/>',
    "<label>Last name</label><input><button>Search</button><h3>Last name</h3><p>Required</p> 8471926",
    '- textbox "First name" [ref=e10]\n- button "Save"',
    "<Prescriber><NonVeterinarian></NonVeterinarian></Prescriber></NewRx>",
    '<Mercy Clinic="open"/><Duke Hospital="x"></Duke><Data Name="LogonType">5</Data>',
    '<h1 id="name">Getting Started</h1><button name="login">Sign in</button>',
    '<parameter name="timeout">8471926</parameter><parameter name="city_count">12</parameter>',
    "<table><tr><th>Case</th><th>ops/s</th><th>p99</th></tr><tr><td>plain</td><td>84719265</td><td>19.8</td></tr></table>",
  ],
});
