/** The first line of packed records: mark, how many there are, their sum, and what is no number, as JSON. */
const HEAD = /^flows1 (0|[1-9]\d{0,7}) ([\da-f]{8}) (\{.*\})$/;
/** More records than any file is read to; a text that claims more is not believed. */
const MOST_RECORDS = 20_000_000;

/** What packed records say of themselves before any is unpacked. */
export type PackedHead = {
  readonly count: number;
  /** By which they are told from others, and damage from wholeness: eight hexadecimal digits. */
  readonly sum: string;
  readonly json: string;
  /** Where the records begin in the text. */
  readonly body: number;
};

/** The head of a packed text; `null`: it is none. Looks at the first line alone. */
export function packedHead(text: string): PackedHead | null {
  const end = text.indexOf("\n");
  const [, records, sum, json] = (end < 0 ? null : HEAD.exec(text.slice(0, end))) ?? [];
  const count = Number(records);
  if (sum === undefined || json === undefined || count > MOST_RECORDS) return null;
  return { count, sum, json, body: end + 1 };
}

/** The first line of a packed text. */
export const printHead = ({ count, sum, json }: Omit<PackedHead, "body">): string => `flows1 ${count} ${sum} ${json}\n`;
