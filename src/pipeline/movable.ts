import { move, transferableSymbol, valueSymbol } from "piscina";

/**
 * Wraps plain data so that piscina moves the buffers in it to the other thread and does not clone
 * them. It arrives as the bare value, which is why the wrapping keeps the value's type.
 */
export function movable<Value extends object>(value: Value, buffers: ArrayBuffer[]): Value {
  return move({
    [transferableSymbol]: buffers,
    [valueSymbol]: value,
  }) as unknown as Value;
}
