import { CODES, FORMATS, LIMITS, REQUESTS, TOKENS, TOLD } from "./demo-contract.js";
import { h } from "./demo-dom.js";
import { ATTRIBUTE_GROUPS, ELEMENT_EVENTS, METHODS, PROPERTIES } from "./demo-element.js";

/** Fills the reference: a table for each list. @param {HTMLElement} seat */
export function showTables(seat) {
  const number = new Intl.NumberFormat("en");
  seat.append(
    ...ATTRIBUTE_GROUPS.map(({ title, attributes }) =>
      table(
        `Attributes: ${title}`,
        attributes,
        ({ values, example }) => values?.join(", ") ?? (example ? `such as ${example}` : ""),
      ),
    ),
    table("Properties", PROPERTIES),
    table("Methods", METHODS),
    table("Events of the element", ELEMENT_EVENTS, ({ detail }) => detail),
    table("Theme tokens", TOKENS, ({ example }) => `such as ${example}`),
    table("Messages that ask", REQUESTS, ({ from, payload, answer }) => `${from}: ${payload} → ${answer}`),
    table("Messages that tell", TOLD, ({ from, payload }) => `${from}: ${payload}`),
    table("Codes of refusals", CODES),
    table("Limits", LIMITS, ({ value }) => number.format(value)),
    h(
      "p",
      { class: "about" },
      "Formats of exports: ",
      ...FORMATS.flatMap((name, at) => [at === 0 ? "" : ", ", h("code", {}, name)]),
      ".",
    ),
  );
}

/**
 * @template {{ name: string, says: string }} Row
 * @param {string} title @param {readonly Row[]} rows @param {(row: Row) => string} [shape] what stands below the name
 */
function table(title, rows, shape = () => "") {
  const body = rows.map((row) => {
    const spelled = shape(row);
    return h(
      "tr",
      {},
      h("th", { scope: "row" }, h("code", {}, row.name), spelled === "" ? null : h("small", {}, spelled)),
      h("td", {}, row.says),
    );
  });
  return h("table", {}, h("caption", {}, title), h("tbody", {}, ...body));
}
