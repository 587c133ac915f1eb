import { bytesOf, bytesTag, fieldsOf, varintOf, varintTag } from "./fields.ts";
import { LONGEST_MS } from "./retry.ts";

/** google.rpc.Status{ details = 3: Any{ type_url = 1, value = 2 } } */
const DETAILS = bytesTag(3);
const TYPE_URL = bytesTag(1);
const VALUE = bytesTag(2);
/** google.rpc.RetryInfo{ retry_delay = 1: Duration{ seconds = 1, nanos = 2 } } */
const RETRY_DELAY = bytesTag(1);
const SECONDS = varintTag(1);
const NANOS = varintTag(2);
const RETRY_INFO = /(?:^|\/)google\.rpc\.RetryInfo$/;

/** When an upstream may be asked again, as its `grpc-status-details-bin` says it; undefined when it does not. */
export function retryInfoMs(status: Uint8Array): number | undefined {
  for (const { tag, content } of fieldsOf(status)) {
    if (tag !== DETAILS || !(content instanceof Uint8Array)) continue;
    const typeUrl = Buffer.from(bytesOf(content, TYPE_URL)).toString("latin1");
    if (!RETRY_INFO.test(typeUrl)) continue;
    const delay = bytesOf(bytesOf(content, VALUE), RETRY_DELAY);
    const ms = varintOf(delay, SECONDS) * 1000 + varintOf(delay, NANOS) / 1e6;
    return Math.min(LONGEST_MS, Math.ceil(ms));
  }
  return undefined;
}
