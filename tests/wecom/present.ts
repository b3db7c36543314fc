/** What has to be there. */
export function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('expected something');
  return value;
}
