/** The other half of pdf.js. It is imported for what it leaves behind: with it in this thread, no further one starts. */
declare module "pdfjs-dist/build/pdf.worker.mjs" {
  export const WorkerMessageHandler: unknown;
}
