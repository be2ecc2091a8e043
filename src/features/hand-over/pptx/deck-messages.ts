/** What the worker that packs slides says: it is there, the bytes, or why there are none. */
export type FromPacker =
  | { readonly kind: "ready" }
  | { readonly kind: "packed"; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: "failure"; readonly reason: string };
