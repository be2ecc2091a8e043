import { type KeyboardEvent, type ReactNode, useId, useRef } from "react";

type Tab<Name extends string> = { readonly name: Name; readonly label: ReactNode };

/** A row of tabs by the ARIA practices: one tab stop, arrows move and choose. The panel is the caller's, with `panelProps`. */
export function TabRow<Name extends string>(props: {
  readonly label: string;
  readonly tabs: readonly Tab<Name>[];
  /** `null`: something else has the place of the panel, and the first is where Tab stops. */
  readonly chosen: Name | null;
  readonly onChoose: (name: Name) => void;
  readonly idBase: string;
  readonly className?: string;
}) {
  const row = useRef<HTMLDivElement>(null);
  const { tabs, chosen, onChoose, idBase } = props;
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const at = Math.max(
      0,
      tabs.findIndex((tab) => tab.name === chosen),
    );
    const to = event.key === "Home" ? 0 : event.key === "End" ? tabs.length - 1 : step ? at + step : -1;
    const next = tabs[(to + tabs.length) % tabs.length];
    if (!next || (step === undefined && event.key !== "Home" && event.key !== "End")) return;
    event.preventDefault();
    onChoose(next.name);
    row.current?.querySelector<HTMLElement>(`#${CSS.escape(tabId(idBase, next.name))}`)?.focus();
  };
  return (
    <div ref={row} role="tablist" aria-label={props.label} className={props.className} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab.name}
          id={tabId(idBase, tab.name)}
          type="button"
          role="tab"
          aria-selected={tab.name === chosen}
          aria-controls={panelId(idBase)}
          tabIndex={tab.name === (chosen ?? tabs[0]?.name) ? 0 : -1}
          className="tab"
          onClick={() => onChoose(tab.name)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}

const tabId = (base: string, name: string) => `${base}-tab-${name}`;
const panelId = (base: string) => `${base}-panel`;

/** Attributes for the element that shows the chosen tab's content. */
export function panelProps(idBase: string, chosen: string) {
  return { id: panelId(idBase), role: "tabpanel", "aria-labelledby": tabId(idBase, chosen) } as const;
}

/** A base for the ids of one tab row. */
export function useTabIds(): string {
  return useId();
}
