/** One cluster of digits → values: who is asked, and what a label, a list or an odd spelling makes of it besides. */
import { isDigit } from "../characters.ts";
import type { DigitRecogniser, ReportValue } from "../recogniser.ts";
import { nextRun } from "../steps.ts";
import type { LabelPlace } from "../structure/place.ts";
import { needsLabel } from "../wake/lineup.ts";
import { Cluster, Sign } from "./cluster.ts";
import { Dispatch } from "./dispatch.ts";
import { type Call, readsTokens, type TokenReader } from "./leaf.ts";
import { type Meant, misread } from "./misread.ts";
import { isPart, parted, partedDateStart } from "./parted.ts";
import type { View } from "./view.ts";

/** Fewer digits before a label are a count: `300 members`. */
const FEWEST_NAMED_BEHIND = 4;
/** Characters of the rest of a list that are looked at as one cluster, so that a long list is read once. */
const LONGEST_LISTED = 40;

/** Its octets make no number together. */
const ADDRESS = "IP_ADDRESS";
/** Digits of a year. */
const YEAR = 4;

/** The leaf that the cluster stands in. */
export interface ClusterHost {
  /** Whether it stands within another text. */
  readonly isInner: boolean;
  /** A number as it was meant to be, behind a label. */
  readonly readMeant: (number: Meant) => void;
  /** A value whose label stands elsewhere. */
  readonly readNamed: LabelPlace;
}

/** What is asked of a recogniser at each cluster, in one place: they are objects of many shapes. */
interface Asked {
  readonly recognise: DigitRecogniser["recognise"];
  readonly labelled: number;
  readonly report: ReportValue;
}

export class ClusterReader {
  readonly #host: ClusterHost;
  readonly #shaped: readonly Asked[];
  readonly #dispatch: Dispatch;
  readonly #byLabel: ReadonlyMap<string, Asked>;
  readonly #byToken: ReadonlyMap<string, Call<TokenReader>>;
  readonly #cluster: Cluster;

