import { parameterOf } from "./attributes.ts";

/** Whether the height follows what is shown. */
export function isAutomatic(host: Element): boolean {
  return parameterOf(host, "height") === "auto";
}

/**
 * Height of the frame in pixels: as the attribute has it, or that of the content, or 500 where neither is known; never past
 * `min-height` and `max-height`, and where those cross, the least height wins.
 */
export function heightOf(host: Element, content: number): number {
  const pixels = (name: string) => Number.parseFloat(parameterOf(host, name)) || 0;
  const wanted = (isAutomatic(host) ? content : pixels("height")) || 500;
  return Math.max(pixels("min-height"), Math.min(wanted, pixels("max-height") || wanted));
}
