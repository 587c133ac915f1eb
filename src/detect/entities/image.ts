/** Photographs and comparable images: data, and addresses in messages. 45 CFR 164.514(b)(2)(i)(Q). */
import { magicLiterals } from "../media/magic.ts";
import { isMediaKey, MEDIA_HINTS, MEDIA_LITERALS, reportMedia } from "../media/media.ts";
import type { LiteralRecogniser } from "../recogniser.ts";

export const image: LiteralRecogniser = {
  entity: "IMAGE",
  wakes: "literal",
  literals: [...magicLiterals("image"), ...MEDIA_LITERALS],
  hints: MEDIA_HINTS,
  labels: [],
  readsUnder: (key) => isMediaKey("image", key),
  recognise(view, anchor, report) {
    reportMedia(view, anchor, "image", report);
  },
};
