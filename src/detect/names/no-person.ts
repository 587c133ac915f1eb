/** What a lexicon takes for a person's name and its surroundings say is none: towns, firms, units. */
import { WordClass } from "../lexicon/lexicon.ts";
import { isPersona } from "./personas.ts";
import { isNameOfProgram, isSaidByProgram } from "./programs.ts";
import { PLACES } from "./run.ts";
import { isListedThing, isThingNamed } from "./thing-named.ts";
import { isThing } from "./things.ts";

/** Before a place's name: `the capital of France`, `the largest city is Paris`. */
const PLACE_BEFORE =
  /\b(?:capital|population|president|map|flag|history|currency|government|economy|people|city|country|north|south|east|west|rest|part|coast|visit|near) (?:city )?(?:of )?$|\b(?:capital|city|country|town)\b[^.?!\n]{0,40} (?:is|was|called) $/i;
/** Behind one: `Paris is the capital`, `Jordan is a country`, `Florence has many museums`. */
const PLACE_AFTER =
  /^(?:,? and [A-Z][a-z]+)? (?:(?:is|are|was|were) (?:(?:an?|the|one of the|also the) (?:[a-z]+ ){0,2}?(?:capital|city|cities|country|countries|town|state|village|island|port|places?)|in (?:the )?[A-Z]|located|home to|known for|famous for|rainy|sunny|larger than|smaller than|cities|countries)|has (?:many|an? (?:population|climate)|[\d.,]+ (?:inhabitants|people)|no airport)|borders )/;
/** What a Spanish patient takes. */
const TAKEN =
  /^ (?:alg[ou\xfa]|un[ao]?|dos|tres|medi|la|el|los|las|su|con|sus|cada|\d|[a-z]{3,}(?:ina|ona|ol|il|pril|artan|statina|zol|mida|pam|eno)(?![a-z]))/;

