import { RequestError, refusalFor } from "./fault.ts";

const WHOLE = "The payload";

/** A value of the shape, or where and why it is not. */
export type Shaped<Value> = { readonly value: Value } | { readonly path: string; readonly reason: string };
/** Reads what may be anything. Never throws. */
export type Shape<Value> = (given: unknown, path: string) => Shaped<Value>;
/** The same, but throws a `RequestError` that says where and why: larger ones are put together of these. */
export type Part<Value> = (given: unknown, path: string) => Value;

function misfit(path: string, what: string): never {
  const message = `${path || WHOLE} is not ${what}.`;
  throw new RequestError({ code: "bad_request", message, path, retryable: false });
}

/** The shape of a part, for who goes on whatever comes. */
export function shaped<Value>(part: Part<Value>): Shape<Value> {
  return (given, path) => {
    try {
      return { value: part(given, path) };
    } catch (cause) {
      const { message, path: where = "" } = refusalFor(cause, "internal");
      return { path: where, reason: message.slice((where || WHOLE).length, -1).trim() };
    }
  };
}

/** Text of at most so many UTF-16 units. */
export const text =
  (longest = 4096): Part<string> =>
  (given, path) =>
    typeof given === "string" && given.length <= longest
      ? given
      : misfit(path, `text of at most ${longest} characters`);

/** A finite number within bounds, both included. */
export const number =
  (least: number, most: number): Part<number> =>
  (given, path) =>
    typeof given === "number" && given >= least && given <= most
      ? given
      : misfit(path, `a number from ${least} to ${most}`);

/** True or false, and nothing that looks like it. */
export const flag: Part<boolean> = (given, path) =>
  typeof given === "boolean" ? given : misfit(path, "true or false");

/** One of a few words or numbers. */
export const word =
  <Word extends string | number>(words: readonly Word[]): Part<Word> =>
  (given, path) =>
    words.find((one) => one === given) ?? misfit(path, `one of ${words}`);

const or =
  <Other>(other: Other) =>
  <Value>(part: Part<Value>): Part<Value | Other> =>
  (given, path) =>
    given === other ? other : part(given, path);

/** Either the shape or `null`. */
export const orNull = or(null);

/** The shape, or nothing at all. */
export const maybe = or(undefined);

/** Anything; for what the one who asked decodes further. */
export const anything: Part<unknown> = (given) => given;

/** Bytes with a type. */
export const blob: Part<Blob> = (given, path) => (given instanceof Blob ? given : misfit(path, "a blob"));

/** Items of one shape, at most so many. */
export const list =
  <Value>(part: Part<Value>, most: number): Part<readonly Value[]> =>
  (given, path) =>
    Array.isArray(given) && given.length <= most
      ? [...given].map((item, at) => part(item, under(path, at)))
      : misfit(path, `a list of at most ${most}`);

/** Values of one shape under names that are not known beforehand, at most so many. */
export const named =
  <Value>(part: Part<Value>, most: number): Part<Readonly<Record<string, Value>>> =>
  (given, path) =>
    isRecord(given) && Object.keys(given).length <= most
      ? Object.fromEntries(Object.entries(given).map(([name, item]) => [name, part(item, under(path, name))]))
      : misfit(path, `an object of at most ${most}`);

type Fields = Readonly<Record<string, Part<unknown>>>;
type Filled<Of extends Fields> = { readonly [Name in keyof Of]: Of[Name] extends Part<infer Value> ? Value : never };

/** An object with these fields; others are passed over. */
export const fields =
  <Of extends Fields>(of: Of): Part<Filled<Of>> =>
  (given, path) =>
    isRecord(given)
      ? (Object.fromEntries(
          Object.entries(of).map(([name, part]) => [name, part(given[name], under(path, name))]),
        ) as Filled<Of>)
      : misfit(path, "an object");

const under = (path: string, name: string | number) => (path ? `${path}.${name}` : `${name}`);

/** Whether something is an object with named fields. */
export function isRecord(given: unknown): given is Readonly<Record<string, unknown>> {
  return typeof given === "object" && given !== null && !Array.isArray(given);
}
