/** Geocodes of a house: latitude and longitude to the metre, by label. 45 CFR 164.514(b)(2)(i)(B). */

import type { DigitRecogniser } from "../recogniser.ts";
import { endOf } from "../steps.ts";
import { phrasesOf } from "../word-lists.ts";

const ENTITY = "LOCATION";
/** With four decimals a town's centre is meant as often as a house; `lat` is latency too. */
const DEGREES = /\d{1,3}\.\d{5,15}(?!\w|\.\d| ?(?:[mun\xb5]?s|sec|seconds|millis)\b)/y;
/** Two behind one label are where somebody is: four decimals are eleven metres. */
const OF_PAIR = /\d{1,3}\.\d{4,15}(?!\w|\.\d)/y;
/** The other one of a pair, which may end in a zero. */
const OTHER = /\d{1,3}\.\d{3,15}(?!\w|\.\d)/y;
/** Between the two of a pair. */
const BETWEEN = /\s?[,;/]\s?-?/y;

export const coordinates: DigitRecogniser = {
  entity: ENTITY,
  wakes: "digits",
  labels: phrasesOf(
    "lat, latitude, lon, lng, longitude, lat lon, lat lng, lat long, coordinates, coords, gps, gps coordinates, gps from watch, gps position, gps fix, gps location, last location, geolocation, geo location, geo point, user location, client location, device location",
  ),
  bare: Number.POSITIVE_INFINITY,
  labelled: 5,
  readsFractions: true,
  recognise(view, { start }, report) {
    const { text } = view;
    const ofPair = endOf(OF_PAIR, text, start);
    if (ofPair === 0 || view.label(ENTITY, start)?.isDirect !== true) return;
    const second = endOf(BETWEEN, text, ofPair);
    const last = second === 0 ? 0 : endOf(OTHER, text, second);
    const end = last !== 0 ? ofPair : endOf(DEGREES, text, start);
    if (end === 0) return;
    report(signStart(text, start), end, 0.8, "label");
    if (last !== 0) report(signStart(text, second), last, 0.8, "label");
  },
};

function signStart(text: string, start: number): number {
  return text.charCodeAt(start - 1) === 0x2d ? start - 1 : start;
}
