/**
 * How an export ended. An expected outcome, so a value and not an error; accept turns all but
 * `delivered` and `unkept` into a refusal, whose code decides what the sender is told.
 */
export type Delivery =
  /** `rejected`: how many of the records that it was sent the upstream would not take; undefined: it took all. */
  | { readonly kind: "delivered"; readonly rejected?: number }
  /** Accepted, but kept nowhere: there is no place for its signal. Neither a retry nor a refusal would help. */
  | { readonly kind: "unkept" }
  /** The upstream will never take it: a retry would not help. */
  | { readonly kind: "rejected"; readonly status: number; readonly message: string }
  | {
      readonly kind: "retry-exhausted" | "overloaded";
      readonly retryAfterMs?: number;
      /** For an operator, where the kind does not say it; never content. */
      readonly reason?: string;
    };
