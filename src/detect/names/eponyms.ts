/**
 * Words that name a disease, a sign, a score, an instrument or a payer, and are last names to a lexicon: in the
 * company of their kind they are no person's.
 */
import { endOf } from "../steps.ts";
import { setOf } from "../word-lists.ts";
import { isTested } from "./no-person.ts";
import { isEponymPair } from "./things.ts";

/** Seldom anyone's name in this traffic. */
const SURE = setOf(`
  Adson Aetna Alagille Allis Ambetter Angelman Apert Asherman Auspitz Bakri Balint Balthazar Bankart Bartholin Bartter
  Bassini Behcet Behçet Bentall Betz Bielschowsky Bieri Binet Biotronik Bitot Blalock Boehler Bosniak Bouchard Bovie
  Breslow Broca Broviac Brudzinski Brugada Buerger Burkitt Cajal Caprini Castleman Centene Centor Champy Charlson
  Chvostek Cigna Cochrane Corti Courvoisier Creutzfeldt Crigler Deauville DeBakey Dercum Descemet Devic Dieulafoy
  Dobhoff Dravet Duchenne Dupuytren Dynamed Ebstein Eisenmenger Fabry Fanconi Fazekas Felty Ferriman Finkelstein
  Foville Frenchay Froment Gaenslen Galant Galeazzi Gallavardin Gartland Gaucher Gerdy Gianotti Gigli Gitelman Glisson
  Goldmann Goodpasture Gottron Groshong Guedel Gustilo Guyon Heberden Hegar Heimlich Heinz Hemovac Henle Henoch
  Hinchey Hirschsprung Hoehn Hoffa Holter Homans Hounsfield Humana Hurler Insall Jaccoud Janeway Jansky Jendrassik
  Kallmann Kaposi Kartagener Kellgren Kienbock Kienböck Killip Kleihauer Klinefelter Klippel Klumpke Koebner Koplik
  Korotkoff Krabbe Krukenberg Kudo Kveim Lachman Laennec Lancet Laron Lasegue Lasègue Latarjet Lemierre Leydig
  Lhermitte Libman Lisfranc Loeffler Lovset Lugano Löffler Maddrey Mahurkar Maisonneuve Mallampati Malpighi Mantoux
  McBurney McRoberts McVay Meckel Medscape Medtronic Melkersson Menetrier Meniere Metzenbaum Meyerding Mirizzi Mobitz
  Modic Moebius Mondor Monteggia Morquio Ménière Neer Nelaton Nikolsky Omnicell Ortolani Osler Outerbridge Paget
  Pancoast Papanicolaou Paprosky Pavlik Pawlik Peutz Peyronie Pfannenstiel Pfirrmann Phalen Prader Pyxis Quincke
  Ramstedt Rastelli Raynaud Reinke Rinne Roemheld Rokitansky Romberg Rovsing Sabiston Sanfilippo Satinsky Savary
  Schatzker Schatzki Scheuermann Schirmer Schlatter Schober Schwann Segond Seldinger Sengstaken Sertoli Shouldice
  Sjogren Sjögren Snellen Spigelian Spurling Stargardt Stensen Stryker Sudeck Sydenham Sézary Takayasu Takotsubo
  Tietze Tinel Tinetti Tourette Trendelenburg Tricare Trousseau Tullio Tzanck Unna Valsalva Virchow Volkmann
  Waldenstrom Waldenström Wartenberg Wegener WellCare Wenckebach Wernicke Widal Wilms Wiskott Yankauer Yergason Zenker
  Ziehl Zika Zollinger`);
