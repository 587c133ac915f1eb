/** Names that are no one's whatever stands around them: firms, methods, words of code. */
import { phrasesOf, setOf } from "../word-lists.ts";

/** Firms and methods that bear the names of people. */
const FIRMS = new Set(
  phrasesOf(`
    A. Fib, Abbott Laboratories, Argo CD, Argo Rollouts, Arize Phoenix, Arthur Andersen, Aston Martin,
    Aston Villa, Ayushman Bharat, Beckman Coulter, Becton Dickinson, Booz Allen, Boston Scientific,
    Bristol Myers, C. Diff, Calvin Klein, Campbell Urology, Carl Zeiss, Charles Schwab, Chase Bank,
    Commons Attribution, Costa Rican, D. Bili, DePuy Synthes, Denis Browne, Dow Jones, E. Coli, Edward Jones,
    Edwards Lifesciences, Eli Lilly, Franklin Gothic, Goldman Sachs, Harley Davidson, Henry Schein,
    Herman Miller, Hewlett Packard, Honda Civic, Ivor Lewis, Jack Daniels, Jackson Pratt, Jan Mayen, John Deere,
    Johnson Controls, Karl Storz, Lucida Console, Lucida Grande, Magna Carta, Martha Stewart Living, Medi-Cal,
    Mercedes Benz, Mercedes C-Class, Merrill Lynch, Monte Carlo, Monterey Jack, Morgan Stanley,
    Nelson Pediatrics, Nottingham Forest, Oscar Silver, Philip Morris, Phoenix Arize, Ping Pong, Puerto Rican,
    Ralph Lauren, Rancho Los, Rancho Los Amigos, Richard Wolf, Rolls Royce, Roth IRA, San Joaquin,
    Siberian Husky, T. Bili, Tai Chi, Thomas Cook, Toyota Camry, Toyota Corolla, V. Fib, V. Tach, Welch Allyn,
    Wells Fargo, Williams Obstetrics
  `),
);
/** Methods, devices and diseases of two people whose names many bear. */
const PAIRS = setOf(`
  Allis-Adair Arnold-Chiari Bair-Hugger Beckwith-Wiedemann Bence-Jones Bernard-Soulier Blalock-Taussig
  Bland-Altman Braxton-Hicks Brown-Sequard Brown-Séquard Calmette-Guerin Chediak-Higashi Cheyne-Stokes
  Child-Pugh Cockcroft-Gault Conn-Harvey Cormack-Lehane Cox-Snell Creutzfeldt-Jakob Crigler-Najjar
  Dandy-Walker Diffie-Hellman Dubin-Johnson Ehlers-Danlos Emery-Dreifuss Epstein-Barr Erdheim-Chester
  Fugl-Meyer Gardner-Diamond Gorlin-Goltz Grey-Turner Guillain-Barre Haag-Streit Hailey-Hailey
  Hamilton-Norwood Hardy-Weinberg Hawkins-Kennedy Hill-Sachs Holliday-Segar Holmes-Adie Holmes-Rahe Holt-Oram
  Hosmer-Lemeshow Howell-Jolly Hunt-Hess Jackson-Pratt Jackson-Weiss Kaplan-Meier Kayser-Fleischer
  Kleihauer-Betke Klippel-Feil Kolmogorov-Smirnov Kruskal-Wallis Lambert-Eaton Landau-Kleffner Laurence-Moon
  Legg-Calve Lennox-Gastaut Levey-Jennings Li-Fraumeni Libman-Sacks Loeys-Dietz Lowenstein-Jensen
  Mallory-Weiss Mann-Whitney Mantel-Haenszel May-Thurner Mayer-Rokitansky Miller-Abbott Mueller-Hinton
  Muir-Torre Myers-Briggs Needleman-Wunsch Newton-Raphson Niemann-Pick Parks-Weber Paul-Bunnell Plummer-Vinson
  Porter-Silber Prader-Willi Putti-Platt Ramsay-Hunt Reed-Sternberg Romano-Ward Romhilt-Estes Rosai-Dorfman
  Rumack-Matthew Russell-Silver Salter-Harris Sanchez-Cascos Smith-Magenis Smith-Petersen Smith-Waterman
  Sokolow-Lyon Spetzler-Martin Stanford-Binet Stein-Leventhal Stevens-Johnson Stokes-Adams Stuart-Prower
  Sturge-Weber Swan-Ganz Tamm-Horsfall Tay-Sachs Thayer-Martin Thomas-Splint Thompson-Epstein Truelove-Witts
  Weil-Felix Wilson-Mikity Wolff-Parkinson Wong-Baker Yale-Brown Zollinger-Ellison
`);
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
