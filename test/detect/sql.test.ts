/** SQL as programs log it: statements with values, parameters and what is bound to them, dumps, errors that quote a row. */
import { finderOf } from "../support/find-in-text.ts";
import { testTexts } from "../support/texts.ts";

testTexts(finderOf(), {
  found: [
    [
      "insert into p (mrn, seen, last_name) values ('84719265', now(), 'Okafor'), ('84719266', coalesce('a', lower('b')), 'Roe')",
      [
        "MEDICAL_RECORD_NUMBER 84719265",
        "PERSON Okafor",
        "MEDICAL_RECORD_NUMBER 84719266",
        "PERSON Roe",
      ],
    ],
    [
      "Key (lower(last_name::text), mrn)=(okafor, 84719265) already exists.",
      ["PERSON okafor", "MEDICAL_RECORD_NUMBER 84719265"],
    ],
    [
      '{"where":{"mrn":{"_in":["8471-926","8471-927"]},"dob":{"_lt":"1958-03-14"}}}',
      [
        "MEDICAL_RECORD_NUMBER 8471-926",
        "MEDICAL_RECORD_NUMBER 8471-927",
        "DATE_OF_BIRTH 1958-03-14",
      ],
    ],
    [
      "where upper(p.last_name::text) = upper('Okafor') and mrn = :2 -- binds: :2=84719265",
      ["PERSON Okafor", "MEDICAL_RECORD_NUMBER 84719265"],
    ],
    [
      "update p set mrn = :B2 where last_name = :B1 :B2='84719265' :B1='Okafor'",
      ["MEDICAL_RECORD_NUMBER 84719265", "PERSON Okafor"],
    ],
    [
      "insert into p (id, mrn) values (:B1, :B2) [:B1='a', :B2='84719265']",
      ["MEDICAL_RECORD_NUMBER 84719265"],
    ],
    [
      "merge p as t using (values ('a', '84719265', 'Okafor'), ('b', '84719266', 'Roe')) as s (id, mrn, last_name) on t.id = s.id",
      [
        "MEDICAL_RECORD_NUMBER 84719265",
        "PERSON Okafor",
        "MEDICAL_RECORD_NUMBER 84719266",
        "PERSON Roe",
      ],
    ],
    ["where [mrn] = N'84719265'", ["MEDICAL_RECORD_NUMBER 84719265"]],
    ["where p.[MRN] = 84719265", ["MEDICAL_RECORD_NUMBER 84719265"]],
    ["update p set [MemberID]='W123456789'", ["HEALTH_PLAN_ID W123456789"]],
    [
      "[Parameters=[@p0='84719265' (Size = 50), @p1='Okafor' (Size = 4000)], CommandType='Text']\nSELECT [p].[Id] FROM [P] AS [p] WHERE [p].[MRN] = @p0 AND [p].[LastName] = @p1",
      ["MEDICAL_RECORD_NUMBER 84719265", "PERSON Okafor"],
    ],
    [
      "N'select * from p where mrn = @0 and LastName = @1',N'@0 varchar(20),@1 nvarchar(40)',@0='84719265',@1=N'Okafor'",
      ["MEDICAL_RECORD_NUMBER 84719265", "PERSON Okafor"],
    ],
    [
      "declare @last nvarchar(50) = N'Okafor'; select * from p where last_name=@last",
      ["PERSON Okafor"],
    ],
    [
      '{"KeyConditionExpression":"mrn = :m and last_name = :l","ExpressionAttributeValues":{":m":{"S":"84719265"},":l":{"S":"Okafor"}}}',
      ["MEDICAL_RECORD_NUMBER 84719265", "PERSON Okafor"],
    ],
    [
      "==>  Preparing: SELECT * FROM p WHERE a = ? AND mrn = ? AND last_name = ?\n==> Parameters: null, 84719265(String), Okafor(String)",
      ["MEDICAL_RECORD_NUMBER 84719265", "PERSON Okafor"],
    ],
    [
      'db.Where("mrn = ? AND last_name = ?", "84719265", "Okafor").First(&p)',
      ["MEDICAL_RECORD_NUMBER 84719265", "PERSON Okafor"],
    ],
    ['filter(mrn__exact="84719265", seen=1)', ["MEDICAL_RECORD_NUMBER 84719265"]],
    ['{"filter":{"lastName":{"$regex":"^Okafor.*"}}}', ["PERSON Okafor"]],
    [
      "merge into p t using (select '84719265' as mrn from dual) s on (t.mrn = s.mrn)",
      ["MEDICAL_RECORD_NUMBER 84719265"],
    ],
    [
      "where upper(p.last_nm) = 'OKAFOR' and phone like '%6195550142'",
      ["PERSON OKAFOR", "PHONE_NUMBER 6195550142"],
    ],
    ["phone LIKE '%3125550147%' limit 5", ["PHONE_NUMBER 3125550147"]],
    ["x = '%3219-09-9999'", ["US_SSN %3219-09-9999"]],
    [
      "insert into p (first_name, mrn) values (?, ?)\nparams: ['Xilo', 84719265]",
      ["PERSON Xilo", "MEDICAL_RECORD_NUMBER 84719265"],
    ],
    [
      'where last_name ILIKE $1 and mrn = $2 -- PARAMETERS: ["%okafor%","84719265"]',
      ["PERSON okafor", "MEDICAL_RECORD_NUMBER 84719265"],
    ],
    [
      "where p.last_name=? and p.mrn=?\nbinding parameter (1:VARCHAR) <- [okafor]\nbinding parameter (2:VARCHAR) <- [84719265]",
      ["PERSON okafor", "MEDICAL_RECORD_NUMBER 84719265"],
    ],
    [
      "N'select * from p where LName=@p0 and mrn=@p1',@p0=N'Okafor',@p1='84719265'",
      ["PERSON Okafor", "MEDICAL_RECORD_NUMBER 84719265"],
    ],
    [
      "select 1 from v where id = @p0; update p set mrn = @p0 where last_name = @p1 -- @p0='84719265', @p1='Okafor'",
      ["MEDICAL_RECORD_NUMBER 84719265", "PERSON Okafor"],
    ],
    [
      'update p set mrn=$1 where last_name=$2 [$1="84719265" $2="Okafor"]',
      ["MEDICAL_RECORD_NUMBER 84719265", "PERSON Okafor"],
    ],
    [
      'insert into "p" ("id","last_name","mrn") values (DEFAULT,$1,$2) returning "id"; {"bind":["Okafor","84719265"]}',
      ["PERSON Okafor", "MEDICAL_RECORD_NUMBER 84719265"],
    ],
    [
      "{ bindings: [ 'Okafor', 20 ], sql: 'select * from `p` where `last_name` = ? limit ?' }",
      ["PERSON Okafor"],
    ],
    ["where upper(last_nm)=upper('okafor') and n = 84719265", ["PERSON okafor"]],
    [
      "COPY public.patients (id, first_name, last_name, mrn) FROM stdin;\n7\tXilo\tOkafor\t84719265\n\\.\n",
      ["PERSON Xilo", "PERSON Okafor", "MEDICAL_RECORD_NUMBER 84719265"],
    ],
    [
      "select 1 from p where mrn=$1 and lower(last_name)=$2\nDETAIL: parameters: $1 = '84719265', $2 = 'okafor'",
      ["MEDICAL_RECORD_NUMBER 84719265", "PERSON okafor"],
    ],
    [
      "insert into p (first_name, mrn) values ($1, $2) parameters: $1 = 'Xilo', $2 = '84719265'",
      ["PERSON Xilo", "MEDICAL_RECORD_NUMBER 84719265"],
    ],
    [
      "select 1 from p where last_name = $1 and mrn = $2 parameters: $1 = 'O''Brien', $2 = '84719265'",
      ["PERSON O''Brien", "MEDICAL_RECORD_NUMBER 84719265"],
    ],
    [
      "where mrn = $1 parameters: $1 = '84719265'\nwhere count = $1 parameters: $1 = '12'",
      ["MEDICAL_RECORD_NUMBER 84719265"],
    ],
    [
      "parameters: $1 = '1958-03-14', $2 = 'Okafor' STATEMENT: where dob = $1 and last_name = $2",
      ["DATE_OF_BIRTH 1958-03-14", "PERSON Okafor"],
    ],
    [
      "COPY p (name, dob, note) FROM stdin;\nXilo Okafor\t1958-03-14\t\ncut off\nXilo Okafor\t1958-03-14\tb\n\\.\n",
      [
        "PERSON Xilo Okafor",
        "DATE_OF_BIRTH 1958-03-14",
        "PERSON Xilo Okafor",
        "DATE_OF_BIRTH 1958-03-14",
      ],
    ],
  ],
  clean: [
    "select * from (values ('a', 84719265), ('b', 84719266)) as v (region, total)",
    "created_at TIMESTAMPTZ DEFAULT now(), updated_at DATETIME NOT NULL, n VARCHAR(12)",
    "where status IN ('OPEN','CLOSED') and last_name = $1 and n = 84719265",
    "where id = $1 and n > $2 -- [8812, 4155]",
    "where status = :active and n = :n -- {:active=>'Open', ':n': 84719265}",
    "==>  Preparing: SELECT * FROM p WHERE status = ? AND n = ?\n==> Parameters: Open(String), 84719265(Integer)",
    "where [Total] = 84719265 and [State]='Open' and [INFO] = 84719265",
    "mobile     | yes\nlast_name  | text\n",
    "Planning Time: 0.144 ms  Execution Time: 4 ms",
    "\u2502 last_name \u2502 dob \u2502\n\u2502 varchar \u2502 date \u2502",
    "COPY metrics (id, name, value) FROM stdin;\n7\tgrace_period\t84719265\n\\.\n",
    "update t set seq = $1, name=$2 parameters: $1 = '84719265', $2 = 'Grace period'",
  ],
});
