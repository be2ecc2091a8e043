/** The value itself, with nothing in it that can be changed any more. */
export function frozen<Value>(value: Value): Value {
  if (value instanceof Object) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}
