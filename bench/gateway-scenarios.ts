/** What the gateway is measured on, and what is to be reached. */

export interface Scenario {
  readonly name: string;
  /** Chat spans in a request. */
  readonly spans: number;
  /** Share of words that are PHI. */
  readonly phi: number;
  /** `five`: the entities of the first release, of which the targets speak; `default`: the whole pack. */
  readonly policy: "five" | "default";
  /** What the gateway's CPU per GB may be, as a multiple of the proxy's. */
  readonly ratioTarget?: number | undefined;
  readonly rssTargetMb?: number | undefined;
}

/** Memory is held to its target where requests are large. */
const LARGE = { spans: 256, rssTargetMb: 300 };
const FIVE: readonly Scenario[] = [
  { name: "1 span, clean", spans: 1, phi: 0, policy: "five", ratioTarget: 2 },
  { name: "16 spans, clean", spans: 16, phi: 0, policy: "five", ratioTarget: 1.8 },
  { name: "256 spans, clean", ...LARGE, phi: 0, policy: "five", ratioTarget: 1.8 },
  { name: "1 span, 1 % PHI", spans: 1, phi: 0.01, policy: "five", ratioTarget: 2.3 },
  { name: "16 spans, 1 % PHI", spans: 16, phi: 0.01, policy: "five", ratioTarget: 2.3 },
  { name: "256 spans, 1 % PHI", ...LARGE, phi: 0.01, policy: "five", ratioTarget: 2.3 },
];
const DEFAULT = FIVE.filter(({ spans }) => spans > 1).map(
  (scenario): Scenario => ({
    ...scenario,
    name: `${scenario.name}, default policy`,
    policy: "default",
    ratioTarget: undefined,
  }),
);
export const SCENARIOS: readonly Scenario[] = [...FIVE, ...DEFAULT];
