/**
 * Words that name a disease, a sign, a score, an instrument or a payer, and are last names to a lexicon: in the
 * company of their kind they are no person's.
 */
import { endOf } from "../entities/scan.ts";

/** Seldom anyone's name in this traffic. */
const SURE = words(`
  Bankart Bassini Bentall Blalock Boehler Champy Deauville Gaenslen Hinchey Insall Latarjet Maddrey McVay Meyerding Modic
  Outerbridge Pfirrmann Rastelli Savary Tinetti Auspitz Bakri Descemet Gerdy Goldmann Heinz Hoffa Jaccoud Koebner Koplik Nikolsky Ortolani Ramstedt Reinke Segond Wenckebach
  Adson Aetna Alagille Allis Ambetter Angelman Apert Asherman Balthazar Bartholin Bartter Behcet Behçet Binet
  Biotronik Bitot Bosniak Bouchard Bovie Breslow Broca Broviac Brudzinski Brugada Buerger Burkitt Cajal Caprini
  Castleman Centene Centor Charlson Chvostek Cigna Cochrane Courvoisier Creutzfeldt Crigler DeBakey Dercum Devic
  Dieulafoy Dobhoff Dravet Duchenne Dupuytren Dynamed Ebstein Eisenmenger Fabry Fanconi Fazekas Felty Ferriman
  Finkelstein Foville Frenchay Froment Galant Galeazzi Gallavardin Gartland Gaucher Gigli Gitelman Glisson Goodpasture
  Gottron Groshong Guedel Gustilo Guyon Heberden Hegar Heimlich Hemovac Henle Henoch Hirschsprung Hoehn
  Holter Homans Hounsfield Humana Hurler Janeway Jendrassik Kallmann Kaposi Kartagener Kellgren Kienbock Kienböck
  Killip Kleihauer Klinefelter Klippel Klumpke Korotkoff Krukenberg Kudo Kveim Lachman Laennec Lancet Lasegue Lasègue
  Lemierre Leydig Lhermitte Libman Lisfranc Loeffler Lovset Lugano Löffler Mahurkar Maisonneuve Mallampati Malpighi
  Mantoux McBurney McRoberts Meckel Medscape Medtronic Menetrier Meniere Metzenbaum Mirizzi Mobitz Moebius Mondor
  Monteggia Morquio Ménière Neer Nelaton Omnicell Osler Paget Pancoast Papanicolaou Pavlik Peutz Peyronie Pfannenstiel
  Phalen Prader Pyxis Quincke Raynaud Rinne Roemheld Romberg Rovsing Sabiston Sanfilippo Satinsky Schatzker Schatzki
  Scheuermann Schirmer Schober Schwann Seldinger Sengstaken Sertoli Shouldice Sjogren Sjögren Snellen Spigelian
  Spurling Stargardt Stensen Stryker Sudeck Sydenham Sézary Takayasu Takotsubo Tinel Tourette Trendelenburg Tricare
  Trousseau Tzanck Valsalva Virchow Volkmann Waldenstrom Waldenström Wartenberg Wegener WellCare Wernicke Widal Wilms
  Wiskott Yankauer Yergason Zenker Ziehl Zollinger`);
/** Many people's name too. */
const SHARED = words(`
  Berg Burch Fitzpatrick Gillies Lichtenstein Rai Vienna Bruce Fuchs Jolly Leopold Moro Osborn Reed Todd Woods
  Adams Addison Albright Allen Anthem Apgar Austin Babcock Bacon Baker Balfour Ballard Barlow Barrett Barthel Bartlett
  Barton Bates Beck Becker Bell Bennett Berger Binder Bishop Blake Boston Bowen Bowman Braden Bradley Brown Bruton
  Budd Cameron Campbell Cantlie Carey Chase Clark Cobb Colles Collins Coombs Cooper Cowper Cox Crohn Cullen
  Cushing Danis Davis Deaver Denver Dietl Dix Down Dressler Duke Dukes Edwards Epworth Erb Ewart Ewing Fisher Flint
  Foley Forrest Fothergill Fournier Fox Frank Franz Galvin Garden Geneva Gilbert Glasgow Gleason Glenn Goldberg Gordon
  Graefe Graham Graves Grey Guyton Hamilton Harrington Harris Harrison Hartmann Harvard Hashimoto Hawkins Heller
  Henderson Hickman Higgins Hill Hodgkin Hoffman Hoffmann Hoover Horner Houston Howard Hudson Hughes Hunt Hunter
  Huntington Jackson James Johnson Jones Kaiser Katz Kawasaki Kayser Keith Kelly Kernig King Koch Kocher Lambert
  Lawton Leiden Leigh Levine Lewis Lister Lloyd Ludwig Lundh Mallory Marcus Marshall Masson Mayo McMurray Mercer
  Merkel Miller Milroy Molina Morse Morton Moses Murphy Nelson Nissen Noonan Norton Norwood Oscar Osgood Oxford Paris
  Parker Parkes Parkinson Parsons Pearson Perthes Phillips Pick Pott Potts Prague Pringle Ranson Reiter Richardson
  Richter Rivers Robertson Robin Rockall Roland Roos Rosenthal Ross Roth Roux Russell Salem Salter Sanders Sayre
  Schwartz Seattle Sever Sheehan Shy Simon Simpson Sims Smith Snyder Spitz Stanley Stark Steinberg Still Stokes
  Sullivan Tanner Taylor Thomas Thompson Thomson Toronto Turner Vincent Wagner Walker Wallace Ward Warren Washington
  Watson Watzke Weber Wells West Wharton Whipple Williams Wilson Wood Wright Young`);
