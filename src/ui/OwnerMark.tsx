const WORDS = { yours: "Yours", changed: "Changed" } as const;
const MEANINGS = { yours: "Added in your workspace", changed: "Changed in your workspace" } as const;

/** The word for what is not as the dossier has it; nothing for what is. */
export function OwnerMark({ ownership }: { readonly ownership: "dossier" | "changed" | "yours" }) {
  if (ownership === "dossier") return null;
  return (
    <span className="owner-mark" title={MEANINGS[ownership]}>
      {WORDS[ownership]}
    </span>
  );
}
