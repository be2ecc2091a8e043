import type { Mapping } from "./mapping.ts";

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const COMMA = 0x2c;
const SPACE = 0x20;
const MARK = [0xef, 0xbb, 0xbf] as const;
/** No cell of a table is longer: a quotation mark open for so many bytes is one that nothing closes. */
const LONGEST_QUOTED = 1 << 20;

/** How the rows of a file are cut. */
export type RowStyle = Pick<Mapping, "delimiter" | "splitFirst">;

/** One row as ranges of bytes. The object and its arrays are used again for the next row: nothing may keep them. */
export type RowCells = {
  readonly bytes: Uint8Array;
  /** Where each cell begins and ends, quotation marks and their doubling taken off. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly count: number;
  /** Line of the file on which the row begins, from 1. Every line break counts, also those within quotation marks. */
  readonly line: number;
  /** Where the row begins, in bytes from the beginning of the file. */
  readonly offset: number;
  /** A quotation mark of the row is never closed: the row is its one line as it stands. */
  readonly unclosed: boolean;
};

/** Cuts bytes into rows, however they come. */
export type RowSplitter = {
  /** The next bytes; they are copied. */
  readonly push: (chunk: Uint8Array) => void;
  /** There are no more: what is left is the last row. */
  readonly finish: () => void;
};

type MutableRow = { -readonly [Key in keyof RowCells]: RowCells[Key] };

/** Where a scan stopped for want of bytes, and where it found a quotation mark that nothing closes. */
const INCOMPLETE = -1;
const UNCLOSED = -2;

/**
 * A splitter of UTF-8 text into rows after RFC 4180, lines ended by LF, CR or CRLF, also mixed. A quotation mark opens a
 * cell at its beginning alone, so that inches in the middle of one are text; blanks after the closing one are left out.
 * One that is never closed, or closed in the middle of a cell of a later line, spoils its own line alone: the row comes as
 * `unclosed`, and the next line begins a new one. A byte order mark is left out; a blank line is a row of one empty cell.
 * Makes no text and keeps no more than one row and one chunk.
 */
