import { TOKENS } from "./demo-contract.js";
import { asCode, asText, field, h } from "./demo-dom.js";
import { ATTRIBUTE_GROUPS, LOADED_ATTRIBUTES } from "./demo-element.js";

/** What waits for another loading to count. */
const LATE = new Set([...LOADED_ATTRIBUTES.map(({ name }) => name), "allow-print"]);

/**
 * A field for each attribute, with the code of what it does.
 *
 * @param {HTMLElement} seat @param {() => HTMLElement} view the element that is driven
 */
export function showAttributes(seat, view) {
  for (const { title, says, attributes } of ATTRIBUTE_GROUPS) {
    const rows = attributes.map((attribute) => attributeRow(attribute, view));
    const isFirst = title === "View";
    seat.append(
      h(
        "details",
        { class: "group", open: isFirst },
        h("summary", {}, `${title} (${attributes.length})`),
        says === "" ? null : h("p", {}, says),
        ...rows,
      ),
    );
  }
  const anew = h(
    "button",
    { type: "button", click: () => view().setAttribute("src", view().getAttribute("src") ?? "") },
    "Load anew",
  );
  seat.append(h("div", { class: "row" }, anew, h("code", {}, "view.src = view.src")));
}

/** @param {import("./demo-element.js").Attribute} attribute @param {() => HTMLElement} view */
function attributeRow(attribute, view) {
  const { name, kind, values, example = "", says } = attribute;
  const given = view().getAttribute(name);
  const value = kind === "flag" ? String(given !== null && given !== "false") : (given ?? "");
  const { label, input, read } = field(name, { kind, values, value, optional: true });
  if (example !== "" && input instanceof HTMLInputElement) input.placeholder = example;
  const shown = value === "" ? example || (values?.[1] ?? values?.[0] ?? "…") : value;
  const code = h("code", {}, codeFor(name, kind, kind === "flag" ? "true" : shown));
  input.addEventListener("change", () => {
    const now = read();
    code.textContent = codeFor(name, kind, now);
    if (kind === "flag") view().toggleAttribute(name, now === "true");
    else if (now === "") view().removeAttribute(name);
    else view().setAttribute(name, now);
  });
  const late = LATE.has(name) ? " Load anew for it to count." : "";
  return h("div", { class: "attribute" }, label, input, h("p", {}, says + late), code);
}

/** @param {string} name @param {string} kind @param {string} value */
function codeFor(name, kind, value) {
  if (kind === "flag") return `view.toggleAttribute(${asCode(name)}, ${value})`;
  return value === ""
    ? `view.removeAttribute(${asCode(name)})`
    : `view.setAttribute(${asCode(name)}, ${asCode(value)})`;
}

/**
 * The properties that are no attributes: what they are now, and ways to set them.
 *
 * @param {HTMLElement} seat @param {() => HTMLElement} view @param {(name: string, detail: unknown) => void} tell
 */
export function showProperties(seat, view, tell) {
  const set = (/** @type {string} */ name, /** @type {unknown} */ value) => Reflect.set(view(), name, value);
  const read = (/** @type {string} */ name) => Reflect.get(view(), name);
  seat.append(
    setter(
      "state",
      () => ({ sel: "tie.PAK~RUS", from: "2023-01", to: "2023-12" }),
      (value) => set("state", value),
    ),
    reader("state", async () => read("state")),
    tokens((value) => set("theme", value)),
    setter(
      "theme",
      () => "auto",
      (value) => set("theme", value),
    ),
    setter(
      "data",
      () => ({ rows: ROWS }),
      (value) => set("data", value),
    ),
    provider((value) => set("authProvider", value), tell),
    reader("ready", async () => read("ready")),
    reader("version", async () => read("version")),
  );
}

/** Two cargoes that nobody has recorded: rows as flows.json of a dossier spells them. */
export const ROWS = ["2025-07", "2025-08"].map((period, at) => ({
  id: `RUS-PAK-crude-${period}`,
  exporter: "RUS",
  importer: "PAK",
  commodity: "crude",
  period,
  quantity: 100 + 40 * at,
  unit: "kt",
  quality: "estimate",
  source: "main_article",
}));

/** @param {string} name @param {() => unknown} make @param {(value: unknown) => void} set */
function setter(name, make, set) {
  const text = `view.${name} = ${asCode(make())}`;
  return h(
    "div",
    { class: "call" },
    h("pre", {}, h("code", {}, text)),
    h("button", { type: "button", click: () => set(make()) }, "Set"),
  );
}

/** @param {string} name @param {() => Promise<unknown>} read */
function reader(name, read) {
  const said = h("output", {});
  const click = () =>
    read().then(
      (value) => {
        said.textContent = asText(value);
      },
      (cause) => {
        said.textContent = `${cause.code}: ${cause.message}`;
      },
    );
  const code = name === "ready" ? "await view.ready" : `view.${name}`;
  return h(
    "div",
    { class: "call" },
    h("pre", {}, h("code", {}, code)),
    h("button", { type: "button", click }, "Read"),
    said,
  );
}

/** @param {(value: unknown) => void} set */
function tokens(set) {
  const fields = TOKENS.map(({ name, example }) => ({
    name,
    example,
    ...field(name, { value: name === "act" ? example : "" }),
  }));
  const code = h("code", {});
  const now = () =>
    Object.fromEntries(fields.map(({ name, read }) => [name, read()]).filter(([, value]) => value !== ""));
  const show = () => {
    code.textContent = `view.theme = ${asCode(now())}`;
  };
  for (const { input, example, listen } of fields) {
    if (input instanceof HTMLInputElement) input.placeholder = example;
    listen(show);
  }
  show();
  const take = () => {
    for (const { input } of fields) if (input instanceof HTMLInputElement) input.value = "";
    show();
    set({});
  };
  return h(
    "div",
    { class: "call" },
    h("pre", {}, code),
    h("div", { class: "fields" }, ...fields.map(({ label, input }) => h("div", {}, label, input))),
    h("button", { type: "button", click: () => set(now()) }, "Set"),
    h("button", { type: "button", class: "second", click: take }, "Take them away"),
    h(
      "p",
      {},
      "Colours under which text or marks could not be read are refused together, with the contrast; see the log.",
    ),
  );
}

/** @param {(value: unknown) => void} set @param {(name: string, detail: unknown) => void} tell */
function provider(set, tell) {
  const give = async (/** @type {{ reason: string }} */ { reason }) => {
    tell("authProvider was called", { reason });
    return { token: "a token of this page", expiresAt: new Date(Date.now() + 600_000).toISOString() };
  };
  const code = `view.authProvider = async ({ reason }) => {
  const { token, expiresAt } = await fetch("/my-session").then((answer) => answer.json());
  return { token, expiresAt };
};`;
  return h(
    "div",
    { class: "call" },
    h("pre", {}, h("code", {}, code)),
    h("button", { type: "button", click: () => set(give) }, "Set"),
    h("button", { type: "button", class: "second", click: () => set(null) }, "Take it away"),
    h("p", {}, "The built-in sample asks for no token; a source that answers 401 does."),
  );
}