/** What stands behind such a word where it is no name, and nothing announces one. */
const BEFORE_THINGS: ReadonlyMap<string, RegExp> = new Map([
  [
    "Frank",
    /^ (?:blood|pus|bleeding|h(?:a)?ematuria|h(?:a)?emoptysis|h(?:a)?ematochezia|melena|purulen[a-z]+|discharge|stools?|psychosis|o?edema|dislocation|necrosis|evidence of|feedback|discussions?|conversations?|talk|opinions?|answers?|assessment)(?![a-z])/,
  ],
  // A model with its version.
  ["Gemma", /^ \d(?:n|[bB])?(?![\w.]*(?:years|yo|y\/o))/],
  // Of a log's line; the day may stand behind two blanks. Of a release, and of a list of months.
  [
    "Jan",
    /^ {1,2}[0-3]?\d(?: \d\d:\d\d:\d\d|(?:,? | {2})(?:19|20)\d\d(?!\d)|\s*$|\s*\n)|^[ -](?:19|20)\d\d(?!\d)|^["']?[,|;]\s{0,3}["']?Feb(?![A-Za-z]| ?\d)/,
  ],
  // Of a ward: `Cath Lab 2, Bay 6`.
  ["Bay", /^ \d{1,2}(?=[,;.)]|\s*$|\n)/],
  [
    "Candida",
    /^ (?:albicans|auris|glabrata|krusei|tropicalis|parapsilosis|species|spp\b|o?esophagitis|vaginitis|vulvovaginitis|intertrigo|overgrowth|score|an?tigen|bloodstream|in (?:the |her |his )?(?:urine|sputum|blood))/,
  ],
  ["Foster", /^ (?:parents?|child|children|famil(?:y|ies)|placements?|kids?)(?![a-z'])/],
  ["Graham", /^ [Cc]rackers?(?![a-z])/],
  ["Eden", /^ [Ss]pace(?![a-z])/],
  ["Caesar", /^ (?:(?:[Ss]alad|[Ww]rap)s?(?![a-z])|[Dd]ressings?(?=[,.;)"]|$))/],
  ["Gill", /^ Sans(?![a-z])/],
  ["Cobb", /^ [Ss]alads?(?![a-z])/],
  ["Waldorf", /^ [Ss]alads?(?![a-z])/],
  ["Reuben", /^ [Ss]andwich(?:es)?(?![a-z])/],
  ["Ace", /^ (?:wraps?|bandages?|inhibitors?)(?![a-z])/],
  ["Cox", /^ inhibitors?(?![a-z])/],
  // Of a broadcast, and of what has a traffic light; a patient is alert too, and oriented.
  [
    "Amber",
    /^ (?:Alerts?(?![a-z])|alert(?: (?:(?:was|is|has been) )?(?:issued|cancel(?:l?ed)|criteria|system|broadcast))(?![a-z])|zone(?=[,.;:)?]|\s*$))/,
  ],
  ["Pilar", /^ cysts?(?![a-z])/],
  ["Iris", /^ (?:nodules?|degeneration|atrophy|hooks?|cysts?)(?![a-z])/],
  ["Duane", /^ (?:anomaly|retraction|syndrome)(?![a-z])/],
  ["Charley", /^ horses?(?![a-z])/],
  ["Petit", /^ mal(?![a-z])/],
  ["Russell", /^(?:'s)? viper/],
  ["Allen", /^ (?:keys?|wrench(?:es)?|screws?)(?![a-z])/],
  ["Phillips", /^[ -](?:head[ -])?(?:screw|bit|driver)/],
  ["Stanley", /^ (?:Cups?|cups?(?! [a-z])|[Qq]uenchers?|[Tt]umblers?)(?![a-z])/],
  ["Katie Beckett", /^ (?:waiver|program|medicaid)/i],
  ["Norm", /^(?:[(.\d]| ?[=:]| (?:layer|[Ff]orm))/],
  [
    "Gene",
    /^ (?:[Ee]xpression|[Ss]ets?|[Oo]ntology|[Ll]ists?|[Ee]diting|[Tt]herapy|[Ss]ymbols?|[Nn]ames?|[Ii][Dd]s?|[Pp]anel|[Ff]usion)(?![a-z])/,
  ],
  [
    "Dev",
    /^(?:\]| (?:Drives?|Deps|[Dd]ependenc|[Tt]ools|[Ss]erver|[Mm]ode|[Ee]nv|[Bb]uild|[Cc]ontainer|[Bb]ranch|[Ss]upport))/,
  ],
  ["Johnson", /^ ?(?:&|and) Johnson\b/],
  // The key of a statement's name in a policy of AWS.
  [
    "Sid",
    /^\\{0,3}"\s?:\s?\\{0,3}"[^"\\\n]{0,24}\\{0,3}",\s{0,20}\\{0,3}"(?:Effect|Principal|Action)/,
  ],
  // A model of language.
  ["BERT", /^(?:-[a-z]| (?:[Tt]okeni|[Ee]mbed|[Mm]odel|[Ee]ncoder|[Bb]ase|[Ll]arge|fine-))/],
  // Scales and rules, by what stands before their noun.
  ["Richmond", /^ Agitation/],
  ["Naranjo", /^ (?:[Aa]dverse|ADR|[Ss]cale|[Ss]core(?![a-z])|[Aa]lgorithm|[Pp]robability)/],
  ["Alberta", /^ Stroke/],
  ["Lund", /^ (?:and|&) Browder/],
  ["Well", /^'s (?:DVT|PE|[Cc]riteri|[Ss]core|[Rr]ule)/],
  ["Smith", /^ ?(?:&|and) Nephew\b/],
  ["Rocky Mountain", /^ spotted/],
  ["Sister Mary Joseph", /^(?:'s)? nod/],
  // Spanish for `it` before a verb or an adverb: `Lo siento`.
  [
    "Lo",
    /^ (?:siento|que|mismo|mejor|antes|m\xe1s|voy|vamos|puedo|puede|tengo|tiene|siguiente|primero)(?![a-z])/,
  ],
  // Spanish for `takes` and `take`: `Toma algo`.
  ["Toma", TAKEN],
  ["Tome", TAKEN],
  ["Tomo", TAKEN],
  // Spanish for `she`.
  [
    "Ella",
    /^ (?:es|est\xe1|tiene|vive|toma|dice|dijo|quiere|necesita|no|se|le|me|ya|fue|va|naci\xf3|trabaja|sufre|puede|habla|usa|siente)(?![a-z\xe0-\xff])/,
  ],
  ["Kennedy", /^ terminal ulcer/],
  // Of a polyp, by its form.
  ["Paris", /^ (?:classification|(?:0-)?I(?:s|sp|p|I[abc])(?=[,.;:)+/]|$))/],
  // Spanish for `your`: `Su fecha de nacimiento`; not `Su also has`.
  [
    "Su",
    /^ (?!(?:also|into|who|two|ago|too)(?![a-z]))(?:[a-z\u00e0-\u00ff]{2,}(?:[ao\xe1\xe9]s?|i[o\xf3]n|dad)|nombre|padre|madre)(?![a-z\u00e0-\u00ff])/,
  ],
  // Spanish for pain, for a discharge and for such.
  ["Dolores", /^ (?:de (?!la\b|los\b|las\b)[a-z]|[a-z]{3,}(?:ales|ares|icos|osos|ivos)(?![a-z]))/],
  ["Alta", /^: ?\d|^ (?:voluntaria|m[e\xe9]dica|hospitalaria|programada|del? |por )/],
  ["Nada", /^ (?:de|m[a\xe1]i?s|que|por|grave)(?![a-z])/],
  ["Tal", /^ (?:vez|como|que|qual|cual)(?![a-z])/],
  // French for `she`.
  [
    "Elle",
    /^ (?:est|peut|permet|doit|ne|contient|sera|se|prend|souffre|devrait|pourrait)(?![a-z])/,
  ],
  ["El Sr", /^(?!\. ?[A-Z])/],
]);
/** What is eaten: `Eggs Benedict`, `Chicken Alfredo`. */
const DISH =
  /\b(?:(?:[Cc]hicken|[Ss]hrimp|[Ff]ettuccine|[Pp]asta) Alfredo|[Ee]ggs? Benedict|[Bb]eef Wellington|[Bb]ananas? Foster|[Pp](?:each|ear) Melba)$/;
const JOHNSON_AND = /\bJohnson ?(?:&|and) ?$/;
/** `441 ms. TSH`, `4 ms  Execution`, `MS-DOS`: no form of address. */
const UNIT_BEFORE = /\d ?ms(?:\. | {1,2})$|\bMS-$/;
/** `Hoffmann positive`, `Thompson negative bilaterally`: a sign of an examination. A patient is so too: only of known ones. */
const SIGNED = new Set(
  `Hoffmann Hoffman Thompson Hawkins Neer Homan Homans Spurling Finkelstein Lasegue Romberg Babinski Chvostek Trousseau
  Rovsing Kernig Brudzinski Lachman McMurray Apley Ober Trendelenburg Phalen Tinel Yergason Jobe Adson Nikolsky Coombs
  Simmonds Waddell Gaenslen Lhermitte Cullen`.split(/\s+/),
);
/** What people are positive for, and where they lie. */
const TESTED =
  /covid|\bflu|strep|\bhiv|\bhep|\btb\b|mrsa|diff\b|result|swab|pcr|tested|screen|room|\bbed\b/i;
const SIGN =
  /^ (?:sign )?(?:positive|negative|pos|neg)(?: bilaterally| on the (?:left|right))?\s{0,2}(?:[,.;)|]|\n|$)/;
/** `consider Horner's in the differential` */
const CONSIDERED = /^'s (?:in|on) (?:the |my |our )?(?:differential|ddx)(?![a-z])/;
/** `Forrest IIa` */
const GRADE = /^ (?:I{1,3}|IV|V)[a-c](?![A-Za-z])/;
/** `Weber B`, of an ankle, `Husky D`, of a payer, `Factor V Leiden`; not behind a form of address. */
const ANKLE = /^(?:(?:Weber|Stanford|Sanders|Kellam|Los Angeles) [A-D]|Husky [A-D]|V Leiden)$/;
const ADDRESSED = /\b(?:dr|mrs?|ms|prof|patient|pt|name)[.:]? $/i;
/** `You are Nora, a virtual nurse`, `I'm Sam, your virtual assistant`: a model is told who it is. */
const PERSONA_BEFORE = /\b(?:you are|your name is) $/i;
const SELF_BEFORE = /\b(?:i'm|i am|my name is|this is) $/i;
/** `You are a scheduling agent named Aria` */
const PERSONA_NAMED =
  /(?:^|[.\n"'>:] ?)you are an? (?:[a-z-]+ ){0,5}(?:assistant|agent|bot|chatbot|ai|receptionist|concierge) (?:named|called) $/i;
/** `agent: Maya (voice bot)` */
const BOT_AFTER =
  /^ \((?:an? )?(?:ai|bot|chatbot|voice ?bot|voice (?:agent|assistant)|virtual [a-z]+|automated [a-z]+)[),]/i;
/** Of a program that says so: a nurse introduces herself too. */
const SELF_AFTER =
  /^,? (?:an?|the|our|your) (?:[a-z-]+ ){0,2}?(?:virtual|digital|automated|ai|bot|chatbot)\b/i;
/** `I'm Claude. How can I help you?`: a model that says so itself. */
const MODEL_SELF = /^(?:Claude|Gemini)[.!] (?:How (?:can|may) I (?:help|assist) you|an AI )/;
const PERSONA_AFTER =
  /^,? (?:an?|the|our|your) (?:[a-z-]+ ){0,4}?(?:assistant|agent|nurse|bot|chatbot|ai|scheduler|receptionist|companion|concierge|coach|guide|voice|representative)\b/i;
/** `font-family:"Segoe UI"`: of a typeface, in as many words as it has. */
const FONT_BEFORE = /\bfont-?family\\?["']?\s?[:=]\s?\\?["']?(?:[\w -]{1,30}["']?, ?["']?){0,4}$/i;
/** `From: Alpine`, `interpreter: Jython`, `os: Darwin`: what a program runs on, where a person may stand too. */
const RUNS_ON =
  /(?:\b(?:from|image): ["']?(?:Alpine|Wolfi)|\b(?:runtime|engine|os|platform|distro|shell|uname|GOOS):? ["']?(?:Alpine|Jython|Cygwin|Rhino|Darwin|Nashorn)|(?:system|platform)(?:\(\))? [=!]=+ ["']Darwin|\binterpreter:? ["']?(?:Jython|Cygwin|Rhino|Nashorn))$/i;
/** `Br J Surg`, `Ann Intern Med`, `Ann Surg. 1995`: as papers cite them, the name and what stands behind it. */
const JOURNAL = new RegExp(
  `^(?:(?:Br|Am|N Engl|Eur|Scand|Indian|World) J|(?:Ann|Curr|Clin|Arch|Semin|Crit|Adv|J) FIELD(?: FIELD|[.;,]{0,2} (?:19|20)\\d\\d))(?![a-z])`.replaceAll(
    "FIELD",
    "(?:N Y|Acad|Am|Care|Clin|Coll|Dis|Drug|Emerg|Engl|Infect|Intern|Invest|Med|Opin|Pract|Rep|Res|Rev|Sci|Surg|Ther|Thorac|Nutr|Obstet|Osteoporos|(?:[A-Z][a-z]+(?:[cghimt]ol|[iu]nol|eurol|phrol|terol|iatr|esth))|(?:[UV]i?r|Ot)ol)",
  ),
);
/** `May I take your temperature?`, whoever is named before. */
const MODAL = /^(?:May|Will)$/;
const PRONOUN_AFTER = /^ (?:I|you|he|she|we|they|it|the|this|that|my|your)\b/;
/** German for `in the`, which is English for `I'm`. */
const IM_BEFORE = /\bim $/i;
const GERMAN =
  /(?:ung|heit|keit|schaft|zimmer|haus|bereich|monat|jahr|stuhl|urin|blut|becken|verlauf|befund|alter|labor)$/;
/** `Status: Amber`, `severity Amber`: of three colours. */
const OF_TRAFFIC_LIGHT =
  /(?:(?:^|[\n,;.{"] ?)status\\?["']?\s?[:=]|\b(?:severity|RAG)\\?["']?(?: is|\s?[:=])?)\s?\\?["']?Amber$/i;
const VALUE_END = /^\\?["']?(?:[,;.)}\]|\n]|\s*$)/;
/** Programs that bear a name, before a version: `Jackson 2.17.2`. */
const PROGRAM =
  /^(?:Jackson|Cassandra|Ray|Luigi|Ada|Derby|Julia|Jenkins|Gatsby|Hugo|Astro|Celery|Pascal|Jasmine|Gradle|Guice|Ruby|Solr|Lucene|Hazelcast)$/;
/** And where it is spoken of as one: `Cassandra is widely used`, `Celery workers`, `a Hugo theme`; `Julia is used to it`. */
const OF_PROGRAM =
  /^ (?:(?:is|was) (?:(?:widely|commonly) used(?! (?:to|as|by))|open[- ]source|written in(?= [A-Z]))|still used (?:at work|in (?:production|industry)|by (?:anyone|companies|people))\?|(?:plugins?|pipelines?|compilers?|keyspaces?|brokers?|gems?)(?![a-z])|(?:cluster|theme)(?![a-z])|(?:clusters|workers|themes)(?=[,.;:)?"]|$))/;
/** Of three numbers, the last too short for a year: `Jasper 0.9.1`. */
const VERSION = /^ v?\d{1,3}\.\d{1,3}\.\d(?![\d.])/;
const PROGRAM_VERSION = /^ v?\d{1,4}\.\d{1,3}(?:\.\d{1,3})?(?!\d|\.\d| ?(?:%|mg|kg|lb|cm|F\b|C\b))/;
/**
 * `Hyponatremia noted.`, `Colonoscopy performed on the ward`: what was done, and no one who did something. Of a
 * person a thing follows: `Xyqlo reported chest pain`.
 */
const DONE =
  /^ (?:noted|reported|reviewed|administered|filed|requested|confirmed|approved|ordered|prescribed|recommended|performed|completed)(?=[.,;:)]|\s*$|\n| \d| (?:on|at|by|in|after|before|during|prior|as|from|and|but|per|via|without|again|today|yesterday|tonight|this|last|daily|weekly|earlier|here|above|below|overnight|twice|once|due|since|until|bilaterally|previously|successfully)(?![a-z]))/;
/** What programs, drugs and symptoms do too: `Kerberos works well`, `Protobuf explained: a guide`, `Hematemesis began`. */
const DOES =
  /^ (?:works (?:well|fine|great|best|better|by|like|correctly|properly)(?![a-z])|calls (?:the|\w+\()|began(?= \d| (?:on|in|after|about|suddenly|one|two|three|four|five|six|a few|several|yesterday|this|last|around|when|with)(?![a-z])|[.,;])|explained(?=: an? |[!?]|$)|please(?=[.,;!?]|$|\n))/;

/** Who speaks of oneself, or comes in person, is no thing: `reported today that the pain`, `works well with others`. */
const OF_PERSON =
  /^[^.;\n]{0,50} (?:that|she|he|her|his|herself|himself|they|their|others|tears|in person|by mistake|feeling|team|a refill)(?![a-z])/;

/** `rev C` of a board; `rev C. Roe` is a person. */
const REVISION_BEFORE = /\brev $/;
const REVISION = /^[A-Z]$/;
const CLAUSE_END = /^(?:\s*$|[,;)\]\n]|\.(?:\s*$|\n))/;

/** What people are called by as well, and what of it one eats, smells or rubs in. */
const PLANT =
  /^(?:Olive|Rose|Rosemary|Ginger|Jasmine|Basil|Sage|Violet|Heather|Daisy|Lily|Iris|Ivy|Hazel|Clementine|Saffron|Poppy|Willow|Myrtle|Holly|Laurel|Juniper|Melissa|Senna|Cassia)$/i;
const OF_PLANT =
  /^ (?:oil|extracts?|pollens?|seeds?|petals?|bark|tincture|root(?! (?:canal|planing|tip|resorption|fracture))|flower|hips? (?:tea|extract|powder|oil|syrup))(?![a-z])/i;
const PLANT_REACH = 16;

/** `Rosemary: 2 cups`, of a recipe: in sprigs and leaves nobody is measured. */
const OF_RECIPE =
  /^: (?:\d{1,2}|an?) (?:(?:cups?|inch)[;,\n] ?[A-Z][a-z]+: (?:\d{1,2}|an?) )?(?:(?:fresh|dried|large|small|whole) )?(?:sprigs?|leaves(?! of)|bunch(?:es)?|stalks?|pinch|cloves?)(?![a-z])/;

/** `Olive oil`, `Rose hip tea`, not `patient Rose extract given`: @param end of a name of one word */
export function isPlant(text: string, start: number, end: number): boolean {
  if (!PLANT.test(text.slice(start, end))) return false;
  if (OF_RECIPE.test(text.slice(end, end + REACH))) return true;
  if (!OF_PLANT.test(text.slice(end, end + PLANT_REACH))) return false;
  return !ADDRESSED.test(text.slice(Math.max(0, start - PLANT_REACH), start));
}

/** @param end of a word that no list of names has */
export function isDone(text: string, end: number): boolean {
  const after = text.slice(end, end + REACH);
  if (OF_PERSON.test(after)) return false;
  return DONE.test(after) || DOES.test(after) || isSaidByProgram(text, end);
}

const REACH = 60;
const UNIT_REACH = 8;

/** Whether what stands before is a measure of time and no form of address: `jitter=4ms mos=4.3`. */
export function isBehindUnit(text: string, start: number): boolean {
  return UNIT_BEFORE.test(text.slice(Math.max(0, start - UNIT_REACH), start));
}

/** `A/Victoria/4897/2022`: of influenza, by where it was found. */
const STRAIN_BEFORE = /(?:^|[^A-Za-z])[AB]\/$/;
const STRAIN = /^\/\d{1,7}\/(?:19|20)?\d\d(?!\d)/;

/** @param classes of the name when it is one word; 0 when it is several, or something announces it */
export function isNoPerson(text: string, start: number, end: number, classes: number): boolean {
  const name = text.slice(start, end);
  if (isThing(name)) return true;
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  if (PERSONA_BEFORE.test(before) && PERSONA_AFTER.test(after)) return true;
  if (!name.includes(" ") && (PERSONA_NAMED.test(before) || BOT_AFTER.test(after))) return true;
  if (isPersona(text, start, end)) return true;
  if (REVISION_BEFORE.test(before) && REVISION.test(name) && CLAUSE_END.test(after)) return true;
  if (isPlant(text, start, end)) return true;
  if (MODAL.test(name) && PRONOUN_AFTER.test(after)) return true;
  if (IM_BEFORE.test(before) && GERMAN.test(name)) return true;
  if (SELF_BEFORE.test(before) && (SELF_AFTER.test(after) || MODEL_SELF.test(name + after)))
    return true;
  if (isThingNamed(before, name, after)) return true;
  if (classes !== 0 && (isListedThing(text, start, end) || isNameOfProgram(text, start, end)))
    return true;
  if (STRAIN_BEFORE.test(before) && STRAIN.test(after)) return true;
  if (FONT_BEFORE.test(before) || RUNS_ON.test(before + name)) return true;
  if (JOURNAL.test(name + after)) return true;
  if (DISH.test(before + name)) return true;
  if (OF_TRAFFIC_LIGHT.test(before + name) && VALUE_END.test(after)) return true;
  if (name === "Browder" && before.endsWith("Lund and ")) return true;
  if (UNIT_BEFORE.test(before) || (ANKLE.test(name) && !ADDRESSED.test(before))) return true;
  if (name === "Johnson" && JOHNSON_AND.test(before)) return true;
  const isAnnounced = classes === 0 && !name.includes(" ");
  if (!isAnnounced && BEFORE_THINGS.get(name)?.test(after) === true) return true;
  if (classes !== 0 && GRADE.test(after)) return true;
  if (PROGRAM.test(name) && (PROGRAM_VERSION.test(after) || OF_PROGRAM.test(after))) return true;
  if (classes !== 0 && VERSION.test(after)) return true;
  if (name === "Willis" && before.endsWith("circle of ")) return true;
  if (classes !== 0 && SIGNED.has(name) && SIGN.test(after) && !isTested(text, start, end))
    return true;
  if (classes !== 0 && CONSIDERED.test(after)) return true;
  if ((classes & (PLACES | WordClass.Town)) === 0) return false;
  return PLACE_AFTER.test(after) || PLACE_BEFORE.test(before);
}

/** `COVID results: Smith positive`: of a person, whatever the name is known for. */
export function isTested(text: string, start: number, end: number): boolean {
  return TESTED.test(text.slice(Math.max(0, start - REACH), end + REACH));
}
