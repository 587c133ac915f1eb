/** What lists of names know and what is none in this traffic, by kind (../kinds.ts). Sorted within each group; lines of `#` head one. */

export const Stop = `
  # Eponyms: diseases, signs, scores and instruments are called after people.
  achilles addison addisons alzheimer alzheimers apgar
  babinski barre barrett barré beck bell bells borg brackmann braden brudzinski burkitt
  chaddock charcot charlson chiari colles crohn crohns cushing cushings
  doppler down dupuytren
  eisenmenger epipen epworth ewing
  ferriman foley fontan framingham
  galeazzi gallwey glasgow gleason glenn graves guillain
  hashimoto hodgkin hodgkins holter homan homans huntington huntingtons
  karnofsky kartagener kawasaki kernig korsakoff kussmaul
  lachman lewy lisfranc ludwig lyme
  maisonneuve mallampati marfan mcisaac mcmurray mohs monteggia murphy
  neelsen norton norwood nyha
  osgood
  paget parkinson parkinsons perthes peyronie phalen pugh
  ranson raynaud romberg rutherford
  sjogren sjögren
  takayasu tinel tourette trousseau turner
  virchow
  wells wernicke whipple wilms
  ziehl
  # Drugs, and the plans that pay for them.
  abilify adderall advair advil aleve allegra alli ambien
  benadryl botox
  celexa cialis cipro claritin colace concerta coumadin crestor cymbalta
  depakote dilantin
  effexor eliquis enbrel entresto
  farxiga flonase
  humalog humira
  januvia jardiance
  keppra keytruda
  lamictal lantus lexapro lipitor lyrica
  medicaid medicare medrol motrin mounjaro
  neurontin nexium norco
  opdivo orencia oxycontin ozempic
  percocet plavix prilosec prozac
  risperdal ritalin
  seroquel solu soma spiriva symbicort synthroid
  tylenol
  ventolin viagra vicodin
  wegovy wellbutrin
  xanax xarelto
  yasmin yaz
  zantac zoloft zyprexa zyrtec
  # Germs, and what a laboratory measures.
  alanine albumin aspartate ebola hanta hendra ino lte nipah nstemi serine stemi
  # Makers, insurers, and other companies.
  abbott abbvie aetna anthem astrazeneca athena baxter bayer biomet boeing cerner cigna epic ford genentech
  gilead humana medtronic merck moderna nash newton novartis optum pfizer roche sanofi stryker tesla zimmer
  # Models, assistants, and what agents are built of.
  alexa anthropic bard bedrock claude cohere copilot cortana gemini gpt grok haiku jamba langchain langgraph
  llama llamaindex mistral nova ollama openai opus perplexity phi siri sonnet titan vertex watson
  # Software: languages, databases, systems, services.
  adapters admins airbyte airflow airtable akamai algolia amazon android angular ansible apache apollo appium
  apple artifactory authentik azure
  bazel bigquery bitbucket bitwarden
  canva celery chrome cilium circleci clickhouse cloudflare cockroachdb codecov codestral cognito commander
  cpython crewai crossplane cypress
  dagster databricks datadog dataflow dbt debian decoders deepseek deno dependabot deps django docker drupal
  dynamodb dynatrace
  elasticache elixir encoders eslint everest express
  fargate fastly figma firebase firefox firestore fivetran flask flink flowise fluentd flyway fortran
  gensim gitea github gitlab golang google gradio gradle grafana greengrass groq
  hadoop haproxy haskell helicone helm heroku hubspot huggingface
  influxdb istio
  jaeger java jenkins jira joomla julia junit jupyter jython
  kafka keycloak kibana kinesis klaviyo kotlin ktor kubeflow kubernetes kyverno
  langfuse langsmith lifecycle lightstep linkerd linux liquibase litellm logstash
  mac macintosh mailchimp marketo matplotlib maven medplum meilisearch memcached meta metabase metrics micronaut
  microsoft microsystems mixtral mlflow mockito mongo mongodb mozilla mybatis mysql
  nagios nest netlify next nextflow nginx node numpy nuxt nvidia
  opensearch openshift oracle
  pandas parquet pascal perl phreesia pinecone playwright plotly plugins podman portkey postgres postgresql
  preact prometheus pulumi pypy pytest python pytorch
  qdrant quarkus qwen
  rabbitmq react redis redshift replicas replit retool rollup ruby rundeck rust
  safari sagemaker salesforce scala scipy sega selenium semgrep shopify slack snakemake snowflake snyk solr
  sonarqube spark splunk sqlite streamlit supabase superset surescripts svelte sveltekit swift
  tekton telegraf tensorflow terraform timescale traefik trello turborepo tutorials twilio typesense
  ubuntu uipath unix uploaders
  valkey vercel vite vitest vllm vue
  wandb waystar weaviate webpack windows wrappers
  zabbix zapier zendesk zipkin
  # Words of programs and of their logs.
  aadhaar ack addr admin ambetter arr auth
  backend backoff baz bool
  centene char chars cron
  dataset datetime delimiter deprecation dest dir dirs
  elem elevance elif endpoint endpoints eth exe exporter
  false fax footer frontend
  getter
  headings
  identifier int
  jit
  lexer linker login lookup
  metadata
  nan nand none nop nota null
  offboarding onboarding
  params parse pos
  radix ret rinne runtime
  sc schema schemas signer singleton str sudo syn
  tel timestamp timestamptz traverse true
  username
  vars
  webassembly webhook webserver wellcare workflow
  # Abbreviations of care, of formats and of authorities.
  afib ai aids api ards aws
  bic bmp
  cad cbc cdc chf cmp cms copd covid cpt cpu csv ct
  dea dm dob
  ecg ed ehr ekg emr er eu
  fda fhir
  gcp gdpr gerd gpu
  hdl hhs hipaa hiv hl7 html htn http https
  iban ibm icd icu id ids imei
  json
  ldl llm loinc
  ml mri mrn
  na nato nih nlp no npi
  ok or
  pcp pdf pii
  rag rxnorm
  sap snomed sql ssn
  tv type
  uk un uri url us usa uti
  vin
  xml
  yes
  # Words that describe care and its places.
  affiliated
  best
  class clinic
  east
  general grade grand gynaecology
  hospital
  junior
  kingdom
  level ltach
  major maternity max minor
  neonatal new north
  obstetric old oncologic outlying
  paediatric pediatrics phase prime psych
  quaternary
  referral risk royal
  score senior south stage states subacute
  tertiary
  united
  veterinary
  west
  # Days, languages, peoples, faiths, parts of the world.
  africa african america american arabic army asia asian atlantic australian austrian
  belgian brazilian british buddhist
  canadian catholic caucasian chinese christian christians congress
  danish dutch
  eastern english europe european
  finnish french fri friday
  german greek
  hindi hindu hispanic hollywood holy hungarian
  indian italian
  japanese jewish jews
  korean
  latina latino
  marine mexican moldovan mon monday muslim muslims
  navy northern norwegian
  pacific polish pop portuguese
  roman russian
  santa sat saturday southern spanish sun sunday supreme swedish swiss
  thu thursday tue tuesday turkish
  vietnamese
  wed wednesday western
  # Words that open or join sentences.
  a about above according after again ah all alright also although amen an and any apparently are as at
  baby be before below besides between bible both boy but by bye
  can come congratulations could
  did do does during
  each email ever every excuse
  female for fortunately from fwd
  girl god goodbye
  had has have he her here hi his hmm hopefully how however hurry
  i i'd i'll i've if in internet into is it its
  just
  let listen
  male man may maybe meanwhile might more most must my
  never nobody nope not note now
  of oh okay on once only other otherwise our over
  perhaps please plus previously
  re regarding
  shall she should shut since so some subject such
  than that the their then there these they this those through thus to today tomorrow too
  um under unfortunately until
  very
  was we web were what when where which who whoa whom whose why will with woman would wow
  yeah yesterday yo you your
  # Letters of alphabets.
  alpha beta bravo delta gamma omega sigma
  # Plain words that lists of names have too.
  brain buddy else golden green guy job judge justice king line loyal name nine noble oral pink price princess
  queen said sincere sister tea till toy trace unique urban ward
  # Foods.
  armagnac balsamico mezcal parmesan parmigiano
  # German, Spanish, Portuguese and other languages: what opens sentences there, and words of care and of programs.
  abschnitt alle allgemein allgemeinen archiv asistente
  bauch beba bebe bebés befehl beim bereich bitte brust
  centro cita claro clínica cuidados
  datei datum diese diesem dieses dirección
  ein eine einen elija enfermedad essen estas estos
  fieber forma
  geben gracias guia gute guten
  haben hola hospitales husten
  ihnen ihr ihre ist
  jede jeder jedes
  kann kein keine kommen kopf können
  modo morbus möchten
  nehmen nicht nombre
  oder ola olá
  paket pakete prenda prenez programa
  rufen
  schmerzen sie sind sollte sus
  trinken
  una unas und unidad uno unos usuario
  verhalten verzeichnis
  wartezimmer wasser weitere weiterer wenn werden wir wird wurde wählen
`;

