/**
 * An SVG of a size in pixels as PNG. It goes by an image element and a canvas of the page: workers decode no SVG
 * (`createImageBitmap` refuses it there), so this is the one export that the page itself has to draw. Rejects where the browser
 * gives no canvas of that size.
 */
export async function printPng(
  svg: string,
  size: { readonly width: number; readonly height: number },
  signal: AbortSignal,
): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image(size.width, size.height);
    image.src = address;
    await image.decode();
    signal.throwIfAborted();
    const canvas = document.createElement("canvas");
    canvas.width = size.width;
    canvas.height = size.height;
    const context = canvas.getContext("2d");
    if (context === null) throw new Error("This browser gives no drawing surface.");
    context.drawImage(image, 0, 0, size.width, size.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    // A canvas without extent keeps no picture in memory.
    canvas.width = 0;
    if (blob === null) throw new Error("The picture is too large for this browser: choose a smaller one.");
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}