/** Many people's name too. */
const SHARED = setOf(`
  Abbey Adams Addis Addison Albright Allen Andersen Anderson Anthem Antoni Apgar Arthus Auer Austin Babcock Bachmann Bacon
  Baker Balfour Ballard Barlow Barrett Barthel Bartlett Barton Bates Beau Beck Becker Bell Bellini Bennett Berg Berger
  Binder Bishop Bjork Blake Boas Boston Bowen Bowman Braden Bradley Brandt Braxton Brenner Brown Bruce Brunner Bruton
  Budd Burch Cameron Campbell Cantlie Carey Chase Clark Clayton Cobb Colles Collins Conn Coombs Cooper Cowper Cox
  Crohn Cullen Curling Cushing Dalton Danis Davis Deaver Denis Denver Dietl Dijkstra Dix Down Dressler Duke Dukes Edwards Ellis
  Ely Epworth Erb Evans Ewart Ewing Farber Fisher Fitzpatrick Fleischer Flint Foley Fontaine Forrest Fothergill
  Fournier Fox Frank Franz Frey Fuchs Galvin Garden Geiger Gardner Geissler Geneva Gilbert Gillies Giordano Glasgow Gleason
  Glenn Goldberg Golgi Gordon Graefe Graf Graham Graves Grey Guyton Hamilton Hansen Harrington Harris Harrison
  Hartmann Harvard Hashimoto Hawkins Hecht Heller Henderson Hering Hess Hickman Higgins Hill Hodgkin Hoffman Hoffmann
  Holmes Hoover Horner Huber Houston Howard Hudson Hughes Hunt Hunter Huntington Hurst Jackson James Janssen Johnson Jolly
  Jones Joubert Kahler Kaiser Kalman Kasai Katz Kawasaki Kayser Keith Kelly Kennedy Kernig Killian King Koch Kocher Kohler Kruskal
  Krause Krebs Köhler Lambert Larsen Lawton Leiden Leigh Leopold Levine Lewis Lichtenstein Lister Lloyd Lobar Lowe Ludwig
  Lundh Mallory Manning Marcus Marshall Masson Mayer Mayo Mazzotti McMurray Meissner Mendel Mercer Merkel Miller
  Milroy Molina Monroe Morgan Moro Morrison Morse Morton Moses Murphy Müller Negri Nelson Neri Nissen Noble Noonan
  Norton Norwood Osborn Oscar Osgood Oxford Paris Parker Parkes Parkinson Parsons Patrick Pearson Penrose Perthes
  Petersen Pfeiffer Phillips Piaget Pick Pott Potts Prague Pringle Rai Ranson Rasmussen Rathke Reed Reid Reiter
  Richardson Richter Riedel Rieger Rivers Robertson Robin Rockall Roland Rolando Roos Rosenthal Roser Ross Roth Roux
  Russell Sabin Salem Salk Salter Sanders Sayre Scarpa Schilling Schroeder Schultze Schwartz Seattle Sever Sheehan Shy
  Simon Simpson Sims Smith Snyder Spinelli Spitz Stahl Stanley Stark Stein Steinberg Steinert Sterling Still Stokes
  Sullivan Swan Tanner Taylor Thomas Thompson Thomsen Thomson Todd Toronto Turner Ullrich Vater Verner Vienna Vincent
  Vogt Wagner Walker Wallace Walther Walton Ward Warren Washington Watson Watzke Weber Weiss Wells Werner West Wharton
  Whipple Wilcoxon Williams Willis Wilson Wolff Wolfram Wood Woods Wright Young Zahn`);
