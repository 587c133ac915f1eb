/**
 * The closed word lists around names and places, as bits of one number a word: what announces one,
 * what follows one, and what only looks like one. Words are met by their hash, in any case.
 */
import { HashTable } from "../lexicon/hash-table.ts";
import { foldWord, hashWord } from "../lexicon/lexicon.ts";

export const Kind = {
  /** The capitalised word behind a title is a name, whatever a lexicon says. */
  Title: 1,
  /** Directly before a name: `patient Jane`, `named Jane`, `Dear Jane`. Strong enough for an unknown word. */
  Announces: 1 << 1,
  /** Before a name, and before much else: `by`, `with`, `like`. */
  Hints: 1 << 2,
  /** A field whose value is a person's name: `patientName`, `surname`. */
  NameKey: 1 << 3,
  /** `name`: a person's, a tool's, a file's. */
  BareName: 1 << 4,
  /** `is` in `my name is`, and what opens a name that may be in lower case: `i'm`, `named`. */
  Is: 1 << 5,
  Spoken: 1 << 6,
  /** A name to a lexicon, something else in this traffic. */
  Stop: 1 << 7,
  /** A first name and a plain word: a name when a last name follows. */
  Ambiguous: 1 << 8,
  /** Credentials and suffixes behind a name. */
  Credential: 1 << 9,
  /** Lower-case particles that stand inside a name. */
  Particle: 1 << 10,
  /** Words behind an eponym: `Gleason score`, `Foley catheter`. */
  Eponym: 1 << 11,
  /** A capitalised run that ends with one of these is an organisation, a street, a document. */
  Organisation: 1 << 12,
  /** What only a person does: `Roe says`, `Roe underwent`. */
  Human: 1 << 13,
  /** Names the place itself: `Hospital`, `Clinic`. */
  Facility: 1 << 14,
  /** Part of a facility's name, and of much else: `Medical`, `General`, `University`. */
  FacilityPart: 1 << 15,
  /** A health system or teaching hospital known by one word. */
  System: 1 << 16,
  /** `Saint`, `Mount`, `San`, `Fort`: opens a place's name. */
  PlaceHead: 1 << 17,
  /** `County`, `Township`, `Beach`: ends a place's name. */
  PlaceTail: 1 << 18,
  /** A field whose value is a place: `city`, `county`. */
  PlaceKey: 1 << 19,
  In: 1 << 20,
  At: 1 << 21,
  /** `from`, `to`. */
  From: 1 << 22,
  /** `lives`, `resides`, `born`: with a preposition, a place follows. */
  Lives: 1 << 23,
  /** `seen`, `admitted`, `treated`: with a preposition, a facility follows. */
  Care: 1 << 24,
  /** Between a preposition and its place: `the`, `our`. */
  Article: 1 << 25,
  And: 1 << 26,
  /** Months and days. */
  Time: 1 << 27,
  /** A US state's two letters. */
  StateCode: 1 << 28,
  /** Part of a hospital that is no place in the world: `ICU`, `ER`. */
  Ward: 1 << 29,
  Of: 1 << 30,
  /** A title that is nothing else: `Mr`, and not `judge`. */
  Abbreviated: 1 << 31,
} as const;

