export {
  decodeRequest,
  encode,
  encodeRequest,
  encodeResponse,
  encodeStatus,
  HEX_FIELDS,
  type OtlpObject,
} from "./codec.ts";
export { messageType, REQUEST_TYPES, RESPONSE_TYPES } from "./schema.ts";