/** Before the noun of an eponym: in full, as people are called. */
const FULL = new Set(
  "Argyll Robertson,Austin Flint,Austin Moore,Carey Coombs,Charles Bonnet,Christian Weber,Cornelia de Lange,Dandy Walker,Foster Kennedy,Graham Steell,Hill Sachs,Jackson Rees,John Cunningham,Kelly Paterson,Lloyd Davies,Marcus Gunn,Miller Fisher,Paul Bunnell,Pierre Robin,Ramsay Hunt,Russell Silver,Ryan White,Stanford Binet,Will Rogers".split(
    ",",
  ),
);
/** Nouns that make an eponym of the word before them, in the item of a list. */
const NOUN =
  /[A-Z][a-z\u00df-\u00ff]+(?:'s)? (?:syndrome|disease|sign|test|score|scale|criteria|clamp|retractor|forceps|catheter|drain|tube|murmur|fracture|palsy|nodes?|ulcer|cyst|procedure|myotomy|grade|stage|class|level|type|negative|positive|neg|pos|maneuver|reflex|foot|body|bodies|spots?|lesions?)\b/;
/** Behind a name that nobody bears: a grade, a degree, a result. */
const GRADE =
  /(?:'?s)? (?:(?:level|grade|class|type|stage|score|thickness|depth) )?(?:[IVX]{1,4}(?:-[IVX]{1,4})?|[IVX]{1,3}[a-c]|[0-9]-I{1,3}[a-c]?)(?![A-Za-z])|(?:'?s)? (?:neg(?:ative)?|pos(?:itive)?|present|absent|hip|knee|shoulder|elbow|bar|rod|plate|nail|squeeze|frame|table|gauze|pins?|to (?:gravity|suction|bulb|water seal))\b| in (?:place|situ)(?=[,.;]|\s*$| and | with )|(?:'?s)? \d(?=[,;]|\.?\s*$|\.\s)|'?s? [+-](?:[,;.]|$)/y;
const DEGREE = / (?:II|III|IV|VI{0,3})$/;
/** Of those alone that name nobody: `Binet C`, and not `Jane C.` */
const LETTER = / [A-C]$/;
const PAIR = /^[A-Z][a-z\u00df-\u00ff]+-[A-Z][a-z\u00df-\u00ff]+$/;
/** `Lown-Ganong-Levine` */
const THREE = /^[A-Z][a-z\u00df-\u00ff]+(?:-[A-Z][a-z\u00df-\u00ff]+){2,3}$/;
/** Behind a pair: `Insall-Salvati 1.2`, `Turcotte-Pugh B8` */
const SCORE = / (?:\d(?:\.\d)?[a-c]?|\d{1,3}%|[A-C]\d{0,2})(?![\w/-]| ?(?:y|mo|w(?:ee)?k|[MF]\b))/y;
const SEPARATOR = /[,;/|\n]|\b(?:and|or|vs\.?|versus)\b/;
/** `ins: Molina`, `he had a Hartmann` */
const THING_BEFORE =
  /\b(?:ins|insurance|insurer|payer|payor|carrier|health plan)\b[^a-z\n]{0,6}$|(?:^|[^a-z'])an? $/i;
const THING_REACH = 20;
/** `Hinchey II`, `Forrest IIa`: an item of a list of grades. */
const GRADED = /^\s*[A-Z][a-z\u00df-\u00ff]+ (?:I{2,3}|I?V|VI{1,3}|I{1,3}[a-c])\s*$/;
/** Characters and items on each side that are looked at. */
const REACH = 60;
const MOST_ITEMS = 3;
/** Of the items around a name, so that it is of their kind. */
const LEAST_WEIGHT = 2;

/**
 * @param text of which [start, end) is a capitalised word that nothing announces, also with a degree: `Schatzker VI`
 */
export function isEponym(text: string, start: number, end: number): boolean {
  const whole = text.slice(start, end);
  const name = whole.replace(DEGREE, "");
  if (name.includes(" ") && !LETTER.test(name)) return false;
  if (SURE.has(name.replace(LETTER, ""))) return true;
  if (THREE.test(name)) return true;
  const isPair = PAIR.test(name);
  // `Outerbridge IV`: who is the third of a name has a first one too.
  if (name !== whole || (isPair && endOf(SCORE, text, end) > 0)) return true;
  if (!isPair && !SHARED.has(name)) return false;
  if (THING_BEFORE.test(text.slice(Math.max(0, start - THING_REACH), start))) return true;
  if (endOf(GRADE, text, end) > 0) return !isTested(text, start, end);
  const [own = "", ...behind] = text.slice(end, end + REACH).split(SEPARATOR);
  const ahead = text.slice(Math.max(0, start - REACH), start).split(SEPARATOR);
  // What stands before it in its own item is a word of a sentence.
  if ((ahead.pop() ?? "").trim() !== "" || own.length > LONGEST_TAIL) return false;
  const items = [
    ...ahead.filter(isNamed).slice(-MOST_ITEMS),
    ...behind.filter(isNamed).slice(0, MOST_ITEMS),
  ];
  return items.reduce((sum, item) => sum + weightOf(item), 0) >= LEAST_WEIGHT;
}

/** Whether a disease or an instrument is known by it, whatever stands around. */
export function isEponymName(name: string): boolean {
  return SURE.has(name) || SHARED.has(name) || FULL.has(name) || isEponymPair(name);
}

/** ` myotomy`, ` level IV` */
const LONGEST_TAIL = 24;

function isNamed(item: string): boolean {
  return /[A-Z]/.test(item);
}

/** `Kelly, Foley catheter in`: one noun alone says what a patient has. */
function weightOf(item: string): number {
  const name = /[A-Z][A-Za-z\u00c0-\u00ff]*(?:-[A-Z][a-z]+)?/.exec(item)?.[0] ?? "";
  if (SURE.has(name) || isEponymPair(name) || GRADED.test(item)) return LEAST_WEIGHT;
  return NOUN.test(item) ? 1 : 0;
}