export const Eponym = `
  agar algorithm algorithms anastomosis anemia aneurysm angina anomaly aphasia api approach arthritis
  arthropathy arthroplasty assessment ataxia award
  block blot blotting bodies body brace breathing bundle
  canal capsule cardiomyopathy catheter cell cells chorea cirrhosis clamp classification coefficient colectomy
  colitis conjecture constant contracture contractures correlation criteria criterion curve curves cycle cyst
  dacryoadenitis decoding defect deformity degeneration dementia diet disease diseases disorder distribution
  diverticulum doctrine drain dressing duct dystrophy
  edema effect encephalitis encephalopathy enteritis entropy equation equilibrium esophagectomy esophagus
  estimator et exact
  facies fasciitis fever fibers filter flare flares forceps formula fracture fractures fundoplication
  gait gangrene gastrectomy gastritis gland grade grading granulomatosis guideline guidelines
  harness hazards hepatitis hernia
  incision index inequality infarct infection initialisation initialization inventory islets
  kappa
  law lemma ligament limb line lines loop lymphoma
  malformation maneuver manoeuvre medium membrane meningitis method mice model models momentum monitor mucosa
  murmur murmurs muscle mutation myopathy myotomy
  necrosis needle nephritis nephropathy neuralgia neuroma neuropathy node nodes nodule nodules
  oedema oophoritis operation ophthalmopathy optimizer osteopathy osteotomy
  palsy pancreatectomy papules paradox paralysis phenomenon plot pneumonia point polynomial polynomials position
  postulates pouch principle prize procedure proportional protocol protocols puffy purpura
  questionnaire
  rating rats reaction recommendation recommendations reflex regimen regression repair respirations response
  retinopathy retractor risk rods rule
  sarcoma scale score scores screw sdk sequence shunt sign signs smear solution space spatial speculum
  sphincterotomy spine splint spots stage stages staging stain stainers stemmer stemming stent studies study
  surgery syndrome
  technique tendon tenotomy test testing tests tetralogy theorem theory thickness thyroiditis thyrotoxicosis
  tool transform triad trial trials triangle trichrome tube tubercle tumor tumour
  ulcer uveitis
  vaccine valve vasculitis vertex virus
  wave wort
`;

export const Time = `
  am août apr april aprile aug august autumn
  christmas
  dec december dezember dezembro dicembre diciembre diwali donnerstag décembre
  easter enero
  fall feb febbraio febrero februar february fevereiro fri friday février
  gennaio giugno
  hanukkah
  janeiro januar january jueves juillet juin jul julho july june junho
  luglio lunes
  maio mar march mercredi midnight mittwoch miércoles mon monday märz
  noon nov november novembre novembro noviembre
  oct october octobre octubre oktober ottobre outubro
  passover pm
  ramadan
  sat saturday sep sept september septembre septiembre setembro settembre spring summer sun sunday
  thanksgiving thu thurs thursday tue tues tuesday
  vendredi
  wed wednesday winter
`;
