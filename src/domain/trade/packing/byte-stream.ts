/** Bytes written one after another; grows as it is written to. */
export class ByteWriter {
  #bytes = new Uint8Array(1 << 16);
  #size = 0;

  /** What was written so far. */
  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#size);
  }

  byte(value: number): void {
    if (this.#size + 16 > this.#bytes.length) this.#grow();
    this.#bytes[this.#size++] = value;
  }

  /** A whole number from 0 to 2^53 in groups of seven bits, the lowest first: small numbers are short (LEB128). */
  whole(value: number): void {
    if (this.#size + 16 > this.#bytes.length) this.#grow();
    let rest = value;
    while (rest > 0x7fffffff) {
      this.#bytes[this.#size++] = (rest % 128) | 128;
      rest = Math.floor(rest / 128);
    }
    while (rest > 127) {
      this.#bytes[this.#size++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.#size++] = rest;
  }

  /** A whole number of either sign: 0, -1, 1, -2 become 0, 1, 2, 3. */
  signed(value: number): void {
    this.whole(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /** A number as its eight bytes, the lowest first. */
  double(value: number): void {
    SCRATCH.setFloat64(0, value, true);
    for (let at = 0; at < 8; at += 1) this.byte(SCRATCH.getUint8(at));
  }

  #grow(): void {
    const larger = new Uint8Array(this.#bytes.length * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Reads what a `ByteWriter` wrote. Past the end it gives zeros and says that it is spoilt; it never throws. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;
  #spoilt = false;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Whether everything was read, and nothing beyond. */
  isDone(): boolean {
    return !this.#spoilt && this.#at === this.#bytes.length;
  }

  isSpoilt(): boolean {
    return this.#spoilt;
  }

  byte(): number {
    const value = this.#bytes[this.#at++];
    if (value !== undefined) return value;
    this.#spoilt = true;
    return 0;
  }

  whole(): number {
    let value = this.byte();
    if (value < 128) return value;
    value &= 127;
    for (let scale = 128; scale < 2 ** 56; scale *= 128) {
      const next = this.byte();
      value += (next & 127) * scale;
      if (next < 128) return value;
    }
    this.#spoilt = true;
    return 0;
  }

  signed(): number {
    const value = this.whole();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  }

  double(): number {
    for (let at = 0; at < 8; at += 1) SCRATCH.setUint8(at, this.byte());
    return SCRATCH.getFloat64(0, true);
  }
}

const SCRATCH = new DataView(new ArrayBuffer(8));
