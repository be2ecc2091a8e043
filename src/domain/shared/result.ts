/** Success with a value, or failure as a value that travels. */
export type Result<Value, Reason> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: Reason };

/** A success that carries `value`. */
export const ok = <Value>(value: Value): Result<Value, never> => ({ ok: true, value });
/** A failure that says why. */
export const failed = <Reason>(reason: Reason): Result<never, Reason> => ({ ok: false, reason });
