/**
 * Who uses an agent, where an attribute or a field says so: `user.id`, `enduser.id`, `"user_name"`.
 * 45 CFR 164.514(b)(2)(i)(R); OpenTelemetry's registry of attributes, `user` and `enduser`.
 */
import { isHeldOut } from "../leaf/hold-outs.ts";
import type { View } from "../leaf/view.ts";
import type { LiteralRecogniser, ReportValue } from "../recogniser.ts";
import { joinedWords, type LabelledValue, labelledValue } from "../secrets/labelled.ts";

const ENTITY = "UNIQUE_ID";
/** An attribute may be called `llm.user`; in a text `user:` is a role. */
const KEY = /(?:^|_)(?:end_?)?user(?:_?(?:id|name|login|identifier|account_?id))?$/;
/** Who asks, as OpenAI and flags for features are told. */
const ASKING = /(?:^|_)(?:safety_identifier|targeting_key|feature_flag_context_id)$/;
const FIELD = /(?:^|_)(?:end_?)?user_?(?:id|name|login|identifier)$/;
/** Accounts of programs. */
const MACHINE =
  /(?:^|_)(?:db|database|sql|postgres|pg|mysql|mongo|mongodb|redis|rabbitmq|kafka|amqp|smtp|ssh|s?ftp|git|docker|registry|proxy|process|os|container|host|unix|linux|run_as|real|effective|saved|system|service|svc|sudo|bot)_user/;
const PROGRAM =
  /^(?:root|admin(?:istrator)?|system|service|svc|anonymous|guest|unknown|none|default|test|nobody|bot|agent|assistant|user|app|api|demo|postgres|ubuntu|node|(?:svc|system|service)[-_:.].*|.*(?:[-_]svc|[-_]bot|\[bot\])|arn:.*|-?\d{1,2})$/i;
const VALUE = /^[\w.@+|:\\/=~-]{2,128}$/;

export const userId: LiteralRecogniser = {
  entity: ENTITY,
  wakes: "literal",
  labels: [],
  literals: ["userid", "user_id", "user-id", "user.id", "username", "user_name", "user.name"],
  hints: {
    marked: ["userid", "username", "name"],
    // Of `user_id`: logs have other ids in each line.
    triples: ["r_i", "r-i", "r.i"],
    keys: ["user", "enduser", "userid", "username", "safety", "targeting", "flag"],
  },
  recognise(view, anchor, report) {
    if (anchor.end === 0) return recogniseLeaf(view, report);
    const found = labelledValue(view.text, anchor);
    if (found?.by !== "mark" || !FIELD.test(found.key) || !/\d/.test(found.value)) return;
    recogniseValue(view, found, report);
  },
};

function recogniseLeaf(view: View, report: ReportValue): void {
  const { text } = view;
  const value = text.trim();
  const key = joinedWords(view.key);
  const start = text.length - text.trimStart().length;
  if (KEY.test(key) || ASKING.test(key))
    recogniseValue(view, { key, value, start, end: start + value.length }, report);
}

function recogniseValue(
  { text }: View,
  { key, value, start, end }: Pick<LabelledValue, "key" | "value" | "start" | "end">,
  report: ReportValue,
): void {
  if (!VALUE.test(value) || MACHINE.test(key) || PROGRAM.test(value)) return;
  if (!isHeldOut(text, start, end)) report(start, end, 0.7, "label");
}