export function createRowSplitter(
  { delimiter: mark, splitFirst }: RowStyle,
  onRow: (row: RowCells) => void,
  from: { readonly offset: number; readonly line: number } = { offset: 0, line: 1 },
): RowSplitter {
  const delimiter = mark.charCodeAt(0);
  /** No byte above it ends a cell: most bytes are passed over by one comparison. */
  const top = Math.max(delimiter, splitFirst ? COMMA : 0, CR);
  const row: MutableRow = {
    bytes: new Uint8Array(0),
    starts: new Int32Array(64),
    ends: new Int32Array(64),
    count: 0,
    line: from.line,
    offset: from.offset,
    unclosed: false,
  };
  let bytes = new Uint8Array(1 << 16);
  let length = 0;
  /** Where the row under way begins in `bytes`; and how much of the file went before `bytes`. */
  let begin = 0;
  let before = from.offset;
  let line = from.line;
  let isEnd = false;
  /** Line breaks within the cells of the row under way, and its cells with doubled quotation marks. */
  let breaks = 0;
  let doubled: number[] = [];

  function setCell(start: number, end: number): void {
    if (row.count === row.starts.length) {
      row.starts = enlarged(row.starts);
      row.ends = enlarged(row.ends);
    }
    row.starts[row.count] = start;
    row.ends[row.count] = end;
    row.count += 1;
  }

  /** The closing quotation mark of a cell whose opening one is at `open`, or why there is none. */
  function closingOf(open: number): number {
    const buffer = bytes;
    const stop = length;
    let isDoubled = false;
    for (let at = open + 1; at < stop; at += 1) {
      const byte = buffer[at] as number;
      if (byte > QUOTE) continue;
      if (byte === LF || (byte === CR && buffer[at + 1] !== LF)) breaks += 1;
      if (byte !== QUOTE) continue;
      if (at + 1 >= stop && !isEnd) return INCOMPLETE;
      if (at + 1 >= stop || buffer[at + 1] !== QUOTE) {
        if (isDoubled) doubled.push(row.count);
        return at;
      }
      isDoubled = true;
      at += 1;
    }
    return isEnd || length - open > LONGEST_QUOTED ? UNCLOSED : INCOMPLETE;
  }

  /** Where the next delimiter or line break is; the end of the bytes where there is none. Every byte passes here. */
  function endOfPlain(from: number, also: number): number {
    const buffer = bytes;
    const stop = length;
    let at = from;
    for (; at < stop; at += 1) {
      const byte = buffer[at] as number;
      if (byte <= top && (byte === delimiter || byte === also || byte === LF || byte === CR)) break;
    }
    return at;
  }

  /** Reads a quoted cell; returns where it ends, a delimiter or line break or the end of the bytes, or why there is none. */
  function quotedCell(open: number, also: number): number {
    const breaksBefore = breaks;
    const close = closingOf(open);
    if (close < 0) return close;
    let after = close + 1;
    while (after < length && bytes[after] === SPACE) after += 1;
    const end = endOfPlain(after, also);
    if (end === length && !isEnd) return INCOMPLETE;
    if (end === after) setCell(open + 1, close);
    else if (breaks > breaksBefore) return UNCLOSED;
    else {
      // Words after the closing mark: the marks were part of the text.
      doubled = doubled.filter((cell) => cell !== row.count);
      setCell(open, end);
    }
    return end;
  }

  /**
   * The row that begins at `begin`, its cells in `row`; returns where its line ends, or why it does not. Every byte of a
   * file passes here, so that plain cells are cut without a call.
   */
  function scanRow(withQuotes: boolean): number {
    row.count = 0;
    breaks = 0;
    if (doubled.length > 0) doubled = [];
    const buffer = bytes;
    const stop = length;
    let also = splitFirst ? COMMA : delimiter;
    for (let at = begin; ; at += 1) {
      let end = at;
      if (withQuotes && at < stop && buffer[at] === QUOTE) end = quotedCell(at, also);
      else {
        for (; end < stop; end += 1) {
          const byte = buffer[end] as number;
          if (byte <= top && (byte === delimiter || byte === also || byte === LF || byte === CR)) break;
        }
        const { count, starts, ends } = row;
        if (count < starts.length) {
          starts[count] = at;
          ends[count] = end;
          row.count = count + 1;
        } else setCell(at, end);
      }
      if (end < 0) return end;
      if (end >= stop) return isEnd ? end : INCOMPLETE;
      const byte = buffer[end] as number;
      if (byte === LF || byte === CR) return end;
      if (byte === delimiter) also = delimiter;
      at = end;
    }
  }

  /** Where the next row begins, after the line break at `end`; `INCOMPLETE` where an LF may still come. */
  function afterBreak(end: number): number {
    if (end >= length) return end;
    if (bytes[end] !== CR) return end + 1;
    if (end + 1 >= length) return isEnd ? end + 1 : INCOMPLETE;
    return bytes[end + 1] === LF ? end + 2 : end + 1;
  }

  /** Hands out the row that begins at `begin`; false where more bytes are needed. */
  function takeRow(): boolean {
    let end = scanRow(true);
    const unclosed = end === UNCLOSED;
    if (unclosed) end = scanRow(false);
    const next = end < 0 ? end : afterBreak(end);
    if (next < 0) return false;
    row.bytes = bytes;
    row.line = line;
    row.offset = before + begin;
    row.unclosed = unclosed;
    if (doubled.length > 0) straighten(row, doubled);
    line += 1 + breaks;
    begin = next;
    onRow(row);
    return true;
  }

  function takeAll(): void {
    if (before === 0 && begin === 0) {
      if (length < MARK.length && !isEnd) return;
      if (MARK.every((byte, at) => at < length && bytes[at] === byte)) begin = MARK.length;
    }
    while (begin < length && takeRow());
  }

  return {
    push(chunk) {
      bytes.copyWithin(0, begin, length);
      length -= begin;
      before += begin;
      begin = 0;
      if (length + chunk.length > bytes.length) {
        const larger = new Uint8Array(Math.max(length + chunk.length, bytes.length * 2));
        larger.set(bytes.subarray(0, length));
        bytes = larger;
      }
      bytes.set(chunk, length);
      length += chunk.length;
      takeAll();
    },
    finish() {
      isEnd = true;
      takeAll();
    },
  };
}

function enlarged(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** Moves a row into bytes of its own, in which the doubled quotation marks of some cells are single. */
function straighten(row: MutableRow, doubled: readonly number[]): void {
  const first = row.starts[0] ?? 0;
  const straight = new Uint8Array((row.ends[row.count - 1] ?? 0) - first);
  let to = 0;
  for (let cell = 0; cell < row.count; cell += 1) {
    const start = to;
    const isDoubled = doubled.includes(cell);
    for (let at = row.starts[cell] ?? 0; at < (row.ends[cell] ?? 0); at += 1) {
      straight[to] = row.bytes[at] ?? 0;
      to += 1;
      if (isDoubled && row.bytes[at] === QUOTE) at += 1;
    }
    row.starts[cell] = start;
    row.ends[cell] = to;
  }
  row.bytes = straight;
}
