/** Names that are no one's whatever stands around them: firms, methods, words of code. */

/** Firms and methods that bear the names of people. */
const FIRMS = new Set(
  "Magna Carta,Monterey Jack,Commons Attribution,Morgan Stanley,Charles Schwab,Chase Bank,Wells Fargo,Goldman Sachs,Eli Lilly,Merrill Lynch,Rolls Royce,Johnson Controls,Hewlett Packard,Aston Martin,Ralph Lauren,Calvin Klein,Harley Davidson,John Deere,Dow Jones,Edward Jones,Arthur Andersen,Jack Daniels,Thomas Cook,Philip Morris,Becton Dickinson,Booz Allen,Edwards Lifesciences,Boston Scientific,Toyota Corolla,Monte Carlo,Ping Pong,Jan Mayen,Costa Rican,Puerto Rican,Toyota Camry,Honda Civic,Tai Chi,Martha Stewart Living,Abbott Laboratories,Bristol Myers,Williams Obstetrics,Nelson Pediatrics,Campbell Urology,Ivor Lewis,Jackson Pratt,Denis Browne,San Joaquin,Rancho Los,Rancho Los Amigos,Medi-Cal,Welch Allyn,Henry Schein,Herman Miller,DePuy Synthes,Karl Storz,Richard Wolf,Carl Zeiss,Beckman Coulter,Oscar Silver,Arize Phoenix,Phoenix Arize,Argo CD,Argo Rollouts,T. Bili,D. Bili,A. Fib,V. Tach,V. Fib,C. Diff,E. Coli,Ayushman Bharat,Roth IRA,Aston Villa,Nottingham Forest,Siberian Husky,Franklin Gothic,Lucida Grande,Lucida Console,Mercedes Benz,Mercedes C-Class".split(
    ",",
  ),
);
/** Methods, devices and diseases of two people whose names many bear. */
const PAIRS = new Set(
  `Kaplan-Meier Bland-Altman Mann-Whitney Hardy-Weinberg Kruskal-Wallis Hosmer-Lemeshow Mantel-Haenszel Cox-Snell
  Jackson-Pratt Miller-Abbott Swan-Ganz Smith-Petersen Smith-Waterman Needleman-Wunsch Thompson-Epstein Allis-Adair Bair-Hugger Cockcroft-Gault Child-Pugh
  Bence-Jones Brown-Séquard Brown-Sequard Mallory-Weiss Dandy-Walker Stevens-Johnson Lennox-Gastaut Smith-Magenis Sturge-Weber
  Epstein-Barr Prader-Willi Chediak-Higashi Kolmogorov-Smirnov Newton-Raphson Ehlers-Danlos Wilson-Mikity Russell-Silver Sanchez-Cascos Ramsay-Hunt Jackson-Weiss Parks-Weber
  Porter-Silber Thayer-Martin Mueller-Hinton Lowenstein-Jensen Hawkins-Kennedy Niemann-Pick Tay-Sachs Gardner-Diamond
  Zollinger-Ellison Klippel-Feil Laurence-Moon Dubin-Johnson Crigler-Najjar Bernard-Soulier Li-Fraumeni Muir-Torre
  Gorlin-Goltz Libman-Sacks Reed-Sternberg Howell-Jolly Holmes-Adie Stokes-Adams Kayser-Fleischer Truelove-Witts
  Plummer-Vinson Stein-Leventhal Landau-Kleffner Lambert-Eaton Holt-Oram Beckwith-Wiedemann Hailey-Hailey Weil-Felix
  Paul-Bunnell Stanford-Binet Yale-Brown Cormack-Lehane Romano-Ward Wolff-Parkinson Spetzler-Martin Hunt-Hess Hill-Sachs
  May-Thurner Erdheim-Chester Rosai-Dorfman Wong-Baker Cheyne-Stokes Levey-Jennings Mayer-Rokitansky Conn-Harvey Myers-Briggs Holmes-Rahe Salter-Harris Hamilton-Norwood Thomas-Splint
  Emery-Dreifuss Arnold-Chiari Calmette-Guerin Loeys-Dietz Creutzfeldt-Jakob Guillain-Barre Kleihauer-Betke Sokolow-Lyon
  Romhilt-Estes Holliday-Segar Haag-Streit Blalock-Taussig Fugl-Meyer Tamm-Horsfall Stuart-Prower Putti-Platt Legg-Calve
  Grey-Turner Braxton-Hicks Rumack-Matthew Diffie-Hellman`
    .trim()
    .split(/\s+/),
);
/** Laws and algorithms; people who have married bear two names too. */
const LAWS = new Set(
  "Floyd-Warshall,Bellman-Ford,Ford-Fulkerson,Levenberg-Marquardt,Cauchy-Schwarz,Newton-Cotes,Dodd-Frank,Smoot-Hawley,Taft-Hartley,Glass-Steagall,Gramm-Leach".split(
    ",",
  ),
);