/** Nouns that make an eponym of the word before them, in the item of a list. */
const NOUN =
  /[A-Z][a-z\u00df-\u00ff]+(?:'s)? (?:syndrome|disease|sign|test|score|scale|criteria|clamp|retractor|forceps|catheter|drain|tube|murmur|fracture|palsy|nodes?|ulcer|cyst|procedure|myotomy|grade|stage|class|level|type|negative|positive|neg|pos|maneuver|reflex|foot|body|bodies|spots?|lesions?)\b/;
/** Behind a name that nobody bears: a grade, a degree, a result. */
const GRADE =
  /(?:'?s)? (?:(?:level|grade|class|type|stage|score|thickness|depth) )?(?:[IVX]{1,4}|[IVX]{1,3}[a-c]|[0-9]-I{1,3}[a-c]?)(?![A-Za-z])|(?:'?s)? (?:neg(?:ative)?|pos(?:itive)?|present|absent)\b|'?s? [+-](?:[,;.]|$)/y;
const DEGREE = / (?:II|III|IV|VI{0,3})$/;
/** Of those alone that name nobody: `Binet C`, and not `Jane C.` */
const LETTER = / [A-C]$/;
const PAIR = /^[A-Z][a-z\u00df-\u00ff]+-[A-Z][a-z\u00df-\u00ff]+$/;
/** Behind a pair: `Insall-Salvati 1.2`, `Turcotte-Pugh B8` */
const SCORE = / (?:\d(?:\.\d)?|[A-C]\d{0,2})(?![\w/-])/y;
const SEPARATOR = /[,;/|\n]|\b(?:and|or|vs\.?|versus)\b/;
/** `ins: Molina` */
const PAYER_BEFORE = /\b(?:ins|insurance|insurer|payer|payor|carrier|health plan)\b[^a-z\n]{0,6}$/i;
const PAYER_REACH = 20;
/** `Hinchey II`, `Forrest IIa`: an item of a list of grades. */
const GRADED = /^\s*[A-Z][a-z\u00df-\u00ff]+ (?:I{2,3}|I?V|VI{1,3}|I{1,3}[a-c])\s*$/;
/** Characters and items on each side that are looked at. */
const REACH = 60;
const MOST_ITEMS = 3;

/** @param text of which [start, end) is a capitalised word that nothing announces, also with a degree: `Schatzker VI` */
export function isEponym(text: string, start: number, end: number): boolean {
  const whole = text.slice(start, end);
  const name = whole.replace(DEGREE, "");
  if (SURE.has(name.replace(LETTER, ""))) return true;
  const isPair = PAIR.test(name);
  // `Outerbridge IV`: who is the third of a name has a first one too.
  if (name !== whole || (isPair && endOf(SCORE, text, end) > 0)) return true;
  if (!isPair && !SHARED.has(name)) return false;
  if (PAYER_BEFORE.test(text.slice(Math.max(0, start - PAYER_REACH), start))) return true;
  if (endOf(GRADE, text, end) > 0) return true;
  const [own = "", ...behind] = text.slice(end, end + REACH).split(SEPARATOR);
  const ahead = text.slice(Math.max(0, start - REACH), start).split(SEPARATOR);
  // What stands before it in its own item is a word of a sentence.
  if ((ahead.pop() ?? "").trim() !== "" || own.length > LONGEST_TAIL) return false;
  const before = ahead.filter(isNamed).slice(-MOST_ITEMS);
  return [...before, ...behind.filter(isNamed).slice(0, MOST_ITEMS)].some(isEponymous);
}

/** ` myotomy`, ` level IV` */
const LONGEST_TAIL = 24;

function isNamed(item: string): boolean {
  return /[A-Z]/.test(item);
}

function isEponymous(item: string): boolean {
  const name = /[A-Z][A-Za-z\u00c0-\u00ff]*(?:-[A-Z][a-z]+)?/.exec(item)?.[0];
  return name !== undefined && (SURE.has(name) || NOUN.test(item) || GRADED.test(item));
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
