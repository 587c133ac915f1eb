/** Words of addresses as they stand in a shadow: lower case, without points, no accents but those of Latin-1. */
import { setOf } from "../word-lists.ts";

/** Kinds of streets that make an address of what stands between them and a number (USPS Publication 28). */
export const STREETS = setOf(`
street st str avenue ave av avn boulevard blvd boul road rd lane ln drive dr drv court ct crt circle cir place
pl terrace ter terr parkway pkwy pky pwy highway hwy square sq trail trl crescent cres alley aly
turnpike tpke expressway expy freeway fwy causeway cswy esplanade promenade close way plaza plz loop
heights hts bypass byp gardens gdns grove mews row route rte broadway commons
`);

/** Those that stand in lower case too, as people type them. */
export const TYPED_STREETS = setOf(
  "street st avenue ave boulevard blvd road rd lane ln drive dr court ct terrace parkway pkwy highway hwy crescent",
);

/** Kinds of streets that are words of their own: they need a label, a unit or a town. */
export const RARE_STREETS = setOf(`
annex arcade bay bayou beach bend bluff bottom branch bridge brook burg camp canyon cape center centre ctr
cliff club corner course cove creek crossing xing curve dale dam divide estate estates extension ext
fall falls ferry field fields flat flats ford forest forge fork fort garden gateway glen green harbor
haven hill hills hollow inlet island isle junction key knoll knolls lake lakes landing light lodge mall
manor meadow meadows mill mills mission motorway mount mountain neck orchard oval overpass park parks
pass passage path pike pine pines plain plains point points port prairie radial ramp ranch rapid rapids
rest ridge river run shoal shore shores skyway spring springs spur station stravenue stream summit
throughway trace track trafficway tunnel underpass union valley via viaduct view village ville vista
walk wall well wells yard
`);

/**
 * Kinds of streets that stand before the name, in French, Spanish, Portuguese, Italian, Polish, Indonesian, Vietnamese
 * and Yoruba.
 */
export const LEADING_STREETS = setOf(`
rue avenue av avda avenida ave boulevard bd bulevar chemin ch allée allées impasse quai calle c/ cl carrer carretera ctra
paseo pso camino ronda plaza pza plaça praza place rúa rua travessa largo estrada praça alameda viale piazza
piazzale corso vicolo strada strasse ulica ul aleja al os jalan jl via cours cra carrera diagonal rambla
duong pho opopona umgwaqo prolongación prospekt prospect
`);

/** Of those: words of English or names too. */
export const RARE_LEADING_STREETS = setOf(
  "via al os ch cl place cours strada largo plaza corso diagonal all",
);

/** Kinds of streets that end a compound or follow the name, before the number: German, Dutch, Nordic, Slavic. */
export const TRAILING_STREET =
  /(?:stra(?:ß|ss)e|str|gatan|gata|götu|vägen|vagen|vegur|vej|gasse|(?<!bri|rene)gade|straat|steenweg|laan|gracht|plein|dreef|katu|kuja|platz|allee|damm|ufer|stræti|braut|utca|útja|körút|ulic[ae]|námestí|iela|caddesi|sokak|kade|singel|dijk|weg|steig|stieg|vei|veien|vegen|bakken|haugen|svingen|stræde|all[eé]|torget|torvet|väg|gränd|[a-zäö]{4}ntie|polku|puiestee)$/;

/** Those that follow the name as a word of their own. */
export const TRAILING_WORD = setOf(
  "straße strasse gate gata gatan väg vägen vej utca u útja út tér körút ulica ulice trg cesta námestí iela plads plass terrasse caddesi platz allee laan plein street avenue road",
);

/** What stands within a name of a street or a town in lower case. */
export const CONNECTORS = setOf(
  "de del della dei degli di da do dos das du des d la le les el los las l of the van von der den ter ten op am an aan im in zu zum zur og na nad pod sur sous saint san st y e i and",
);

/** Of those: words of English, which in lower case begin or join other phrases. */
export const ENGLISH_CONNECTORS = setOf("in am an and on i y e op a");

/** Parts of a house. */
export const UNITS = setOf(
  "apt apartment suite ste unit flat fl floor bldg building rm room lot trailer trlr space spc dept ph penthouse # no",
);

/** Those that name a part of a house and little else: they announce an address before them. */
export const UNIT_WORDS = setOf("apt apartment suite ste unit flat");

/** Parts of a house that by themselves are of somebody's home. */
export const HOME_UNITS = setOf("apt apartment");

