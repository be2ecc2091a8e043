import { useRef } from "react";
import { Button } from "#ui/Button.tsx";

const KINDS = ".csv,.tsv,.tab,.txt,.dat,.zip,.parquet,.json,text/csv,text/tab-separated-values,application/zip";

/** The button that asks for trade files. */
export function PickFiles(props: { readonly onPick: (files: readonly File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look="line" size="small" data-tool="import trade file" onClick={() => input.current?.click()}>
        Import a trade file
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        accept={KINDS}
        hidden
        aria-label="Trade files"
        onChange={({ target }) => {
          props.onPick([...(target.files ?? [])]);
          target.value = "";
        }}
      />
    </>
  );
}
