/** A text as it came from the source, kept on this machine. */
export type SavedText = {
  readonly text: string;
  /** When it came, as an ISO instant. */
  readonly savedAt: string;
};

/** Copies of what a source sent, by address. Never rejects: what cannot be kept is not there later. */
export type Copies = {
  readonly read: (address: string) => Promise<SavedText | null>;
  readonly write: (copies: ReadonlyMap<string, SavedText>) => Promise<void>;
};
