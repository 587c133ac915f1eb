// What a cluster of digits is worth.
export const NOTHING: i32 = 0;
// A look when the leaf's key is a label.
export const IF_KEYED: i32 = 1;
export const LOOK: i32 = 2;
