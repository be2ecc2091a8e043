import { runBreathing } from "../files/breathe.ts";

/** First 32 bits of the fractional parts of the square roots of the first 8 primes (FIPS 180-4, 5.3.3). */
const START = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];
const ROUNDS = 64;
const BLOCK = 64;
/** Blocks between two pauses: well below a frame's work. */
const STRIDE = 4096;

/** First 32 bits of the fractional parts of the cube roots of the first 64 primes (4.2.2), computed rather than listed. */
const ROOTS = Uint32Array.from(firstPrimes(ROUNDS), (prime) => {
  const root = Math.cbrt(prime);
  return Math.floor((root - Math.floor(root)) * 2 ** 32);
});

function firstPrimes(count: number): readonly number[] {
  const primes: number[] = [];
  for (let next = 2; primes.length < count; next++) {
    if (primes.every((prime) => next % prime !== 0)) primes.push(next);
  }
  return primes;
}

/**
 * SHA-256 of bytes, hexadecimal, lower case. The browser's own where the page may use it; over plain HTTP it may not, and
 * the same is computed here (FIPS 180-4) in slices that let the page draw. Rejects only when `signal` is aborted.
 */
export async function sha256(bytes: Uint8Array<ArrayBuffer>, signal?: AbortSignal): Promise<string> {
  signal?.throwIfAborted();
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined;
  if (subtle === undefined) return runBreathing(sha256Steps(bytes), signal);
  return hexOf(new Uint8Array(await subtle.digest("SHA-256", bytes)));
}

/** The same in steps, by our own arithmetic. */
export function* sha256Steps(bytes: Uint8Array): Generator<undefined, string, void> {
  const state = Uint32Array.from(START);
  const words = new Uint32Array(ROUNDS);
  const whole = Math.floor(bytes.length / BLOCK);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let block = 0; block < whole; block++) {
    addBlock(state, words, view, block * BLOCK);
    if (block % STRIDE === STRIDE - 1) yield undefined;
  }
  const rest = bytes.subarray(whole * BLOCK);
  const last = new Uint8Array(rest.length < BLOCK - 8 ? BLOCK : 2 * BLOCK);
  last.set(rest);
  last[rest.length] = 0x80;
  const tail = new DataView(last.buffer);
  tail.setBigUint64(last.length - 8, BigInt(bytes.length) * 8n);
  for (let at = 0; at < last.length; at += BLOCK) addBlock(state, words, tail, at);
  const digest = new DataView(new ArrayBuffer(32));
  for (const [at, word] of state.entries()) digest.setUint32(at * 4, word);
  return hexOf(new Uint8Array(digest.buffer));
}

const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** FIPS 180-4, 6.2.2; the typed arrays wrap to 32 bits. */
function addBlock(state: Uint32Array, words: Uint32Array, view: DataView, from: number): void {
  for (let at = 0; at < 16; at++) words[at] = view.getUint32(from + at * 4);
  for (let at = 16; at < ROUNDS; at++) {
    const [early, late] = [words[at - 15] as number, words[at - 2] as number];
    const small = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const large = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    words[at] = (words[at - 16] as number) + small + (words[at - 7] as number) + large;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let at = 0; at < ROUNDS; at++) {
    const one = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const chosen = (e & f) ^ (~e & g);
    const first = (h + one + chosen + (ROOTS[at] as number) + (words[at] as number)) | 0;
    const other = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const most = (a & b) ^ (a & c) ^ (b & c);
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + other + most) | 0;
  }
  for (const [at, word] of [a, b, c, d, e, f, g, h].entries()) state[at] = (state[at] as number) + word;
}
