/** Success with a value, or failure as a value that travels. */
export type Result<Value, Reason> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: Reason };

export const ok = <Value>(value: Value): Result<Value, never> => ({ ok: true, value });
export const failed = <Reason>(reason: Reason): Result<never, Reason> => ({ ok: false, reason });