export const LISTS: Readonly<Record<keyof typeof Kind, string>> = {
  Title:
    "doña srta gng ginoo ginang doktè doktor doutor doutora docteur monsieur mesye senhor senhora signora dr drs doctor mr mrs ms miss mx prof professor nurse sir madam rev reverend fr sgt capt lt col judge hon rabbi councilman councilwoman congressman congresswoman smt shri señor señora sr sra herr frau mme mlle mister dra mstr madame dhr mevr mayor mayoress atty",
  Announces:
    "chw pte cuñada cuñado yerno nuera sobrina bisabuela bisabuelo madrina padrino nhân tutor estimado estimada querido querida chère cher liebe prezado prezada esposo esposa hijo hija abuelo abuela abuelita tía tío hermano hermana vecino vecina suegra suegro nieta marido filho filha fils fille mari ehefrau ehemann tochter sohn mutter vater manman pasyan pasyente enfermera enfermero pediatra cirujano cirujana testigo acompañante beneficiario doctora pielęgniarka lekarz patient patients pt pts named client member mother father wife husband son daughter brother sister spouse partner parent guardian mom dad moms dads wifes husbands provider physician surgeon nurse attending referred contact resident caregiver beneficiary subscriber insured applicant employee user caller sincerely regards thanks dear hi hello hey morning afternoon evening signed mr complainant instructor prescriber cardiologist neurologist oncologist dermatologist radiologist pediatrician psychiatrist therapist counselor technician specialist dentist uncle aunt cousin nephew niece grandmother grandfather grandma grandpa granny nana mum mummy mommy daddy stepmom stepdad stepmother stepfather hubby deputy detective trooper paramedic pastor chaplain midwife constable sheriff adjuster teacher landlord landlady supervisor coworker caseworker dtr aide twin fiance fiancee boyfriend girlfriend roommate neighbor kid child attn recipient sender author assignee reviewer says kin guar asegurado asegurada titular scribe sitter medic bystander hcpoa nok godmother godfather stepbrother stepsister housemate doula preceptor hospitalist intensivist anesthesiologist nephrologist gastroenterologist endocrinologist urologist pulmonologist rheumatologist hematologist obstetrician gynecologist podiatrist optometrist orthopedist internist chiropractor hygienist phlebotomist paciente pacient pacientka pacijent pacients patientin pasien pasient potilas paziente pacjent pacjentka beteg señora herrn",
  Hints:
    "boy girl baby infant newborn toddler by with like called tell tells ask asks him am is cc approved starring featuring directed singer songwriter producer director player poet actor actress artist writer novelist president ceo minister senator told asked gave met reach contacting said says founder founders manager coach agent officer lawyer attorney ordering replied answered responded",
  NameKey:
    "apellido apellidos sobrenome apelido nachname vorname prenom cognome nazwisko imię siyati pangalan apelyido patientname patname ptname membername mbrname callername subscribername providername physicianname doctorname fullname firstname lastname middlename maidenname surname givenname familyname family given displayname customername username nurse patient member subscriber insured guarantor physician provider doctor surgeon guardian beneficiary dependents applicant employee instructor complainant attending pcp practitioner contactname reporter borrower trainer caretaker informant claimant policyholder holder cardholder accountholder pharmacist dietitian trustee executor coordinator preferredname alias nickname best cheers yours truly respectfully affectionately love cordially care",
  BareName:
    "nombres nome nom name names nombre surname firstname lastname fullname patientname patname ptname membername",
  Is: "is was has had will can could would",
  Spoken: "llamo llama appelle heiße heisse named called i'm im me myself nicknamed",
  Stop: `morbus estas estos modo diese dieses diesem jede jeder jedes weitere weiterer allgemein allgemeinen wartezimmer datei datum abschnitt bereich verhalten verzeichnis archiv paket pakete befehl enfermedad centro dirección programa bebés unidad cuidados cita clínica hospitales parkinson parkinsons alzheimer alzheimers crohn crohns hodgkin hodgkins gleason wells framingham chaddock foley apgar hashimoto babinski murphy barrett bell bells
    graves addison addisons cushing cushings down turner marfan tourette huntington huntingtons raynaud sjogren sjögren lyme wernicke korsakoff glasgow ranson rutherford nyha
    pugh homan homans kernig brudzinski romberg phalen tinel lachman mcmurray epworth braden norton mallampati karnofsky lewy charlson
    ziehl neelsen borg beck kawasaki guillain barre barré charcot achilles virchow trousseau kussmaul burkitt kartagener ewing wilms paget peyronie dupuytren osgood perthes chiari eisenmenger mohs whipple holter doppler ludwig mcisaac ferriman gallwey fontan glenn norwood colles lisfranc brackmann monteggia galeazzi maisonneuve takayasu epipen
    ford newton nash tesla boeing pascal haskell apollo meta everest commander lifecycle deps
    claude gemini mistral jamba llama sonnet opus haiku grok nova titan phi copilot bard siri alexa cortana watson gpt openai anthropic bedrock
    pfizer merck moderna novartis sanofi bayer roche abbott abbvie genentech gilead astrazeneca medtronic stryker zimmer biomet baxter cigna aetna humana anthem optum vertex cohere perplexity ollama langchain langgraph llamaindex
    kafka redis jenkins django ruby python perl java julia swift elixir scala kotlin rust docker maven gradle jira slack oracle azure amazon google microsoft apple chrome safari mozilla firefox android linux ubuntu debian unix mac macintosh windows postgres postgresql mysql mongo mongodb sqlite grafana prometheus kubernetes helm terraform ansible celery flask react angular vue node next nest nuxt svelte express pytest selenium cypress playwright hadoop spark airflow pandas epic cerner athena
    monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun english spanish french german dutch italian portuguese chinese japanese korean vietnamese russian arabic hindi polish turkish greek swedish norwegian danish finnish american african asian hispanic
    european indian mexican caucasian latino latina christian jewish muslim catholic hindu buddhist medicare medicaid tylenol advil motrin aleve lipitor
    zoloft prozac xanax ambien viagra cialis humira enbrel plavix coumadin eliquis xarelto lantus humalog ozempic wegovy mounjaro januvia jardiance farxiga entresto keytruda opdivo botox synthroid crestor nexium prilosec zantac claritin zyrtec benadryl flonase ventolin advair symbicort spiriva norco vicodin percocet oxycontin lyrica neurontin cymbalta lexapro celexa wellbutrin effexor abilify seroquel zyprexa risperdal depakote lamictal keppra dilantin allegra yasmin soma alli yaz cipro colace orencia adderall ritalin concerta solu medrol
    api json http https sql html url uri id ids mrn ssn dob er icu ed or us usa uk eu ct mri ekg ecg cbc bmp cmp copd chf cad dm htn afib type ok yes no na pdf csv xml bic iban vin imei npi dea icd cpt hiv aids covid ards gerd uti pcp ldl hdl
    stage grade score risk class phase level hospital clinic north south east west new old
    grand royal best prime max major minor general senior junior united states kingdom
    male female man woman boy girl baby the a an and but if in on at to for from of by with as is are was were be this that these those there here what when where which who whom whose why how can could would should will shall may might must do does did has have had not you your he she it they we i my our his her their its please note also so then than thus all any some each every both more most other such only just very too now today tomorrow yesterday since until during after before about above below between into through over under again once ever never i'd i'll i've tel fax nota sc aadhaar identifier metadata timestamp timestamptz datetime username workflow dataset admin webassembly onboarding offboarding lookup rinne centene elevance ambetter wellcare
    come let yeah oh okay maybe god hi listen excuse nobody um ah bye hurry wow whoa perhaps goodbye hmm besides yo alright congratulations although however according otherwise
    unfortunately apparently plus nope shut europe africa asia america hollywood swiss moldovan hungarian austrian belgian canadian australian brazilian roman british navy army congress supreme western eastern southern northern pacific atlantic bible internet web email
    subject regarding re fwd hopefully fortunately previously meanwhile amen bravo alpha beta gamma delta omega sigma santa holy pop marine jews muslims christians
      tertiary quaternary subacute maternity referral veterinary neonatal paediatric pediatrics obstetric gynaecology oncologic psych ltach affiliated outlying
    nombre hola gracias usuario asistente sus claro guten beba bebe elija una unos unas olá ola prenda prenez
    sie ihnen ihre haben nehmen trinken essen kommen rufen bitte gute wasser fieber husten schmerzen bauch brust kopf
    said name else green price king queen noble oral trace ward judge line job tea till nine sister buddy guy brain toy pink unique urban sincere golden loyal justice princess
    schema schemas parse bool str int false true null none addr auth params vars elif exe dir dirs char chars login pos dest syn headings nan elem singleton backoff ret linker lexer arr nop eth footer getter cron traverse sudo radix jit ack signer baz nand delimiter runtime deprecation exporter endpoint endpoints webhook webserver frontend backend
    stemi nstemi albumin aspartate alanine serine lte ino github gitlab bitbucket twilio groq jython cpython pypy admins adapters tutorials replicas uploaders plugins wrappers decoders encoders
    zapier trello airtable retool replit figma canva qwen deepseek salesforce marketo zendesk datadog splunk kibana snyk dependabot pulumi vercel netlify heroku supabase firebase shopify klaviyo mailchimp hubspot cloudflare fastly akamai logstash fluentd lightstep dynatrace langfuse langsmith crewai flowise mixtral codestral pinecone weaviate qdrant valkey memcached rabbitmq dagster dbt snowflake databricks bigquery redshift clickhouse superset metabase vitest webpack rollup eslint turborepo nginx istio linkerd traefik haproxy podman tekton sonarqube artifactory bitwarden keycloak authentik drupal joomla numpy scipy pytorch tensorflow gensim uipath medplum phreesia waystar surescripts nvidia opensearch cockroachdb fivetran airbyte gitea circleci codecov semgrep openshift kinesis fargate sagemaker cognito dynamodb elasticache firestore dataflow nextflow snakemake golang fortran sveltekit preact ktor quarkus micronaut mybatis flyway liquibase mockito junit appium crossplane kyverno cilium rundeck nagios zabbix telegraf influxdb timescale meilisearch typesense algolia solr plotly matplotlib streamlit gradio jupyter huggingface wandb mlflow kubeflow vllm litellm portkey helicone
    parmesan mezcal armagnac balsamico parmigiano
    ebola hanta hendra nipah apache vite jaeger zipkin greengrass flink parquet bazel deno sega microsystems metrics
    ein eine einen kein keine wir ihr und oder nicht kann können möchten wählen geben sind ist wird werden wurde wenn beim alle sollte uno forma guia
    tv un nato fda cdc nih cms hhs hipaa gdpr pii ai ml llm rag nlp gpu cpu aws gcp ibm sap hl7 fhir ehr emr loinc snomed rxnorm`,
  Ambiguous:
    "toma esta parque chagas este según durante deste desta esses dieser diesen freie bei seit platz zeile anfang blick ziel kette wert fehler größe durch salud virgen niños día nhân querido querida chère cher liebe esposo hija tío hermano vecino filho fils mutter vater tutor martes viernes sábado janvier avril lundi mardi jeudi samedi dimanche montag dienstag freitag samstag dado hasta mamá papá pero sala vive miel ojo crea leite hora perna quarto saída tarja sem dor ela bilan cas fois juste lui maman petit santé signe ville dauer gast krebs reha zahn bruder amico anno buongiorno gamba grande guida nel parla pelle ultimo każda całe musi noga oba pani piątek rok skóra stary suma mimo phòng trong anong ankò kò como cada tais pran pregunte will bill mark drew chase grant rich art may april june july august angel love faith hope joy grace summer autumn christian hamilton bright child jesus christ norton max wells bell murphy turner graves glenn julia ruby una bebe elija watson barrett alexa claude beck nova ludwig addison epic athena mac ford newton nash yasmin allegra merck roche abbott stryker zimmer baxter bayer weber cohen tanner fisher pearson spearman bishop wright buddy guy king princess royal justice jaeger sega flink vite deno chiari eisenmenger forma guia conn param foo elif gui sony czech slovak tatar basque catalan punjabi bengali siemens ericsson abi loc rand sig luxon lax gregorian",
  Credential:
    "jr sr ii iii iv md phd rn np pa do dds dmd esq pharmd lpn cna mph facc facs pac fnp dpm lcsw msw mba cpa nnp crna aprn",
  Particle:
    "de los las da del della der den di do dos du la le van von bin ibn al el ten ter y e af av zu zur bint abu",
  Eponym:
    "disease diseases syndrome score scores scale sign signs reflex criteria criterion test tests testing classification index risk catheter palsy lymphoma sarcoma tumor tumour anemia chorea contracture fracture maneuver manoeuvre position procedure operation method stain rule law equation formula trichrome phenomenon esophagus thyroiditis encephalopathy cells cell bodies body nodes node ulcer hernia fever stage staging grade grading questionnaire inventory rating assessment tool model trial trials study studies guideline guidelines protocol protocols api sdk models approach technique arthropathy arthritis disorder dementia dystrophy angina pneumonia gangrene degeneration malformation block wave duct gland loop triad murmur murmurs nodule nodules fractures point regimen diet vaccine mutation recommendation recommendations monitor surgery reaction sequence distribution theorem virus infection award prize equilibrium et proportional hazards regression estimator curve curves plot wort myotomy gastrectomy colectomy esophagectomy pancreatectomy osteotomy arthroplasty sphincterotomy tenotomy doctrine limb defect paralysis edema oedema vertex papules infarct screw thickness harness brace splint puffy dressing kappa correlation coefficient aphasia rods stages tetralogy granulomatosis filter speculum smear fundoplication fibers diverticulum rats mice exact cyst mucosa flare flares aneurysm neuralgia neuroma purpura nephropathy nephritis vasculitis uveitis retinopathy ataxia myopathy neuropathy space line lines spots tubercle ligament tendon muscle canal pouch valve anomaly deformity spine facies breathing respirations gait response effect solution agar medium forceps clamp tube drain needle retractor incision repair anastomosis stent shunt bundle membrane capsule islets cycle constant theory contractures osteopathy thyrotoxicosis ophthalmopathy encephalitis meningitis hepatitis colitis gastritis enteritis cirrhosis necrosis fasciitis cardiomyopathy blot polynomial polynomials entropy stemming stemmer algorithm algorithms lemma inequality transform conjecture decoding momentum optimizer initialization initialisation principle paradox postulates triangle dacryoadenitis oophoritis blotting stainers spatial",
  Organisation:
    "dept foundation trial study church street st avenue ave road rd boulevard blvd lane ln court ct square parkway pkwy highway hwy bridge river inc llc ltd corp corporation company co group plc gmbh association department ward unit textbook bank insurance services service systems times post news journal weekly award awards series system network plan program project protocol guidelines guideline society academy board council committee hotel restaurant bar cafe theatre theater museum library station airport solutions technologies technology partners associates holdings capital industries international labs foods motors airlines records studios entertainment media press magazine university college school institute orchestra conference act amendment treaty code form report area",
  Human:
    "said says told asked called wants works reported underwent denies complained complains wrote replied thinks believes lives loves likes explained presented reviewed administered filed requested confirmed agreed mentioned met emailed texted joined visited phoned shouted screamed laughed retired married spent began approved signed ordered prescribed noted stated recommended performed completed died vomited smokes attends cried whom who whose please",
  Facility:
    "hospital hospitals hosp clinic clinics center centre ctr infirmary hospice sanatorium polyclinic pharmacy snf ltac",
  FacilityPart:
    "medical med memorial general gen university univ college community regional children's childrens women's health healthcare presbyterian methodist baptist adventist lutheran catholic mercy va veterans cancer heart care system institute rehab rehabilitation surgical urgent family dental wellness county city school campus imaging oncology cardiology orthopedic orthopaedic pediatric psychiatric nursing emergency diagnostic primary specialty physicians group practice downtown wound dialysis surgery trauma senior assisted living manor",
  System:
    "ucsf ucla ucsd upmc mgh bwh bidmc utsw msk mskcc hopkins cedars mayo sinai kaiser sloan kettering langone nyu brigham geisinger permanente montefiore northwell vanderbilt emory scripps stanford intermountain baylor anderson usc unc uab uchealth ohsu musc chop nyp cuimc umass duke kp yale tufts unitypoint ssm hca ascension providence beaumont ochsner sutter wakemed atrium carilion sentara inova medstar novant banner uchicago nyc va northwestern dana farber rush loyola tulane nemours shriners froedtert presbyterian baptist methodist adventist lutheran mercy",
  PlaceHead:
    "st saint mt mount san santa santo los las fort ft port lake glen north south east west new el la le upper lower great little ste são",
  PlaceTail:
    "county township borough parish village heights springs falls hills beach city island islands valley bay harbor harbour park grove creek ridge lake shores town district",
  PlaceKey:
    "city cities town towns county hometown village municipality township district suburb borough birthplace location locality addresscity fromcity tocity callercity calledcity citytown facility mailingcity billingcity homecity shippingcity patientcity membercity",
  In: "in en near around outside within throughout through across past beyond",
  At: "at @",
  From: "from to aus",
  Of: "of",
  Abbreviated: "srta gng dr drs mr mrs ms mx prof sr sra dra mme mlle mstr dhr mevr",
  Lives:
    "vive viven vivo vivimos nació live lives living lived reside resides residing resident residence born raised move moved moving grew grown based located hometown traveling travelling traveled travelled travel visiting visit visited drive drove flew fly flying commutes relocated relocating settled home house native originally here staying stays stayed stayin camping vacationing",
  Care: "seen treated admitted evaluated diagnosed hospitalized hospitalised presented presenting presents examined operated discharged visited transferred referred visit visits care surgery underwent followed assessed checked consulted consult consultation appointment appt treatment received receiving records notes done performed transplant biopsy admission stay recovering monitored managed went goes taken brought rushed arrived delivered office facility physician surgeon specialist cardiologist oncologist therapy hx doctor tx'd dx'd tx dx eval screened er scheduled procedure rehab inpatient outpatient case team provider staff",
  Article: "the our a an his her my their your this nearby local",
  And: "and or &",
  Time: "février juillet novembre décembre febbraio aprile giugno settembre ottobre janeiro maio januar märz dezember enero febrero septiembre octubre noviembre diciembre lunes miércoles jueves juin août septembre octobre mercredi vendredi gennaio luglio dicembre fevereiro junho julho setembro outubro novembro dezembro februar oktober mittwoch donnerstag january february march april june july august september october november december feb mar apr jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun spring fall autumn winter summer am pm noon midnight christmas easter thanksgiving ramadan hanukkah diwali passover",
  StateCode:
    "al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc pr",
  Ward: "icu er ed nicu picu ccu pacu sicu micu or ob obgyn gi ent pt ot us usa uk cardiology oncology imaging dental urgent care primary emergency wound dialysis surgery trauma pediatric psychiatric nursing diagnostic specialty physicians practice rehab rehabilitation surgical family wellness orthopedic orthopaedic heart dermatology neurology radiology urology nephrology rheumatology endocrinology pulmonology gastroenterology hematology pain sleep outpatient inpatient walk follow lab eye vaccine memory fertility fracture",
};

const SLOTS = 4096;
/** Bits of Kind by a word's hash. */
export const KINDS = new HashTable(SLOTS);

for (const [name, words] of Object.entries(LISTS))
  for (const word of words.split(/\s+/))
    KINDS.add(hashWord(word, 0, word.length), Kind[name as keyof typeof Kind]);

/** Bits of Kind for a word's hash; 0 for a word of no list. */
export function kindOf(hash: number): number {
  return KINDS.get(hash);
}

/** The words of some kinds that are letters alone, without accents. */
export function wordsOf(wanted: number): string[] {
  const words = Object.values(LISTS)
    .flatMap((list) => list.split(/\s+/))
    .map(foldWord);
  return words.filter(
    (word) => /^[a-z]+$/.test(word) && (kindOf(hashWord(word, 0, word.length)) & wanted) !== 0,
  );
}
