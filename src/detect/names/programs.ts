/** Words that are programs, by what they are asked for, what they say and what they are called: `Xyqlo says the build failed`. */
import { isOfCare } from "../dates/care.ts";
import { endOf } from "../steps.ts";

/** What programs alone have, run and report; of tests, ports, scripts and disks people speak as well. */
const OF_COMPUTING =
  "batch|build|workflows?|pipelines?|deployments?|webhooks?|quer(?:y|ies)|commits?|repo(?:sitor(?:y|ie))?s?|schemas?|configs?|dependencies|database|backups?";
/** How a sentence goes on that opens with what is asked: ` please run the nightly report`. */
const ASKED = new RegExp(
  `, (?:can|could|would|will) you (?:please )?(?:(?:re)?run|execute|(?:re)?deploy|compile|rebuild|refactor|debug|lint|query|sync|trigger) (?:the|this|that|all|these|every) (?:[a-z-]{1,16} ){0,2}(?:${OF_COMPUTING}|report)(?![a-z'-])`,
  "y",
);
const SAYS = new RegExp(
  ` says (?:(?:the|this|all|\\d{1,4}) (?:[a-z-]{1,16} ){0,2}(?:${OF_COMPUTING})|\\d{1,4} updates)(?![a-z'-])`,
  "y",
);
/** What a name alone stands before where it is a machine's; a server, a logger and a reached endpoint are people's too. */
const NAMED =
  / (?:(?:logger )?middleware(?=[,.;:)]|\s*$)|(?:endpoint|server|replica|shard|plugin|service|namespace|datacenter) (?:returned [1-5]\d\d|timed out|is (?:unreachable|healthy|degraded))|cluster is (?:healthy|degraded))(?![a-z'-])/y;
/** `Hudson job restarted`, `Alice and Bob keys rotated`: what only a program has, and what is done to it. */
const HANDLED =
  /(?: and [A-Z][a-z]+)? (?:(?:job|build|pipeline|deployment|webhook|pod|container|queue|worker|shard|cluster)s? (?:was |were |has been )?(?:restarted|redeployed|rebuilt|retried|requeued|cached|deployed|evicted|rescheduled|timed out)|routes? (?:was |were )?cached|keys? (?:was |were )?rotated)(?=[.,;:)]|\s*$)/y;
const ADDRESSED =
  /\b(?:dr|mrs?|ms|miss|prof|patient|pt|name|mom|dad|son|wife|husband|nurse)[.:]? (?:[A-Z][a-z]+ and )?$/i;
/** `restarting the Dallas edge` */
const EDGE = / edge(?=[,.;:)]|\s*$)/y;
const EDGE_BEFORE = /\b(?:restart|reboot)(?:ed|ing)? the $/i;
const EDGE_REACH = 20;
/** Of the sentence that is looked at. */
const REACH = 120;

/** `Xyqlo, can you run the report`: @param end of a word that no list of names has */
export function isAskedOfProgram(text: string, end: number): boolean {
  return isOf(ASKED, text, end);
}

/** `Xyqlo says the batch was refused`; not `says the build hurts her back`: @param end of the same */
export function isSaidByProgram(text: string, end: number): boolean {
  return isOf(SAYS, text, end);
}

/** `Morgan logger middleware`, `restarting the Dallas edge`: a name of one word that nothing announces. */
export function isNameOfProgram(text: string, start: number, end: number): boolean {
  if (isOf(NAMED, text, end)) return true;
  const before = text.slice(Math.max(0, start - REACH), start);
  if (isOf(HANDLED, text, end)) return !ADDRESSED.test(before) && !isOfCare(before);
  return (
    endOf(EDGE, text, end) > 0 &&
    EDGE_BEFORE.test(text.slice(Math.max(0, start - EDGE_REACH), start))
  );
}

function isOf(pattern: RegExp, text: string, end: number): boolean {
  return endOf(pattern, text, end) > 0 && !isOfCare(text.slice(end, end + REACH));
}
