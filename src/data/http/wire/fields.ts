import * as z from "zod/mini";
import { parseMonth, parsePartialDate } from "#domain/shared/month.ts";
import { exactNumber } from "./exact-number.ts";

// Fields of the wire contract. Each call makes a schema of its own, since a description belongs to one field. What a
// check answers when it fails is the expected shape in words: `fault.ts` writes "expected" before it.

const ACTOR_ID = /^[A-Za-z0-9_-]{1,80}$/;
const PLACE_CODE = /^[A-Za-z0-9_-]{1,20}$/;
const RECORD_ID = /^[A-Za-z0-9_][A-Za-z0-9_.:-]{0,159}$/;

function spelled(pattern: RegExp, expected: string, about: string) {
  return z.string().check(z.regex(pattern, expected)).register(z.globalRegistry, { description: about });
}

/** Text of any length, kept as it is. */
export function text(about: string) {
  return z.string().register(z.globalRegistry, { description: about });
}

/** The id of an actor: it stands in links and in tie ids, so it holds letters, digits, `_` and `-` alone. */
export function actorId(about: string) {
  return spelled(ACTOR_ID, "an actor id: 1 to 80 letters, digits, _ or -", about);
}

/** The code of a place that trades. */
export function placeCode(about: string) {
  return spelled(PLACE_CODE, "a place code: 1 to 20 letters, digits, _ or -", about);
}

/** The id of any other record: letters, digits and `_ . : -`. */
export function recordId(about: string) {
  return spelled(RECORD_ID, "an id: 1 to 160 letters, digits or _ . : -", about);
}

/** A date known to the day, month or year. */
export function partialDate(about: string) {
  return z
    .string()
    .check(z.refine((value) => parsePartialDate(value) !== null, "a date such as 2025-09-02, 2025-09 or 2025"))
    .register(z.globalRegistry, { description: about, pattern: "^\\d{4}(-\\d{2}(-\\d{2})?)?$" });
}

/** A calendar month. */
export function month(about: string) {
  return z
    .string()
    .check(z.refine((value) => parseMonth(value) !== null, "a month such as 2025-09"))
    .register(z.globalRegistry, { description: about, pattern: "^\\d{4}-\\d{2}$" });
}

/** A number, or a text that spells one without loss. */
export function number(about: string) {
  return z.pipe(z.transform(exactNumber), z.number()).register(z.globalRegistry, { description: about });
}

/** A number from 0 on. */
export function amount(about: string) {
  return z
    .pipe(z.transform(exactNumber), z.number().check(z.gte(0, "a number, 0 or more")))
    .register(z.globalRegistry, { description: about });
}

/** A whole number from 0 on. */
export function wholeNumber(about: string) {
  return z
    .pipe(z.transform(exactNumber), z.int("a whole number, 0 or more").check(z.gte(0, "a whole number, 0 or more")))
    .register(z.globalRegistry, { description: about });
}

/** One of a fixed list of words. */
export function oneOf<const Words extends readonly [string, ...string[]]>(words: Words, about: string) {
  return z.enum(words).register(z.globalRegistry, { description: about });
}

/** A list. */
export function listOf<Item extends z.core.$ZodType>(item: Item, about: string) {
  return z.array(item).register(z.globalRegistry, { description: about });
}

/** A field that may be left out or `null`: both say that it is not recorded. */
export function maybe<Field extends z.core.$ZodType>(field: Field) {
  const about = z.globalRegistry.get(field)?.description;
  const schema = z.optional(z.nullable(field));
  if (about !== undefined) z.globalRegistry.add(schema, { description: about });
  return schema;
}
