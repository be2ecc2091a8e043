import { strToU8, zlibSync } from "fflate";

/** One line of text on a page: from the left and from the bottom in points, and the size of its letters. */
export type PdfLine = { readonly x: number; readonly y: number; readonly text: string; readonly size?: number };

const escaped = (text: string): string => text.replace(/[\\()]/g, "\\$&");

/** Lines of a column, top to bottom, `step` points apart. */
export const column = (texts: readonly string[], top = 700, step = 14, x = 72): readonly PdfLine[] =>
  texts.map((text, at) => ({ x, y: top - at * step, text }));

type PdfOptions = {
  /** Fields of the file's own description. */
  readonly info?: Readonly<Record<string, string>>;
  /** Entries added to the trailer. */
  readonly trailer?: string;
  /** The font's dictionary; Helvetica unless told. */
  readonly font?: string;
  /** A packed stream put in beside the pages. */
  readonly extra?: Uint8Array;
};

/** A PDF as its bytes, Latin letters in Helvetica; a page without lines is one without text. */
export function pdfFile(pages: readonly (readonly PdfLine[])[], options: PdfOptions = {}): Uint8Array {
  const first = 5;
  const kids = pages.map((_, at) => `${first + at * 2} 0 R`).join(" ");
  const info = Object.entries(options.info ?? {})
    .map(([name, value]) => `/${name} (${escaped(value)})`)
    .join(" ");
  const objects: string[] = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    options.font ?? "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    `<< ${info} >>`,
  ];
  pages.forEach((lines, at) => {
    const drawn = lines
      .map(({ x, y, text, size = 11 }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj ET`)
      .join("\n");
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + at * 2 + 1} 0 R >>`,
      `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    );
  });
  if (options.extra) {
    const packed = Array.from(options.extra, (byte) => String.fromCharCode(byte)).join("");
    objects.push(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream`);
  }
  return assemble(objects, options.trailer ?? "");
}

function assemble(objects: readonly string[], trailer: string): Uint8Array {
  let text = "%PDF-1.7\n";
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return String(place).padStart(10, "0");
  });
  const table = places.map((place) => `${place} 00000 n \n`).join("");
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return strToU8(text, true);
}

/** Zeros packed as tightly as they go: small here, huge once unpacked. */
export const packedZeros = (bytes: number): Uint8Array => zlibSync(new Uint8Array(bytes), { level: 9 });