  constructor(
    host: ClusterHost,
    byDigits: readonly DigitRecogniser[],
    call: <R extends DigitRecogniser>(one: R) => Call<R>,
  ) {
    this.#host = host;
    const shaped = byDigits.filter((one) => !needsLabel(one));
    const asked = ({ one, report }: Call<DigitRecogniser>): Asked => {
      const { recognise, labelled } = one;
      return { recognise, labelled, report };
    };
    this.#shaped = shaped.map((one) => asked(call(one)));
    this.#dispatch = new Dispatch(shaped);
    this.#cluster = new Cluster(this.#dispatch.signs);
    this.#byLabel = new Map(
      byDigits.filter(needsLabel).map((one) => [one.entity, asked(call(one))]),
    );
    this.#byToken = new Map(byDigits.filter(readsTokens).map((one) => [one.entity, call(one)]));
  }

  read(view: View, start: number, end: number, digits: number): void {
    if (this.#readValue(view, start, end, digits)) this.#readListed(view, start, end);
  }

  /** A token of letters and few digits: whom the nearest label calls, and who took the value before it in a list. */
  readToken(view: View, start: number, end: number): void {
    const near = view.nearest(start);
    const listed = view.listedEntity(start);
    for (const entity of near === listed ? [near] : [near, listed]) {
      const call = entity === undefined ? undefined : this.#byToken.get(entity);
      call?.one.readToken(view, { start, end }, call.report);
    }
  }

  /** What of a cluster stands behind the value that was found in it, and is of its list: `84719265 - 84719266`. */
  #readListed(view: View, first: number, end: number): void {
    const { codes } = view;
    let last = first;
    for (;;) {
      const start = nextRun(codes, view.listEnd, end);
      if (start >= end || start <= last || view.listedEntity(start) === undefined) return;
      let stop = Math.min(end, start + LONGEST_LISTED);
      while (stop < end && isDigit(codes.at(stop))) stop++;
      let digits = 0;
      for (let at = start; at < stop; at++) if (isDigit(codes.at(at))) digits++;
      if (!this.#readValue(view, start, stop, digits)) return;
      last = start;
    }
  }

  /** Returns whether something was found in it. */
  #readValue(view: View, start: number, end: number, digits: number): boolean {
    const cluster = this.#cluster;
    cluster.fill(view.codes, start, end, digits);
    const { token } = cluster;
    const near = view.nearest(start);
    const before = view.values;
    const first = token < start ? token : cluster.opening;
    const beside = first < start ? view.nearest(first) : near;
    this.#readShaped(view, near, beside);
    // Whom the nearest label calls, before the digits or their token (`PH10000`); a list goes on with its own.
    const named = token < start ? beside : near;
    const ongoing = view.listedEntity(start);
    this.#readLabelled(view, near);
    if (ongoing !== near) this.#readLabelled(view, ongoing);
    if (named !== near && named !== ongoing) this.#readLabelled(view, named);
    const lettered = named === undefined ? undefined : this.#byToken.get(named);
    if (lettered !== undefined && digits > 2 && digits < lettered.one.labelled)
      lettered.one.readToken(view, { start: token, end }, lettered.report);
    this.#readOdd(view, named, before);
    const isFound = view.values > before;
    this.#readNamedBehind(view, named);
    return isFound;
  }

  /** Those whose signs the cluster shows, and those whom one of three labels calls; none behind one who is sure. */
  #readShaped(view: View, near: string | undefined, beside: string | undefined): void {
    const dispatch = this.#dispatch;
    const { signs, digits, start, token, opening } = this.#cluster;
    const listed = view.listedEntity(start) ?? view.listedEntity(token < start ? token : opening);
    const named = dispatch.calledBy(near);
    let called = named;
    if (beside !== near) called |= dispatch.calledBy(beside);
    if (listed !== near) called |= dispatch.calledBy(listed);
    const asked = dispatch.asked(signs, digits, called);
    // Whom the label names is asked first: where he is sure, no other is.
    if (!this.#ask(view, asked & named)) this.#ask(view, asked & ~named);
  }

  /** Returns whether one of them is sure of the whole cluster. */
  #ask(view: View, asked: number): boolean {
    const { start, end } = this.#cluster;
    for (let left = asked; left !== 0; left &= left - 1) {
      const { recognise, report } = this.#shaped[31 - Math.clz32(left & -left)];
      recognise(view, this.#cluster, report);
      if (view.isSure(start, end)) return true;
    }
    return false;
  }

  #readLabelled(view: View, entity: string | undefined): void {
    const asked = entity === undefined ? undefined : this.#byLabel.get(entity);
    if (asked === undefined || this.#cluster.digits < asked.labelled) return;
    const { recognise, report } = asked;
    recognise(view, this.#cluster, report);
  }

  /**
   * Letters that stand for digits, and groups that are parted as no number is, behind a label.
   *
   * @param before how many values were found before the cluster was read
   */
  #readOdd(view: View, named: string | undefined, before: number): void {
    const { signs, start, end } = this.#cluster;
    if ((signs & (Sign.Led | Sign.Trailed)) !== 0)
      this.#readMeant(view, misread(view.text, start, end));
    if (named === undefined || named === ADDRESS || this.#host.isInner) return;
    if (view.values > before && !isPart(view.text, start, view.listEnd)) return;
    const isDate = named.startsWith("DATE");
    const first = isDate && end - start === YEAR ? partedDateStart(view.text, start) : start;
    if (view.isNamed(named, first < start ? first : this.#first()))
      this.#readMeant(view, parted(view.text, first, isDate));
  }

  #readMeant(view: View, number: Meant | undefined): void {
    if (number !== undefined && view.nearest(number.start) !== undefined)
      this.#host.readMeant(number);
  }

  /** `84719265 is my member id`; what a label names right before has its own. */
  #readNamedBehind(view: View, named: string | undefined): void {
    const first = this.#first();
    const { digits, end } = this.#cluster;
    if (digits < FEWEST_NAMED_BEHIND || (named !== undefined && view.isNamed(named, first))) return;
    const behind = view.labelBehind(end);
    if (behind !== undefined) this.#host.readNamed(first, end, behind);
  }

  /** Where the cluster's token begins, or the bracket before it. */
  #first(): number {
    const { token, start, opening } = this.#cluster;
    return token < start ? token : opening;
  }
}
