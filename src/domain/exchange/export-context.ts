import type { Lookup } from "../dossier/lookup.ts";

/** What an exporter asks beside the quotes. A `Lookup` answers all but who coded. */
export type ExportContext = Pick<Lookup, "article" | "actor" | "actorName"> & {
  /** Who coded the quotes; `null`: not to be said. */
  readonly coder: string | null;
};
