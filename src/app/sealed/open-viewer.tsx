import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { readParts } from "#data/sealed/read-parts.ts";
import "../shell/shell.css";
import "./fonts.css";
import { showState } from "../wiring/page-state.ts";
import { SealedApp } from "./SealedApp.tsx";

/** A sealed file keeps nothing: whatever asks for storage finds none, so that no page of this machine learns of it. */
for (const name of ["localStorage", "sessionStorage"])
  Object.defineProperty(globalThis, name, { configurable: true, value: null });

function open(): void {
  const place = document.getElementById("desk");
  if (place === null) {
    showState("failed");
    throw new Error("The page has no place for the briefing.");
  }
  // Read before anything is drawn: what else stands in the page then was not put there by the viewer.
  const parts = readParts(document);
  createRoot(place).render(
    <StrictMode>
      <SealedApp parts={parts} />
    </StrictMode>,
  );
}

// The viewer comes before the data, so that a file that was cut short can say so.
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", open, { once: true });
else open();
