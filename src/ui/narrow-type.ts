const FAMILY = '"Archivo Variable", Archivo, "Helvetica Neue", Arial, sans-serif';
const SAMPLE_SIZE = 20;

/** Sets the narrow interface face; canvases know width by keyword, and semi-condensed is 87.5 per cent. */
export function setNarrowType(context: CanvasRenderingContext2D, size: number, weight: number): void {
  context.font = `${weight} ${size}px ${FAMILY}`;
  context.fontStretch = "semi-condensed";
}

/**
 * Widths of texts in the narrow interface face by a canvas, each text measured once for a weight and scaled; `null` where
 * there is no context.
 */
export function measureNarrowType(): ((text: string, size: number, weight: number) => number) | null {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return null;
  const known = new Map<string, number>();
  return (text, size, weight) => {
    const key = `${weight} ${text}`;
    let width = known.get(key);
    if (width === undefined) {
      setNarrowType(context, SAMPLE_SIZE, weight);
      width = context.measureText(text).width;
      known.set(key, width);
    }
    return (width * size) / SAMPLE_SIZE;
  };
}
