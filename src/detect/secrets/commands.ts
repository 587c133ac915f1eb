/**
 * Passwords that a command hands to a program: `sshpass -p …`, `mysql -uroot -p…`, `curl -u user:…`, Redis's `AUTH …`.
 * To other programs the same letters mean something else, so each flag counts only behind its own programs.
 */
import type { Range } from "../recogniser.ts";
import { isStandIn } from "./stand-in.ts";

interface Flag {
  /** As it is written: `-P` is no `-p`. */
  readonly flag: string;
  /** What stands before it in the same command. */
  readonly program: RegExp;
  /** What follows it: the group that takes part is the password. */
  readonly value: RegExp;
  /** Words of SQL, which senders write in capitals or not. */
  readonly isInAnyCase?: true;
}

/** Characters of a command before its flag. */
const COMMAND = 320;
const BEHIND = 300;
const ATTACHED = /^(?:"([^"\n$]{3,128})"|'([^'\n]{3,128})'|(?![$-])([^\s"'`|;&<>]{3,128}))/d;
const SPACED = /^\s{1,4}(?:"([^"\n$]{3,128})"|'([^'\n]{3,128})'|(?![$-])([^\s"'`|;&<>]{3,128}))/d;
const EITHER = /^\s{0,4}(?:"([^"\n$]{3,128})"|'([^'\n]{3,128})'|(?![$-])([^\s"'`|;&<>]{3,128}))/d;
const LOGIN = /^\s{0,4}["']?[\w.@-]{0,64}:["']?(?!\$)([^\s"'`:]{4,128})(?=["'`]?(?:\s|$|\\))/d;
/** A key in a login's place, with no password behind it: `-u k3Jd92mZxQ7p:`. */
const ALONE =
  /^\s{0,4}["']?((?=[\w-]{0,64}\d)(?=[\w-]{0,64}[A-Za-z])[\w!#%+=.~-]{12,128}):(?=["'`]?(?:\s|$|\\))/d;
const OF_DOMAIN = /^\s{0,4}["']?[\w.@\\-]{1,64}%([^\s"'`%]{3,128})/d;

/** The rest of a command, up to where the next one begins; a backslash carries it over a line's end. */
const command = (names: string): RegExp =>
  new RegExp(`\\b(?:${names})(?![\\w-])(?:[^\\n|;]|(?<=\\\\)\\n)*$`);

const FLAGS: readonly Flag[] = [
  { flag: " -p", program: command("mysql\\w*|mariadb\\w*|7z[ar]?|rar|unrar"), value: ATTACHED },
  {
    flag: " -p",
    program: command(
      "(?:docker|podman|nerdctl|buildah|skopeo|crane|helm registry|oc|az) login|mongo\\w*|cqlsh",
    ),
    value: SPACED,
  },
  { flag: " -p", program: command("sshpass"), value: EITHER },
  { flag: " -P", program: command("sqlcmd|bcp|isql|zip|unzip|mosquitto_\\w+"), value: EITHER },
  { flag: " -a", program: command("redis-cli|valkey-cli|keydb-cli"), value: SPACED },
  { flag: " -a", program: /(?:^|[\s"'`])https?(?: [^\n|;]*)?$/, value: LOGIN },
  {
    flag: " -w",
    program: command("ldap(?:search|modify|add|delete|whoami|passwd)"),
    value: SPACED,
  },
  { flag: " -k", program: command("openssl [a-z]\\w*"), value: SPACED },
  { flag: " -u", program: command("curl"), value: LOGIN },
  { flag: "--user", program: command("curl"), value: LOGIN },
  { flag: " -u", program: command("curl"), value: ALONE },
  { flag: "--user", program: command("curl"), value: ALONE },
  { flag: " -U", program: command("smbclient|rpcclient|smbget"), value: OF_DOMAIN },
  { flag: "--pass ", program: command("redis-cli|valkey-cli|keydb-cli"), value: EITHER },
  { flag: "storepass ", program: command("keytool|jarsigner"), value: EITHER },
  { flag: "keypass ", program: command("keytool|jarsigner"), value: EITHER },
  { flag: " pass:", program: command("openssl"), value: ATTACHED },
  {
    flag: "IDENTIFIED BY ",
    program: /./,
    value: /^(?:PASSWORD )?N?(?:'([^'\n]{3,128})'|"([^"\n]{3,128})")/d,
    isInAnyCase: true,
  },
  {
    flag: "PASSWORD ",
    program: /\b(?:alter|create|set)\s{1,4}(?:user|role|login)\b[^\n;]*$/i,
    value: /^N?'([^'\n]{3,128})'/d,
    isInAnyCase: true,
  },
  {
    flag: "sqlplus ",
    program: /(?:^|\s)$/,
    value: /^(?:-\w+ )?["']?[\w$]{1,30}\/([^\s"'@/]{3,64})@/d,
  },
  {
    flag: "AUTH ",
    program: /(?:^|[\n"'`>:]\s?|HELLO \d )$/,
    // Behind `AUTH` may also stand the number of an authorization.
    value:
      /^(?:[\w.@-]{1,64} )?((?=\S{0,64}[\d!@#$%^&*])(?=\S{0,64}[a-z])[^\s"'`]{6,128})(?=["'`]?\s*(?:\n|$))/d,
  },
];

/** The literals that passwordOfFlag() is asked at, in lower case. */
export const COMMAND_FLAGS: readonly string[] = [
  ...new Set(FLAGS.map(({ flag }) => flag.toLowerCase())),
];

/** The password behind a flag; undefined: to this program it means something else. */
export function passwordOfFlag(text: string, { start: at, end }: Range): Range | undefined {
  const written = text.slice(at, end);
  const before = text.slice(Math.max(0, at - COMMAND), at);
  const behind = text.slice(end, end + BEHIND);
  for (const { flag, program, value, isInAnyCase } of FLAGS) {
    const isWritten = flag === (isInAnyCase === true ? written.toUpperCase() : written);
    if (!isWritten || !program.test(before)) continue;
    const [start = 0, last = 0] = groupOf(value.exec(behind)?.indices) ?? [];
    if (last > start && !isStandIn(behind.slice(start, last)))
      return { start: end + start, end: end + last };
  }
  return undefined;
}

function groupOf(indices: RegExpIndicesArray | undefined): [number, number] | undefined {
  return indices?.slice(1).find((range) => range !== undefined);
}

/** `echo "jane:…" | chpasswd`, `echo … | docker login --password-stdin` */
const PIPED =
  /\b(?:echo|printf|print)\s+(?:-n\s+)?["']?(?:[\w.-]{1,32}:(?=[^\n]*chpasswd))?(?![$%-])([^\s"'|$]{4,128})["']?\s*\|[^|\n]*$/d;
const TO_STDIN = /^(?:passwd|password-stdin)/i;
const CHPASSWD = /^passwd["'`]?\s*$|^passwd\s/;
const HTPASSWD = /^passwd -[A-Za-z]{0,4}b[A-Za-z]{0,3} \S{1,100} \S{1,64} ["']?([^\s"'`$]{4,128})/d;

/** The password that is handed to the program or the flag whose name holds `passw…` at `at`. */
export function passwordOfProgram(text: string, at: number): Range | undefined {
  const behind = text.slice(at, at + BEHIND);
  if (!TO_STDIN.test(behind)) return undefined;
  const first = Math.max(0, at - COMMAND);
  const before = text.slice(first, at);
  const isProgram = before.endsWith("ch") ? CHPASSWD.test(behind) : before.endsWith("--");
  const piped = isProgram ? PIPED.exec(`${before}${behind.slice(0, 6)}`)?.indices?.[1] : undefined;
  if (piped !== undefined) return rangeUnlessStandIn(text, first, piped);
  const given = before.endsWith("ht") ? HTPASSWD.exec(behind)?.indices?.[1] : undefined;
  return given && rangeUnlessStandIn(text, at, given);
}

function rangeUnlessStandIn(
  text: string,
  from: number,
  [start, end]: readonly number[],
): Range | undefined {
  return isStandIn(text.slice(from + start, from + end))
    ? undefined
    : { start: from + start, end: from + end };
}
