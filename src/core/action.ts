/** What happens to a finding. Closed: a new action must be handled wherever one is carried out. */
export type Action =
  | { readonly kind: "replace"; readonly label?: string }
  | { readonly kind: "mask"; readonly keepLast: number; readonly with: string }
  | { readonly kind: "pseudonym" }
  | { readonly kind: "hash" }
  | { readonly kind: "remove" }
  | { readonly kind: "keep" };

export type ActionKind = Action["kind"];

export const ACTION_KINDS: readonly ActionKind[] = [
  "replace",
  "mask",
  "pseudonym",
  "hash",
  "remove",
  "keep",
];
