import type { DossierLoad } from "../../wiring/use-dossier-load.ts";

/** Stands in until the loading state is there. */
export function LoadingDesk(_props: { readonly load: Extract<DossierLoad, { kind: "loading" }> }) {
  return <div className="desk" />;
}
