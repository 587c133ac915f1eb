export { isAbaRouting as isAba } from "./aba.ts";
export { isCard } from "./card.ts";
export { isDea } from "./dea.ts";
export { isIban } from "./iban.ts";
export { isMbi } from "./mbi.ts";
export { isNpi } from "./npi.ts";
export { isVin } from "./vin.ts";
