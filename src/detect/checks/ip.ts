/** IP addresses: the dotted form without leading zeros, and RFC 4291 section 2.2 with RFC 4007's zone. */

const OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
const V4 = new RegExp(`^${OCTET}(?:\\.${OCTET}){3}$`);
const GROUP = /^[0-9a-f]{1,4}$/i;
const ZONE = /^[0-9a-z._~-]+$/i;
const ZERO = 0x30;
const POINT = 0x2e;

export function isIpv4(text: string): boolean {
  return V4.test(text);
}

/** Of an address of the dotted form. */
export function octetsOf(text: string): number[] {
  const octets = [0];
  for (let at = 0, last = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === POINT) last = octets.push(0) - 1;
    else octets[last] = octets[last] * 10 + code - ZERO;
  }
  return octets;
}

export function isIpv6(text: string): boolean {
  return ipv6Groups(text) !== undefined;
}

/**
 * Whether an address can belong to one host on the internet: not private, local, shared, reserved or
 * a group (RFC 6890). The ranges for documents count, for examples put them in the place of such hosts.
 */
export function isPublicIp(text: string): boolean {
  if (isIpv4(text)) return isPublicV4(octetsOf(text));
  const groups = ipv6Groups(text);
  return groups !== undefined && isPublicV6(groups);
}

/** The eight groups; undefined when the text is no address. */
function ipv6Groups(text: string): number[] | undefined {
  const [address = "", zone, ...more] = text.split("%");
  if (more.length > 0 || (zone !== undefined && !ZONE.test(zone))) return undefined;
  const halves = address.split("::");
  if (halves.length > 2) return undefined;
  const [head, tail] = halves.map((half, i) => readGroups(half, i === halves.length - 1));
  if (head === undefined || (halves.length === 2 && tail === undefined)) return undefined;
  if (tail === undefined) return head.length === 8 ? head : undefined;
  const gap = 8 - head.length - tail.length;
  return gap < 1 ? undefined : [...head, ...new Array<number>(gap).fill(0), ...tail];
}

/** Only the end of an address may be written as IPv4. */
function readGroups(half: string, isEnd: boolean): number[] | undefined {
  if (half === "") return [];
  const groups: number[] = [];
  const parts = half.split(":");
  for (const [i, part] of parts.entries()) {
    if (GROUP.test(part)) {
      groups.push(Number.parseInt(part, 16));
    } else if (isEnd && i === parts.length - 1 && isIpv4(part)) {
      const [a = 0, b = 0, c = 0, d = 0] = octetsOf(part);
      groups.push(a * 256 + b, c * 256 + d);
    } else {
      return undefined;
    }
  }
  return groups.length <= 8 ? groups : undefined;
}

/** The same of octets. */
export function isPublicV4([a = 0, b = 0, c = 0]: readonly number[]): boolean {
  if (a === 0 || a === 10 || a === 127 || a >= 224) return false;
  if (a === 100) return b < 64 || b > 127;
  if (a === 169) return b !== 254;
  if (a === 172) return b < 16 || b > 31;
  if (a === 192) return !(b === 168 || (b === 0 && c === 0));
  return !(a === 198 && (b === 18 || b === 19));
}

/** What is neither within 64:ff9b::/96 nor carries IPv4: all but ::/64, fc00::/7, fe80::/9 and ff00::/8. */
function isPublicV6(groups: readonly number[]): boolean {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = groups;
  const isZeroTo64 = a === 0 && b === 0 && c === 0 && d === 0;
  const carriesV4 =
    (isZeroTo64 && e === 0 && (f === 0 || f === 0xffff)) || (a === 0x64 && b === 0xff9b);
  if (carriesV4) return isPublicV4([g >> 8, g & 0xff, h >> 8]);
  return !isZeroTo64 && a < 0xfc00;
}
