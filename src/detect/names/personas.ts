/** Names that a prompt gives to the model it is for: `You are Dr. Grace, a friendly AI`. */

/** Behind a title; not of `an AI researcher`. */
const TITLED_BEFORE = /\byou are (?:dr|nurse|prof|professor)\.? $/i;
const TITLED_AFTER =
  /^, an? (?:[a-z-]+ ){0,2}?(?:AI|virtual|digital)(?: (?:assistant|agent|chatbot|bot|companion|doctor|model|helper|receptionist))?(?=[.,;!?"\n]|\s*$| (?:for|that|who|at|from|designed|built) )/;
const BEFORE = 24;
const AFTER = 120;

export function isPersona(text: string, start: number, end: number): boolean {
  if (!TITLED_BEFORE.test(text.slice(Math.max(0, start - BEFORE), start))) return false;
  return TITLED_AFTER.test(text.slice(end, end + AFTER));
}
