/** The closed word lists around names: what announces one, and what only looks like one. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Titles: the capitalised word behind one is a name, whatever a lexicon says. */
export const TITLES = set(
  "dr doctor mr mrs ms miss mx prof professor nurse sir madam rev fr sgt capt lt col judge hon señor señora sr sra herr frau mme mlle",
);

/** Words directly before a name, in lower case or at a sentence's start, that announce it. */
export const CUES = set(
  "patient patients pt pts named name client member mother father wife husband son daughter brother sister spouse parent guardian mom dad provider physician surgeon nurse attending referred contact resident caregiver beneficiary subscriber insured applicant employee user caller sincerely regards thanks dear hi hello signed by with like called am is mr",
);

/** Lower-case particles that stand inside a name. */
export const PARTICLES = set(
  "de da del della der den di do dos du la le van von bin ibn al el ten ter y e",
);

/** A capitalised run that ends with one of these is a place or an organisation, not a person. */
export const NOT_A_PERSON_TAIL = set(
  "hospital hospitals clinic clinics center centre medical health healthcare care university college school institute foundation trial study laboratory lab labs pharmacy church street st avenue ave road rd boulevard blvd drive lane ln court ct place square parkway highway county city state island park bridge river lake mount inc llc ltd corp company group plc gmbh association department ward unit office bank insurance services service systems times post news journal weekly award awards series system network plan program project protocol guidelines guideline society academy board council committee campus memorial general presbyterian hotel restaurant bar cafe theatre theater museum library station airport",
);

/** Words behind an eponym: `Gleason score`, `Crohn's disease`, `Foley catheter`. */
export const EPONYM_TAIL = set(
  "disease syndrome score scores scale sign signs reflex criteria criterion test tests classification index risk catheter palsy lymphoma sarcoma tumor tumour anemia chorea contracture fracture maneuver manoeuvre position procedure operation method stain rule law equation formula phenomenon esophagus thyroiditis encephalopathy cells cell bodies body nodes node ulcer hernia fever stage staging grade grading questionnaire inventory rating assessment tool model trial study studies guideline guidelines protocol api sdk model models approach technique arthropathy arthritis disorder dementia dystrophy angina pneumonia gangrene degeneration malformation block wave duct gland loop triad point regimen diet vaccine mutation",
);

/** Capitalised words that a name lexicon holds and that in this traffic are something else. */
export const STOP_WORDS = set(
  `parkinson alzheimer crohn hodgkin gleason wells framingham chaddock foley apgar hashimoto babinski murphy barrett bell
  graves addison cushing down turner marfan tourette huntington raynaud sjogren sjögren lyme wernicke korsakoff glasgow ranson
  child pugh homan homans kernig brudzinski romberg phalen tinel lachman mcmurray epworth braden norton mallampati karnofsky
  borg beck hamilton kawasaki guillain barre barré charcot bright ewing wilms paget peyronie dupuytren osgood perthes still
  claude gemini mistral jamba llama sonnet opus haiku grok nova titan phi copilot bard siri alexa cortana watson gpt openai anthropic
  january february march april may june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday english spanish french german chinese american african asian hispanic
  european indian mexican caucasian latino latina christian jewish muslim medicare medicaid tylenol advil motrin aleve lipitor
  zoloft prozac xanax ambien viagra cialis humira enbrel plavix coumadin eliquis xarelto lantus humalog ozempic wegovy januvia jardiance
  api json http https sql html url id mrn ssn dob er icu ed or us usa uk eu ct mri ekg ecg cbc bmp cmp copd chf cad dm htn afib type
  stage grade score risk class phase level patient doctor nurse hospital clinic north south east west new san los las saint st mount
  grand royal summer winter spring autumn sunny happy young old long best prime ace max major minor general senior junior
  male female man woman boy girl mother father baby angel love faith hope joy grace will bill mark drew chase grant rich art`,
);
