/** Serial numbers of devices, by label, and unique device identifiers (UDI). 45 CFR 164.514(b)(2)(i)(M). */
import { labelledId } from "../ids/labelled-id.ts";
import { Sign } from "../leaf/cluster.ts";
import type { View } from "../leaf/view.ts";
import type { Anchor, DigitRecogniser, ReportValue } from "../recogniser.ts";
import { endOf } from "../steps.ts";

/** GS1 element strings in brackets (21 CFR 830.20): the device, then lot, dates, serial number. */
const UDI = /\(01\) ?\d{14}(?: ?\((?:10|11|17|21|240)\) ?[A-Za-z0-9./-]{1,20}){0,5}/y;
const UDI_DIGITS = 16;

const OWN_KEY = /(?:^|[ .])device\.id$/i;

const byLabel = labelledId({
  entity: "DEVICE_ID",
  labels: `serial number, serial no, serial num, serial nbr, serialnumber, serialno, ser no, device id, device identifier, device serial,
    device serial number, device number, deviceid, deviceserialnumber, implant id, implant serial, implant serial number, implant number, pacemaker serial, pacemaker serial number,
    pacemaker id, icd serial, pump serial, pump serial number, lead serial, ventilator serial, cpap serial, monitor serial, glucometer serial, hearing aid serial, stimulator serial,
    unique device identifier, udi, udi di, udi pi, equipment id, equipment serial, scanner serial, imsi, iccid, esn, asset tag, transmitter id, transmitter serial, cgm id, cgm serial`,
  weak: "serial, sn, s n, implant, pacemaker, defibrillator, insulin pump",
  named: "device",
  // A certificate is no device.
  not: [
    /(?:\|SN\||'s n|(?<![a-z])(?:tls|x509|cert|certificate)[^a-z0-9]{1,2}serial(?:[^a-z0-9]?n(?:umber|o))?)[^a-z0-9]*$/i,
  ],
});

export const deviceId: DigitRecogniser = {
  ...byLabel,
  bare: UDI_DIGITS,
  signs: Sign.Bracketed,
  recognise(view, anchor, report) {
    if (anchor.digits >= UDI_DIGITS) recogniseUdi(view, anchor, report);
    if (!isInstallation(view, anchor)) byLabel.recognise(view, anchor, report);
  },
};

/** OpenTelemetry's own `device.id`, where it is digits alone: of an installation. */
function isInstallation({ text, key }: View, { start, end }: Anchor): boolean {
  return start === 0 && end === text.length && OWN_KEY.test(key);
}

function recogniseUdi({ text }: View, anchor: Anchor, report: ReportValue): void {
  const from = Math.max(0, anchor.start - 1);
  const at = text.slice(from, anchor.end).indexOf("(01)");
  if (at < 0) return;
  const start = from + at;
  const end = endOf(UDI, text, start);
  if (end !== 0) report(start, end, 0.9, "structure");
}
