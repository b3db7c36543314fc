/** One field of a protobuf message as it lies on the wire: varints and fixed numbers as their value, all else as bytes. */
export interface WireField {
  readonly number: number;
  readonly wire: 0 | 1 | 2 | 5;
  readonly value: bigint | Uint8Array;
}

/** The fields of a message in their order; throws where the bytes are none. */
export function readFields(bytes: Uint8Array): readonly WireField[] {
  const fields: WireField[] = [];
  for (let at = 0; at < bytes.length; ) {
    const tag = readVarint(bytes, at);
    const body = readBody(bytes, tag.next, Number(tag.value & 7n));
    fields.push({ number: Number(tag.value >> 3n), ...body.field });
    at = body.next;
  }
  return fields;
}

/** The message that `readFields` gives these fields for. */
export function writeFields(fields: readonly WireField[]): Uint8Array {
  return joined(
    fields.flatMap(({ number, wire, value }) => {
      const tag = varint((BigInt(number) << 3n) | BigInt(wire));
      if (typeof value === 'bigint') return [tag, varint(value)];
      return wire === 2 ? [tag, varint(BigInt(value.length)), value] : [tag, value];
    }),
  );
}

export const bytesField = (number: number, value: Uint8Array): WireField => ({ number, wire: 2, value });
export const textField = (number: number, value: string): WireField =>
  bytesField(number, new TextEncoder().encode(value));
export const numberField = (number: number, value: number | bigint): WireField => ({
  number,
  wire: 0,
  value: BigInt(value),
});
export const floatField = (number: number, value: number): WireField => ({
  number,
  wire: 5,
  value: new Uint8Array(Float32Array.of(value).buffer),
});

/** The bytes of all fields with this number. */
export const bytesOf = (fields: readonly WireField[], number: number): readonly Uint8Array[] =>
  fields.flatMap((field) => (field.number === number && field.value instanceof Uint8Array ? [field.value] : []));

export const textsOf = (fields: readonly WireField[], number: number): readonly string[] =>
  bytesOf(fields, number).map((bytes) => new TextDecoder().decode(bytes));

/** Numbers, one field each or packed into one. */
export function numbersOf(fields: readonly WireField[], number: number): readonly number[] {
  return fields
    .filter((field) => field.number === number)
    .flatMap(({ value }) => (typeof value === 'bigint' ? [Number(BigInt.asIntN(64, value))] : unpacked(value)));
}

/** Floats, one field each or packed into one. */
export const floatsOf = (fields: readonly WireField[], number: number): Float32Array =>
  asFloats(joined(bytesOf(fields, number)));

/** The bytes as floats, wherever they lie. */
export const asFloats = (bytes: Uint8Array): Float32Array =>
  new Float32Array(Uint8Array.from(bytes).buffer, 0, Math.floor(bytes.length / 4));

function unpacked(bytes: Uint8Array): readonly number[] {
  const numbers: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const { value, next } = readVarint(bytes, at);
    numbers.push(Number(BigInt.asIntN(64, value)));
    at = next;
  }
  return numbers;
}

interface Body {
  readonly field: Omit<WireField, 'number'>;
  readonly next: number;
}

function readBody(bytes: Uint8Array, at: number, wire: number): Body {
  if (wire === 0) {
    const { value, next } = readVarint(bytes, at);
    return { field: { wire, value }, next };
  }
  if (wire === 1) return slice(bytes, at, 8, wire);
  if (wire === 5) return slice(bytes, at, 4, wire);
  if (wire !== 2) throw new Error(`wire type ${wire}`);
  const { value, next } = readVarint(bytes, at);
  return slice(bytes, next, Number(value), wire);
}

function slice(bytes: Uint8Array, at: number, length: number, wire: 1 | 2 | 5): Body {
  const next = at + length;
  if (next > bytes.length) throw new Error('the message is cut off');
  return { field: { wire, value: bytes.subarray(at, next) }, next };
}

function readVarint(bytes: Uint8Array, start: number): { readonly value: bigint; readonly next: number } {
  let value = 0n;
  for (let at = start, shift = 0n; shift < 70n; at += 1, shift += 7n) {
    const byte = bytes[at];
    if (byte === undefined) throw new Error('the message is cut off');
    value |= BigInt(byte & 0x7f) << shift;
    if (byte < 0x80) return { value, next: at + 1 };
  }
  throw new Error('a number without end');
}

function varint(value: bigint): Uint8Array {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, value);
  for (; rest > 0x7fn; rest >>= 7n) bytes.push(Number(rest & 0x7fn) | 0x80);
  bytes.push(Number(rest));
  return Uint8Array.from(bytes);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
