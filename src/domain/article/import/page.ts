/** A run of letters on a page; units of the page, y growing upwards. */
export type PageItem = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Size of the letters. */
  readonly size: number;
  /** Whether the file says that a line ends here. */
  readonly endsLine: boolean;
  /** The direction in which pdf.js takes its letters to run; `text` is in the order of reading by it. */
  readonly direction: "ltr" | "rtl";
};

/** One page's runs of letters, in the order of the file, which is the order of reading in nearly all. */
export type Page = { readonly width: number; readonly height: number; readonly items: readonly PageItem[] };
