/** How far two colours of a screen stand apart, from 1 to 21, by WCAG 2.2. Colours are numbers, as 0x0e5f47. */
export function contrast(one: number, other: number): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance: 0 is black and 1 is white. */
function luminance(colour: number): number {
  const [red, green, blue] = [linear(colour >> 16), linear((colour >> 8) & 0xff), linear(colour & 0xff)];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
