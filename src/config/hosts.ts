/** Hosts of endpoints, as they are written there. */

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/i;
const ANY = /^(?:0\.0\.0\.0|\[::\])?$/;

/** The machine itself, and nobody else. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}

/** Every interface. */
export function isAny(host: string): boolean {
  return ANY.test(host);
}