/** Whether two names are one law or algorithm, where nothing says that somebody bears them. */
export function isLaw(name: string): boolean {
  return LAWS.has(name);
}

/** Whether two names are one disease's, test's or sign's, whatever stands around. */
export function isEponymPair(name: string): boolean {
  return PAIRS.has(name);
}

const MOUNTAIN = /^(?:Mount|Mt|Fort|Ft|Cape)\.? [A-Z]/;
/** `Salter-Harris II`, `Child-Pugh B` */
const DEGREE = / (?:[IV]{1,3}|[A-C])$/;
/** `Vit D 19` */
const VITAMIN = /^Vit\.? [A-EK]$/;
/** What a device is of, behind its `DR`. */
const ACRONYM = /^(?:DOS|MRI|CT|ICU|ER|ED|EKG|ECG|PET|EEG|OR|US|XR|CRT|ICD)$/;
/** A function's name, as programs write it: `GetCoverage`; an error's: `KeyError`; a header's: `X-Request-Id`. */
const CALL =
  /^[A-Z][A-Za-z]{2,40}(?:Error|Exception)$|^X(?:-[A-Z][A-Za-z0-9]+){1,6}$|^(?:Get|Set|Find|Verify|Create|Update|Delete|Lookup|Search|Fetch|Send|Schedule|List|Check|Submit|Validate|Handle|Load|Run|Read|Write)[A-Z][a-z]/;
/** Stands for someone in an example: `Mr. X`. */
const ANYONE = /^[XYZ]\.?$/;
/** `Dr. and Mrs.` */
const JOINING = /^(?:and|or|is|are|was|stands?|means?)$/;

/** `MyParameter`, `AnyCompany`, `OrderService`: several words written as one, the last one a program's. */
const OF_CODE =
  /^(?!(?:Ma?c|D[aei]|L[ae]|Van|Von|Fitz)[A-Z])(?:[A-Z][a-z]+){1,5}(?:Account|Agent|Alarm|App|Bucket|Campaign|Client|Cluster|Company|Config|Container|Controller|Corp|Database|Device|Domain|Endpoint|Event|Factory|Filter|Function|Gateway|Group|Host|Image|Instance|Job|Key|List|Manager|Map|Model|Node|Object|Org|Parameter|Param|Pipeline|Policy|Pool|Process|Profile|Project|Provider|Queue|Request|Resource|Response|Role|Rule|Server|Service|Session|Stack|Store|Stream|Table|Task|Template|Test|Token|Tool|Topic|Type|Value|View|Widget|Workflow)s?$/;

/** Whatever stands around it. */
export function isThing(name: string): boolean {
  if (FIRMS.has(name) || PAIRS.has(name.replace(DEGREE, ""))) return true;
  if (ACRONYM.test(name)) return true;
  return (
    VITAMIN.test(name) ||
    OF_CODE.test(name) ||
    MOUNTAIN.test(name) ||
    JOINING.test(name) ||
    CALL.test(name) ||
    ANYONE.test(name)
  );
}
