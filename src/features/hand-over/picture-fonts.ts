import archivo from "@fontsource-variable/archivo/files/archivo-latin-standard-normal.woff2?url";
import type { EmbeddedFont } from "#domain/picture/print-svg.ts";

let fetched: Promise<readonly EmbeddedFont[]> | null = null;

/**
 * The font of pictures as it goes along in an SVG: the Latin letters of the interface face, in all weights and widths. The
 * page has it already, so that nothing new is asked of the network. Other scripts are left to the fonts of whoever opens
 * the picture, and so is everything where the font cannot be had.
 */
export function pictureFonts(): Promise<readonly EmbeddedFont[]> {
  fetched ??= fetchFont().catch(() => {
    fetched = null;
    return [];
  });
  return fetched;
}

async function fetchFont(): Promise<readonly EmbeddedFont[]> {
  const response = await fetch(archivo);
  if (!response.ok) return [];
  const bytes = await response.arrayBuffer();
  const source = await asDataAddress(new Blob([bytes], { type: "font/woff2" }));
  return [{ family: "Archivo Variable", source, weights: "100 900", widths: "62% 125%" }];
}

const asDataAddress = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
