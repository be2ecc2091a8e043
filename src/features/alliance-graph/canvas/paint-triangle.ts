import type { Picture } from "./picture.ts";

/** The area of a selected triad, on the lamp, beneath everything else: it comes on as what is not lit steps back. */
export function paintTriangle(
  context: CanvasRenderingContext2D,
  { look, places, palette, mutedAlpha }: Pick<Picture, "look" | "places" | "palette" | "mutedAlpha">,
): void {
  if (look.triangle === null) return;
  context.save();
  context.beginPath();
  for (const at of look.triangle) context.lineTo(places[at * 2] ?? 0, places[at * 2 + 1] ?? 0);
  context.closePath();
  context.globalAlpha = (1 - mutedAlpha) / (1 - palette.mutedAlpha);
  context.fillStyle = palette.lamp;
  context.fill();
  context.restore();
}
