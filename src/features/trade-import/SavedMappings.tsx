import { useState } from "react";
import type { Mapping, SavedMapping } from "#domain/trade/import/mapping.ts";
import { putMapping, removeMapping } from "#domain/workspace/commands/trade-files.ts";
import { canonical } from "#domain/workspace/workspace-text.ts";
import { useWorkspace, useWorkspaceStore } from "#state/workspace/workspace-context.tsx";
import { Button } from "#ui/Button.tsx";

/** Mappings kept for files with the same header, to be used with one press. */
export function SavedOffer(props: {
  readonly fingerprint: string;
  readonly mapping: Mapping;
  readonly onMapping: (mapping: Mapping) => void;
}) {
  const store = useWorkspaceStore();
  const saved = useSaved(props.fingerprint);
  const offered = saved.filter(({ mapping }) => canonical(mapping) !== canonical(props.mapping));
  const used = saved.find(({ mapping }) => canonical(mapping) === canonical(props.mapping));
  if (saved.length === 0) return null;
  return (
    <div className="ti-offer" role="status">
      {used === undefined ? null : (
        <p>
          Read by the mapping <b dir="auto">{used.title}</b>, kept for files with this header.
        </p>
      )}
      {offered.map(({ id, title, mapping }) => (
        <p key={id}>
          A mapping is kept for files with this header: <b dir="auto">{title}</b>.{" "}
          <Button look="link" onClick={() => props.onMapping(mapping)}>
            Use it
          </Button>{" "}
          <Button look="link" onClick={() => store.getState().perform(removeMapping(id))}>
            Forget it
          </Button>
        </p>
      ))}
    </div>
  );
}

/** Keeps how the file is read, under a name, for the next one with the same header. */
export function KeepMapping(props: { readonly fingerprint: string; readonly mapping: Mapping }) {
  const { fingerprint, mapping } = props;
  const store = useWorkspaceStore();
  const saved = useSaved(fingerprint);
  const [title, setTitle] = useState("");
  const [isOpen, setOpen] = useState(false);
  const same = saved.find((one) => canonical(one.mapping) === canonical(mapping));
  if (same !== undefined)
    return (
      <p className="ti-note" role="status">
        Kept as <bdi>{same.title}</bdi>, and offered for the next file with this header.
      </p>
    );
  if (!isOpen)
    return (
      <p>
        <Button look="link" onClick={() => setOpen(true)}>
          Keep this mapping
        </Button>
      </p>
    );
  const keep = () => {
    const name = title.trim();
    if (name === "") return;
    const before = saved.find((one) => one.title === name);
    store
      .getState()
      .perform(putMapping({ id: before?.id ?? `mapping-${crypto.randomUUID()}`, title: name, fingerprint, mapping }));
  };
  return (
    <form
      className="ti-keep"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <label>
        <span className="sr-only-text">Name of the mapping</span>
        <input
          // Asked for just now.
          ref={(field) => field?.focus()}
          className="input"
          placeholder="Name of the mapping"
          dir="auto"
          value={title}
          onChange={({ target }) => setTitle(target.value)}
        />
      </label>
      <Button look="line" type="submit" disabled={title.trim() === ""}>
        Keep this mapping
      </Button>
    </form>
  );
}

/** The mappings kept for a header, in the order of their names. */
function useSaved(fingerprint: string): readonly SavedMapping[] {
  const rows = useWorkspace((state) => state.history.document.mappings);
  return Object.values(rows)
    .filter((saved) => saved.fingerprint === fingerprint)
    .sort((one, other) => (one.title < other.title ? -1 : 1));
}
