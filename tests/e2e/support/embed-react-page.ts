import { createElement, StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";

const app = document.body.dataset.app;

/** A page as somebody writes it who knows React and nothing of the element but its README. */
function Page() {
  const [ref, setRef] = useState("nothing");
  const [isDark, setDark] = useState(false);
  const [isThere, setThere] = useState(true);
  const [state, setState] = useState<Readonly<Record<string, string>>>({ sel: "tie.IND~RUS" });
  const onSelect = (event: CustomEvent<{ readonly ref: string | null }>) => setRef(event.detail.ref ?? "nothing");
  return createElement(
    "main",
    null,
    createElement("output", { id: "said" }, ref),
    createElement("button", { type: "button", id: "dark", onClick: () => setDark(true) }, "Dark"),
    createElement(
      "button",
      { type: "button", id: "pak", onClick: () => setState({ sel: "tie.PAK~RUS" }) },
      "Pakistan–Russia",
    ),
    createElement("button", { type: "button", id: "toggle", onClick: () => setThere((was) => !was) }, "There or not"),
    isThere
      ? createElement("entente-view", {
          src: app,
          view: "graph",
          label: "In React",
          state,
          theme: isDark ? "dark" : "light",
          hover: false,
          "onentente:select": onSelect,
        })
      : null,
  );
}

const root = document.getElementById("root");
if (root) createRoot(root).render(createElement(StrictMode, null, createElement(Page)));
