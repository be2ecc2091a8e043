type NonNullKeys<Value> = { [Key in keyof Value]: null extends Value[Key] ? never : Key }[keyof Value];

/** A record whose `null` fields are left out. */
export type WithoutNulls<Value> = { [Key in NonNullKeys<Value>]: Value[Key] } & {
  [Key in Exclude<keyof Value, NonNullKeys<Value>>]?: NonNullable<Value[Key]>;
};

/** The record without the fields that are `null`, order kept: on the wire, what is not recorded is left out. */
export function withoutNulls<Value extends object>(value: Value): WithoutNulls<Value> {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null)) as WithoutNulls<Value>;
}
