/**
 * How an export ended. An expected outcome, so a value and not an error; accept turns all but
 * `delivered` and `unkept` into a refusal, whose code decides what the sender is told.
 */
export type Delivery =
  /** `rejected`: records that the upstream would not take, of those that it was sent; none: it took all. */
  | { readonly kind: "delivered"; readonly rejected?: number }
  /** Taken, and kept nowhere: there is no place for its signal. A retry would not help, nor would a refusal. */
  | { readonly kind: "unkept" }
  /** The upstream will never take it: a retry would not help. */
  | { readonly kind: "rejected"; readonly status: number; readonly message: string }
  | {
      readonly kind: "retry-exhausted" | "overloaded";
      readonly retryAfterMs?: number;
      /** For an operator, where the kind does not say it; never content. */
      readonly reason?: string;
    };