export const DIRECTIONS = setOf(
  "n s e w ne nw se sw north south east west northeast northwest southeast southwest",
);

/** Boxes at a post office. */
export const BOXES = setOf("box postfach postbox apartado casilla postboks postbus bp");

/** Words behind or before a number that say it is no house number. */
export const NO_ADDRESS = setOf(`
a about act adult after ago all also am an and any are as at avg bar based bed beds before below between bid blood bpm but by
can case cases cc cell cells chapter class clinic cm code count course courses cycle cycles daily day days dec deg did dose doses
during each episode error errors every example exam feb fiction figure file files for found from ft g gb gram grams grade had has
have hard he her his hospital hour hours hr hrs http https hz i if in inch inches incident independent is issue it item items jan january
february march april may june july august september october november december jul jun mar apr aug sep sept oct nov
kb key kg khz km lb lbs left level levels lines liter litre log male female max mb mcg md meq meter metres mg mg/dl mhz mi mile miles min mins
minute minutes ml mm mmhg mmol mo model monday month months more mortality mph ms ng no normal not note of off on once one only option or other
out over oz page pages part patient patients people percent phase phone pill pills pm pmol pregnancy prior product
protein ps pt pts q question questions rate ratio repeat result results right role room row rule rules sample score sec second seconds
section sections series she should since size so stage stars status step steps still subjects such supreme study table tables
tablet tablets task tb test tests than that the their them then there these they this thursday tier time times tissue to token tokens tool total trial trials
tuesday type types under unit units until up us user users v value values version visit visits volume vs was watt we wednesday week weeks
were what when where which while who will with within without x year years yo you your yr yrs friday saturday sunday
rfc vol copyright inc ltd llc gmbh corp isbn iso ieee ascii utf appendix acute chronic mild moderate severe line ticket street-level gauge digit digits bit bits byte bytes core cores
`);

/** Last words of the names of countries: they end an address. */
export const COUNTRIES = setOf(`
afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain bangladesh
barbados belarus belgium belize benin bhutan bolivia botswana brazil bulgaria burundi cambodia cameroon canada chad chile
china colombia comoros congo croatia cuba cyprus czechia denmark djibouti dominica ecuador egypt england estonia eswatini
ethiopia fiji finland france gabon gambia germany ghana greece greenland grenada guatemala guinea guyana haiti honduras
hungary iceland india indonesia iran iraq ireland israel italy jamaica japan kazakhstan kenya kingdom kiribati korea
kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg macau madagascar malawi malaysia
maldives mali malta mauritania mauritius mexico moldova monaco mongolia montenegro morocco mozambique myanmar namibia
nauru nepal netherlands nicaragua niger nigeria norway oman pakistan palau panama paraguay peru philippines poland
portugal qatar romania russia rwanda samoa scotland senegal serbia seychelles singapore slovakia slovenia somalia
spain sudan suriname sweden switzerland syria taiwan tajikistan tanzania thailand togo tonga tunisia turkey
turkmenistan tuvalu uganda ukraine uruguay uzbekistan vanuatu venezuela vietnam wales yemen zambia zimbabwe
states usa emirates zealand africa arabia lanka rica republic islands verde leone faso uk
`);

/** Provinces of Canada and states of Australia: they end an address as a state does. */
export const REGIONS = setOf(
  "ON QC BC AB MB SK NS NB NL PE YT NT NU NSW VIC QLD TAS ACT Ontario Quebec Alberta Manitoba Saskatchewan Queensland Victoria Tasmania",
);

/** What a table has in the place of a part it does not know. */
export const MISSING = setOf("nan none null n/a");

/** Kinds of streets that are nothing else, so that any word before them is a name: `2 Clinic Road`. */
export const PLAIN_STREETS = setOf("street st avenue ave road rd boulevard blvd lane highway hwy");

/** Words before a compound street that belong to its name: `Södra Förstadsgatan`. */
export const MODIFIERS = setOf(
  "södra norra östra västra alte alter neue neuer obere untere große kleine lange hohe store lille gamle nye nieuwe oude grote sankt st am an auf im zum zur",
);

/** Words that name an address and stand right before a street. */
export const LABEL_WORDS = setOf(
  "address adresse anschrift adres adress adresa adrese indirizzo dirección domicilio endereço morada osoite alamat lakcím street calle rue",
);

/** Kinds of streets that no English word is, behind a name in lower case. */
export const FOREIGN_TRAILING = setOf(
  "straße strasse gata gatan väg vägen vej utca útja út körút ulica ulice cesta námestí iela plads caddesi platz allee laan plein",
);
