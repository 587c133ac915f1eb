/** Words that are programs, by what they are asked for, what they say and what they are called: `Xyqlo says the build failed`. */
import { isOfCare } from "../dates/care.ts";
import { endOf } from "../steps.ts";

/** What programs have, run and report; of tests, results and images people speak as well. */
const OF_COMPUTING = [
  "batch(?:es)?|builds?|jobs?|workflows?|pipelines?|queues?|clusters?|pods?|deploy(?:ment)?s?|servers?|hosts?|ports?|endpoints?|webhooks?",
  "requests?|responses?|quer(?:y|ies)|index(?:es)?|branch(?:es)?|commits?|repo(?:sitor(?:y|ie))?s?|merge|certificates?|certs?|tokens?|apis?|schemas?",
  "configs?|containers?|cache|disks?|uploads?|downloads?|sync|packages?|dependencies|updates?|database|tables?|rows?|scripts?|backups?|playlists?|songs?|lights?",
].join("|");
/** How a sentence goes on that opens with what is asked: ` please run the nightly report`. */
const ASKED = new RegExp(
  `, (?:can|could|would|will) you (?:please )?(?:(?:re)?run|execute|(?:re)?deploy|compile|(?:re)?build|generate|export|import|parse|refactor|debug|lint|translate|summari[sz]e|query|render|plot|index|sync|trigger|play) (?:the|this|that|all|these|every) (?:[a-z-]{1,16} ){0,2}(?:${OF_COMPUTING}|reports?|tests?|code|function|file)(?![a-z'-])`,
  "y",
);
const SAYS = new RegExp(
  ` says (?:the|no|this|all|\\d{1,4}) (?:[a-z-]{1,16} ){0,2}(?:${OF_COMPUTING}|data)(?![a-z'-])`,
  "y",
);
/** What a name alone stands before where it is a machine's, a package's, a place's of a network. */
const NAMED =
  / (?:(?:[a-z-]{1,12} )?(?:middleware|loggers?|shards?|replicas?|datacenters?|endpoints?|plugins?|parsers?|compilers?|daemons?|runtimes?|frameworks?|toolchains?|repos?|repository|servers?|namespaces?|microservices?|backends?|codebase)|cluster(?= (?:is|was|went) (?:down|up|healthy|degraded))|edge(?=[,.;:)]|$))(?![a-z'-])/y;
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

/** `Morgan logger middleware`, `the Dallas edge`: @param end of a name of one word that nothing announces */
export function isNameOfProgram(text: string, end: number): boolean {
  return isOf(NAMED, text, end);
}

function isOf(pattern: RegExp, text: string, end: number): boolean {
  return endOf(pattern, text, end) > 0 && !isOfCare(text.slice(end, end + REACH));
}
