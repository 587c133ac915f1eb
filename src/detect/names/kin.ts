/** Who belongs to someone, as notes and callers say it: alternatives of a pattern, in small letters. */
export const KIN = [
  "wife|wifey|husband|hubby|spouse|partner|fianc\\S{1,2}|girlfriend|boyfriend|gf|bf|ex|ex-?(?:wife|husband)",
  "son|daughter|dtr|child|twin|mother|father|mom|mum|mommy|dad|daddy|mama|papa|sister|brother|sis|bro|sib|(?:mother|father|sister|brother|daughter|dtr|son)-in-law|[mfsbd]il",
  "step(?:mother|father|mom|dad|son|daughter|sister|brother)|foster (?:mother|father|mom|dad)|godmother|godfather",
  "aunt|auntie|uncle|cousin|(?:great-?)?(?:niece|nephew)|(?:great-?)?(?:grand(?:mother|father|ma|pa|mom|dad|son|daughter))|nana",
  "roommate|housemate|neighbou?r|friend|buddy|boss|supervisor|landlord|landlady|caregiver|carer|sponsor|teacher|coworker|therapist",
].join("|");

const BEFORE = new RegExp(`(?:^|[^a-z])(?:my|his|her|their|our|your) (?:${KIN}) $`, "i");
const REACH = 32;

/** `my wife Xyqlo`: whoever is told so is a person, of whatever list. @param start of a word */
export function isKin(text: string, start: number): boolean {
  return BEFORE.test(text.slice(Math.max(0, start - REACH), start));
}

const WHOSEVER = new RegExp(`(?:^|[^a-z])(?:${KIN}) $`, "i");

/** `mother Xyqlo`, whoever's. @param start of a word */
export function isBehindKin(text: string, start: number): boolean {
  return WHOSEVER.test(text.slice(Math.max(0, start - REACH), start));
}
